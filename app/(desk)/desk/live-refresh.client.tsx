'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const AGAIN_MS = 30_000;

/** Brings the page up to date when somebody else, or an import, changed something. */
export function LiveRefresh() {
  const router = useRouter();
  useEffect(() => {
    let source: EventSource | null = null;
    let again: ReturnType<typeof setTimeout> | undefined;
    let pressed = false;
    let waits = false;
    // Rows must not move between the press and the release of a click.
    const refresh = () => {
      waits = pressed;
      if (!pressed) router.refresh();
    };
    const onPress = () => {
      pressed = true;
    };
    const onRelease = () => {
      pressed = false;
      if (waits) setTimeout(refresh);
    };
    const close = () => {
      clearTimeout(again);
      source?.close();
      source = null;
    };
    const open = () => {
      close();
      source = new EventSource('/api/desk/changes');
      source.addEventListener('message', refresh);
      // Every opening follows a gap; the first one that between the page's reading and its coming to life.
      source.addEventListener('open', refresh);
      source.addEventListener('error', () => {
        // A refusal ends it for good; a broken connection it mends itself.
        if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_MS);
      });
    };
    // A page that nobody looks at holds no connection: a browser has six for a site.
    const onVisibility = () => (document.hidden ? close() : open());
    if (!document.hidden) open();
    document.addEventListener('visibilitychange', onVisibility);
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('pointerup', onRelease);
    document.addEventListener('pointercancel', onRelease);
    return () => {
      close();
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('pointerup', onRelease);
      document.removeEventListener('pointercancel', onRelease);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [router]);
  return null;
}
