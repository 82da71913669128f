import { say } from './say.ts';

/** Copying, the browser's own sharing, and the code that WeChat reads. */
export function startSharing(): void {
  const menu = document.getElementById('share-menu');
  if (!menu) return;
  const canShare = 'share' in navigator;
  const native = menu.querySelector<HTMLElement>('[data-share="native"]');
  if (native) native.hidden = !canShare;
  menu.addEventListener('toggle', () => void showCode(menu));
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element && event.target.closest<HTMLElement>('[data-share]');
    if (!button) return;
    const { share } = button.dataset;
    // A phone's own sheet knows the apps; it is what people expect there.
    const sheetFirst = share === 'open' && canShare && matchMedia('(pointer: coarse)').matches;
    if (sheetFirst) event.preventDefault();
    if (sheetFirst || share === 'native') void shareNatively();
    if (share === 'link') void copy(button, pageAddress());
    if (share === 'title') void copy(button, `${pageTitle()}\n${pageAddress()}`);
  });
}

const pageTitle = () => document.querySelector('h1')?.textContent?.trim() ?? document.title;

const pageAddress = () => {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  return addressToShare(location.href, canonical ?? null);
};

/**
 * The address to hand on: this page's on the public site. A portal that was not told its public address names the
 * machine itself, which is of no use elsewhere; then it is the address the reader came by.
 */
export function addressToShare(here: string, canonical: string | null): string {
  const { origin, pathname } = new URL(here);
  const site = canonical === null ? null : new URL(canonical);
  const isPublic = site !== null && !/^(?:localhost|127\.|\[::1\])/.test(site.hostname);
  return (isPublic ? site.origin : origin) + pathname;
}

async function shareNatively(): Promise<void> {
  try {
    await navigator.share({ title: pageTitle(), url: pageAddress() });
  } catch {
    return; // the reader thought better of it
  }
}

async function copy(button: HTMLElement, text: string): Promise<void> {
  const copied = (await copyByClipboard(text)) || copyBySelection(text, button);
  say(copied ? 'copied' : 'copyFailed');
  button.toggleAttribute('data-done', copied);
  setTimeout(() => button.removeAttribute('data-done'), 3000);
}

async function copyByClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // forbidden, or the page came over plain http
  }
}

function copyBySelection(text: string, beside: HTMLElement): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.cssText = 'position:fixed;opacity:0';
  beside.after(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  beside.focus();
  return copied;
}

async function showCode(menu: HTMLElement): Promise<void> {
  const path = menu.querySelector('[data-qr] path');
  if (!path || path.hasAttribute('d')) return;
  const { drawCode } = await import('./draw-code.ts');
  const { size, d } = drawCode(pageAddress());
  path.setAttribute('d', d);
  path.closest('svg')?.setAttribute('viewBox', `0 0 ${size} ${size}`);
}
