/** Puts values into a message of the search box: `{name}` → its value; numbers as readers write them. */
export function fill(message: string, values: Record<string, string | number>): string {
  return message.replace(
    /\{(\w+)\}/g,
    (place, name: string) => values[name]?.toLocaleString('zh-CN') ?? place,
  );
}
