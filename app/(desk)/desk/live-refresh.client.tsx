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
    const open = (isFirst: boolean) => {
      close();
      let missed = !isFirst;
      source = new EventSource('/api/desk/changes');
      source.addEventListener('message', () => router.refresh());
      source.addEventListener('open', () => {
        if (missed) router.refresh();
        missed = true; // the next opening follows a gap
      });
      source.addEventListener('error', () => {
        // A refusal ends it for good; a broken connection it mends itself.
        if (source?.readyState === EventSource.CLOSED) again = setTimeout(() => open(false), AGAIN_MS);
      });
    };
    // A page that nobody looks at holds no connection: a browser has six for a site.
    const onVisibility = () => (document.hidden ? close() : open(false));
    if (!document.hidden) open(true);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      close();
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [router]);
  return null;
}
