'use client';

import { FailureNotice } from '#components/reader/failure-notice.tsx';

/** A page that could not be made. */
export default function ReaderError({ retry }: { retry: () => void }) {
  return <FailureNotice retry={retry} />;
}
