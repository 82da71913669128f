/**
 * The key under which two spellings of a name are the same person, source or category:
 * NFKC, trimmed, lower case, each run of spaces one space. Full-width forms fold into ASCII
 * ('新浪财经－国內' and '新浪财经-国內' are one); simplified and traditional stay apart.
 */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
