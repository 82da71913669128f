import { safeUrl } from './safe-url.ts';

const TRACKERS =
  /^(?:utm_\w+|spm|scm|fbclid|gclid|yclid|msclkid|mc_cid|mc_eid|igshid|share_token|vd_source|spm_id_from)$/i;
/** Names that also mean something on other sites: trackers only with these values. */
const TRACKER_VALUES: Record<string, RegExp> = {
  from: /^(?:timeline|singlemessage|groupmessage|rss|feed|wap|weixin|wechat|weibo|qq|share)$/i,
  source: /^(?:rss|feed|share|weixin|wechat)$/i,
  ref: /^(?:rss|feed|share)$/i,
};
const TARGETS = ['t', 'url', 'target'];
const MAX_UNWRAPS = 3;

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
  const parameters = new URLSearchParams(url.slice(mark).replace(/#.*$/, ''));
  for (const name of TARGETS) {
    const value = parameters.get(name) ?? '';
    if (/^https?:\/\//i.test(value)) return safeUrl(value);
  }
  return null;
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
  return TRACKERS.test(name) || (TRACKER_VALUES[name.toLowerCase()]?.test(value) ?? false);
}
