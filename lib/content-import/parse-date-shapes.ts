/** A date's parts as text, by name: year, month or monthName, day, hour, minute, second, fraction, half, zone. */
export type DateParts = Readonly<Record<string, string | undefined>>;

const WEEKDAY = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?`;
const MONTH_NAME = String.raw`(?<monthName>[a-z]{3,9})\.?`;
const DAY = String.raw`(?<day>\d{1,2})`;
const SHORT_TIME = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?`;
const TIME = String.raw`(?:(?<halfBefore>凌晨|早上|上午|中午|下午|傍晚|晚上)\s*)?${SHORT_TIME}(?:\s*(?<halfAfter>[ap]\.?m\.?))?`;
const ZONE = String.raw`(?:\s*(?<zone>Z|UTC?|GMT|[ECMP][SD]T|(?:UTC|GMT)?\s?[+-]\d{1,2}(?::?\d{2})?))?`;
/** Compact forms alone leave the colons out. */
const BARE_TIME = String.raw`(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?`;

const SHAPES = [
  // ISO 8601 and YAML timestamps: 2021-09-29 14:07:41, 2021-09-29T06:07:41.5+08:00, 2021/9/29 下午3:20
  String.raw`(?<year>\d{4})([-/.])(?<month>\d{1,2})\2${DAY}(?:(?:\s*t\s*|\s+)${TIME}${ZONE})?`,
  // ISO 8601 without separators: 20210929, 20210929T140741Z
  String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:t?${BARE_TIME}${ZONE})?`,
  // RFC 2822: Mon, 13 Sep 2021 05:33:28 GMT
  String.raw`${WEEKDAY}${DAY}[\s-]${MONTH_NAME},?[\s-](?<year>\d{4})(?:,?\s${TIME}${ZONE})?`,
  // RFC 2822's obsolete years, RFC 850: Monday, 13-Sep-21 05:33:28 GMT
  String.raw`${WEEKDAY}${DAY}[\s-]${MONTH_NAME}[\s-](?<shortYear>\d{2})\s${TIME}${ZONE}`,
  // English, and JavaScript's own: Sept 13, 2021; Mon Sep 13 2021 13:33:28 GMT+0800
  String.raw`${WEEKDAY}${MONTH_NAME}\s${DAY}(?:st|nd|rd|th)?,?\s(?<year>\d{4})(?:,?\s(?:at\s)?${TIME}${ZONE})?`,
  // Of Unix: Mon Sep 13 05:33:28 UTC 2021.
  String.raw`${WEEKDAY}${MONTH_NAME}\s${DAY}\s${SHORT_TIME}\s(?:(?<zone>UTC|GMT|CST|[+-]\d{4})\s)?(?<year>\d{4})`,
].map((shape) => new RegExp(`^${shape}$`, 'i'));

/** The longest that a date is printed: `Wednesday, 29 September 2021 14:07:41 +0800 (中国标准时间)` and some. */
const MOST_CHARACTERS = 100;

/** Takes a printed date apart; null for a text of no shape that is known. */
export function readDateParts(text: string): DateParts | null {
  if (text.length > MOST_CHARACTERS) return null;
  const plain = withoutChinese(text.normalize('NFKC'))
    // A zone's name behind its offset: (CST), [Asia/Shanghai].
    .replace(/[([][^)\]]*[)\]]\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  for (const shape of SHAPES) {
    const parts = shape.exec(plain)?.groups;
    if (parts) return parts;
  }
  return null;
}

/** `2021年9月13日 星期一 15时20分` in figures: `2021-9-13 15:20`. */
function withoutChinese(text: string): string {
  return text
    .replace(/(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]/, '$1-$2-$3 ')
    .replace(/\(?(?:星期|周|週|礼拜)[一二三四五六日天]\)?/, ' ')
    .replace(
      /(\d{1,2})\s*[时時点點](?:\s*(\d{1,2})\s*分(?:\s*(\d{1,2})\s*秒)?)?/,
      (_, hour: string, minute = '0', second = '0') =>
        `${hour}:${minute.padStart(2, '0')}:${second.padStart(2, '0')}`,
    );
}
