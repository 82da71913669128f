import { useLayoutEffect } from 'preact/hooks';

/**
 * Tells the dialog's style how much of the page is to be seen: no unit of CSS knows what a phone's
 * keyboard covers.
 */
export function useVisibleHeight(dialog: HTMLDialogElement): void {
  useLayoutEffect(() => {
    const seen = window.visualViewport;
    if (!seen) return;
    const measure = () => {
      if (seen.scale !== 1) return; // magnified by the reader, not covered
      dialog.style.setProperty('--seen-height', `${seen.height}px`);
      dialog.style.setProperty('--seen-top', `${seen.offsetTop}px`);
    };
    measure();
    seen.addEventListener('resize', measure);
    seen.addEventListener('scroll', measure);
    return () => {
      seen.removeEventListener('resize', measure);
      seen.removeEventListener('scroll', measure);
    };
  }, [dialog]);
}
