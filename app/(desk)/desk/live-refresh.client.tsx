'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Brings the page up to date when somebody else, or an import, changed something. */
export function LiveRefresh() {
  const router = useRouter();
  useEffect(() => {
    let missed = false;
    const refresh = () => {
      missed = document.hidden;
      if (!missed) router.refresh();
    };
    const onShown = () => missed && refresh();
    const source = new EventSource('/desk/changes');
    source.addEventListener('message', refresh);
    document.addEventListener('visibilitychange', onShown);
    return () => {
      source.close();
      document.removeEventListener('visibilitychange', onShown);
    };
  }, [router]);
  return null;
}
