import type { CreditRole } from '#lib/articles/article.ts';
import { splitNames } from './credit-names.ts';
import { looksLikePerson } from './personal-name.ts';

export interface Reporting {
  readonly role: CreditRole;
  readonly names: readonly string[];
  /** It says that they reported (报道, 发自, 摄), and does not only name them. */
  readonly hasVerb: boolean;
}

/** 晨岚日报记者 …, 本报讯 记者 …: no mark of punctuation before the word. */
const REPORTER = /^[\p{Script=Han}A-Za-z\d·\s]{0,16}?(?:记者|記者)[：:\s]*(\S.*)$/u;
const TITLES =
  /(?:本报|本報|见习|見習|实习|實習|特约|特約)?\s*(?:通讯员|通訊員|实习生|實習生|记者|記者)[：:\s]*/;
const PHOTO = /\s*(?:摄影|攝影|摄|攝)$/;
const FROM = /\s*(?:发自|發自)\s*\p{Script=Han}{2,8}$/u;
/** 台北13日電: the agencies' places have two characters here. */
const WIRE = /\p{Script=Han}{2}\s?\d{1,2}日[电電]$/u;
const SLASHED = /\s*[／/]\s*\p{Script=Han}{2,6}(?:报道|報導|報道|报导)$/u;
const REPORTED = /(?:摄影|攝影|综合|綜合|独家)?(?:报道|報導|報道|报导)$/;
const NOTE = /\s*(?:文\s*[／/]\s*图|文|整理)$/;

/**
 * Reads `晨岚日报记者 林知远 通讯员 何以宁 厦门报道`, `记者林知远摄`, `記者林知遠台北13日電`; null where what
 * follows the word is not only names, as in 记者获悉.
 */
export function readReporting(text: string): Reporting | null {
  const value = REPORTER.exec(text.trim())?.[1];
  if (value === undefined || value.length > 60) return null;
  const isPhoto = PHOTO.test(value);
  const bare = withoutVerb(value);
  const names = namesIn(bare);
  if (names.length === 0 || !names.every(looksLikePerson)) return null;
  return { role: isPhoto ? 'photographer' : 'reporter', names, hasVerb: bare !== value };
}

function withoutVerb(value: string): string {
  for (const ending of [PHOTO, FROM, WIRE, SLASHED, NOTE]) {
    if (ending.test(value)) return value.replace(ending, '');
  }
  return REPORTED.test(value) ? withoutPlace(value.replace(REPORTED, '')) : value;
}

/** `张三 李四 北京`报道 and `林知遠台北`報導 end in a place, `林知远 `报道 and `林知远`报道 do not. */
function withoutPlace(value: string): string {
  if (/\s$/.test(value)) return value.trimEnd();
  const [last = ''] = /[^\s\u3000、，,]+$/.exec(value) ?? [];
  const isAlone = last.length === value.length;
  if (!isAlone && /[\s\u3000]$/.test(value.slice(0, -last.length)))
    return value.slice(0, -last.length).trimEnd();
  return looksLikePerson(last) ? value : value.slice(0, -2);
}

function namesIn(value: string): string[] {
  return value.split(TITLES).flatMap((part) => splitNames(part) ?? [part]);
}
