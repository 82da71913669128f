import { IS_OWN_PURPOSE, TARGET_PARAMETERS, TRACKER_VALUES, TRACKERS } from './link-rules.ts';
import { safeUrl } from './safe-url.ts';

const MAX_UNWRAPS = 3;
const MAX_DECODES = 2;

/**
 * An http address without well-known tracking parameters, and freed from redirecting wrappers
 * (`…/track.php?site_id=1&t=https://…`). Everything else in it stays as it was spelt.
 */
export function cleanUrl(url: string, unwraps = MAX_UNWRAPS): string {
  const mark = url.indexOf('?');
  if (mark < 0 || !/^https?:/i.test(url)) return url;
  const target = unwraps > 0 ? redirectTarget(url, mark) : null;
  return target === null ? withoutTrackers(url, mark) : cleanUrl(target, unwraps - 1);
}

function redirectTarget(url: string, mark: number): string | null {
  if (IS_OWN_PURPOSE.test(url.slice(0, mark))) return null;
  const parameters = new URLSearchParams(url.slice(mark).replace(/#.*$/s, ''));
  for (const name of TARGET_PARAMETERS) {
    const target = readTarget(parameters.get(name) ?? '');
    if (target !== null) return target;
  }
  return null;
}

/** Some wrappers encode their target twice. */
function readTarget(value: string, decodes = MAX_DECODES): string | null {
  if (/^https?:\/\//i.test(value)) return safeUrl(value);
  if (decodes === 0 || !/^https?%/i.test(value)) return null;
  return readTarget(decode(value), decodes - 1);
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}

function withoutTrackers(url: string, mark: number): string {
  const hashAt = url.indexOf('#', mark);
  const hash = hashAt < 0 ? '' : url.slice(hashAt);
  const query = url.slice(mark + 1, hashAt < 0 ? undefined : hashAt);
  const kept = query.split('&').filter((parameter) => parameter !== '' && !isTracker(parameter));
  return url.slice(0, mark) + (kept.length > 0 ? `?${kept.join('&')}` : '') + hash;
}

function isTracker(parameter: string): boolean {
  const [name = '', value = ''] = parameter.split('=', 2);
  return TRACKERS.test(name) || (TRACKER_VALUES.get(name.toLowerCase())?.test(value) ?? false);
}
