const AROUND = 1;

/**
 * The pages to offer, from 1: the first, the last and those around the current one; null stands for
 * those left out. `pageNumbers(5, 500)` → [1, null, 4, 5, 6, null, 500].
 */
export function pageNumbers(current: number, last: number): (number | null)[] {
  const shown = [1, last, current];
  for (let step = 1; step <= AROUND; step += 1) shown.push(current - step, current + step);
  const pages = [...new Set(shown)].filter((page) => page >= 1 && page <= last).sort((a, b) => a - b);
  return pages.flatMap((page, index) => {
    const skipped = page - (pages[index - 1] ?? 0) - 1;
    if (skipped === 0) return [page];
    return skipped === 1 ? [page - 1, page] : [null, page]; // a gap of one page is that page
  });
}
