import type { Editor } from './desk-views.ts';

/** An account as the admins' list shows it. */
export interface ListedUser {
  id: number;
  email: string;
  name: string;
  role: Editor['role'];
  secondFactor: boolean;
  hasPassword: boolean;
  /** Null for who never signed in. */
  seenAt: Date | null;
  /** Until when a link that was given out can be used; null where there is none. */
  linkUntil: Date | null;
  removedAt: Date | null;
}

/** A session as its owner's list shows it. */
export interface ListedSession {
  id: string;
  /** The browser in its own words. */
  userAgent: string;
  createdAt: Date;
  seenAt: Date;
}

/** What an action that may hand out a one-time link answers. */
export interface LinkAnswer {
  /** What to say: the link is there, or why it is not. */
  text: string;
  /** The absolute address; null where none was made. It is shown this once. */
  address: string | null;
}

/** What an action that may hand out recovery codes answers. */
export interface CodesAnswer {
  /** Why there are none; empty where there are. */
  text: string;
  codes: string[];
}

/** A QR code as one path of unit squares. */
export interface QrDrawing {
  /** Units of a side, the quiet border included. */
  size: number;
  path: string;
}

const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bMicroMessenger\//, '微信'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bHeadlessChrome\/|\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/\bHarmonyOS\b/, 'HarmonyOS'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/** Browser and system that a User-Agent names; null where it names neither that we know. */
export function nameBrowser(userAgent: string): { browser: string | null; system: string | null } {
  const find = (known: readonly [RegExp, string][]) =>
    known.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;
  return { browser: find(BROWSERS), system: find(SYSTEMS) };
}
