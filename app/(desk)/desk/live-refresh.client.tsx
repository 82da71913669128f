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
    const close = () => {
      clearTimeout(again);
      source?.close();
      source = null;
    };
    const open = () => {
      close();
      source = new EventSource('/api/desk/changes');
      source.addEventListener('message', () => router.refresh());
      // Every opening follows a gap; the first one that between the page's reading and its coming to life.
      source.addEventListener('open', () => router.refresh());
      source.addEventListener('error', () => {
        // A refusal ends it for good; a broken connection it mends itself.
        if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_MS);
      });
    };
    // A page that nobody looks at holds no connection: a browser has six for a site.
    const onVisibility = () => (document.hidden ? close() : open());
    if (!document.hidden) open();
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      close();
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [router]);
  return null;
}
