import { createHash } from 'node:crypto';

/**
 * The Content-Security-Policy of a page whose inline scripts are all known: 'unsafe-inline' gives way to the hash of
 * each. Rules for what to load ahead are inline too, and run nothing.
 */
export function plainPagePolicy(policy: string, inlineScripts: readonly string[]): string {
  const allowed = ["'inline-speculation-rules'", ...inlineScripts.map(hashSource)].join(' ');
  return policy
    .split(';')
    .map((directive) => {
      return directive.trim().startsWith('script-src ')
        ? directive.replace("'unsafe-inline'", allowed)
        : directive;
    })
    .join(';');
}

const hashSource = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
