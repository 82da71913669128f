const DAY_MS = 86_400_000;
const beijingDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The day so many days before today in Beijing, as a search has it: '2026-11-17'. */
export function daysAgo(days: number): string {
  return beijingDay.format(Date.now() - days * DAY_MS);
}
