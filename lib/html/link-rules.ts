/** What counts as tracking and as a redirecting wrapper in a link, as data. */

/** Parameters that only tell where a reader came from. */
export const TRACKERS =
  /^(?:utm_[a-z0-9_]+|spm|scm|fbclid|gclid|dclid|gbraid|wbraid|yclid|msclkid|twclid|ttclid|mc_cid|mc_eid|igshid|igsh|share_token|share_source|share_medium|share_plat|share_session_id|share_tag|share_from|shareuid|vd_source|spm_id_from|from_spmid|from_source|unique_k|ref_src|ref_url|_hsenc|_hsmi|mkt_tok|wt_mc|cmpid|ncid|sr_share|luicode|lfid|wfr|hmsr|hmpl|hmcu|hmkw|hmci|guccounter|guce_referrer|guce_referrer_sig)$/i;

/** Names that also mean something on other sites: trackers only with these values. */
export const TRACKER_VALUES: ReadonlyMap<string, RegExp> = new Map([
  ['from', /^(?:timeline|singlemessage|groupmessage|rss|feed|wap|weixin|wechat|weibo|qq|share)$/i],
  ['source', /^(?:rss|feed|share|weixin|wechat)$/i],
  ['ref', /^(?:rss|feed|share)$/i],
  ['isappinstalled', /^[01]$/],
]);

/** Where a wrapper keeps the address to which it leads, best first. */
export const TARGET_PARAMETERS: readonly string[] =
  't url target u to dest destination redirect redirect_url link goto jump'.split(' ');

/**
 * Pages that do something of their own with the address they are given (share it, come back to it after a
 * sign-in, translate or draw it) and do not merely lead there. Tested against what stands before the query.
 */
export const IS_OWN_PURPOSE =
  /^https?:\/\/(?:[^/]*\.)?(?:login|passport|accounts?|sso|oauth|auth|translate|archive|validator|share|id)\.|\/(?:share[a-z]*|sharer|intent|login|logout|log-in|signin|sign-in|sign_in|signup|sign-up|register|passport|sso|oauth2?|authorize|auth|session|translate|tr|web\/\d+|qr[a-z-]*|create-qr-code|oembed|embed|preview|proxy|cache|search|player|subscribe|api)(?:[./?]|$)/i;
