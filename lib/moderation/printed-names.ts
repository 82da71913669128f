import { nameKey } from '#lib/articles/name-key.ts';
import type { CreditRow, PersonRow } from './person-rows.ts';

const fold = (text: string) => nameKey(text).replaceAll(' ', ''); // '张 三' is printed for 张三

/** Every spelling of these rows: the names shown and those that files print. */
export function spellingsOf(people: readonly PersonRow[]): string[] {
  const all = people.flatMap(({ name, name_key }) => [fold(name), fold(name_key)]);
  return [...new Set(all)].filter((spelling) => spelling !== '');
}

const without = (text: string, spellings: readonly string[]) =>
  spellings.reduce((left, spelling) => left.replaceAll(spelling, '\n'), text);

/**
 * Which of two people's spellings the text of a credit holds. A name within a longer one of the other does not
 * count: 张三 is not printed in 记者 张三丰.
 */
export function whosePrinted(
  { printed }: CreditRow,
  own: readonly string[],
  others: readonly string[],
): { own: boolean; others: boolean } {
  const text = fold(printed);
  const longer = (names: readonly string[], among: readonly string[]) =>
    among.filter((name) => names.some((short) => name !== short && name.includes(short)));
  const holds = (names: readonly string[], among: readonly string[]) => {
    const rest = without(text, longer(names, among));
    return names.some((name) => rest.includes(name));
  };
  return { own: holds(own, others), others: holds(others, own) };
}
