/** '9月13日 13:33' within this year, else '2021年9月13日', in the page's language; Beijing time. */
export function shortDate(iso: string): string {
  const format = (options: Intl.DateTimeFormatOptions, date: Date) =>
    new Intl.DateTimeFormat(document.documentElement.lang, { timeZone: 'Asia/Shanghai', ...options }).format(
      date,
    );
  const date = new Date(iso);
  const day = { month: 'long', day: 'numeric' } as const;
  const sameYear = format({ year: 'numeric' }, date) === format({ year: 'numeric' }, new Date());
  if (!sameYear) return format({ year: 'numeric', ...day }, date);
  return format({ ...day, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, date);
}
