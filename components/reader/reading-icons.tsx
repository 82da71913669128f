const STROKE = 'size-4.5 fill-none stroke-current stroke-[1.75]';

/** Filled where its button says that the article is saved. */
export function BookmarkIcon() {
  return (
    <svg aria-hidden="true" viewBox="0 0 20 20" className={`bookmark ${STROKE}`}>
      <path d="M5 3.5h10v13.2l-5-3.9-5 3.9z" strokeLinejoin="round" />
    </svg>
  );
}

export function ShareIcon() {
  return (
    <svg aria-hidden="true" viewBox="0 0 20 20" className={STROKE}>
      <path d="M10 12.5v-10M6.5 5.5 10 2.3l3.5 3.2M6 8.5H4v9h12v-9h-2" strokeLinejoin="round" />
    </svg>
  );
}

export function LinkIcon() {
  return (
    <svg aria-hidden="true" viewBox="0 0 20 20" className={STROKE}>
      <path
        d="m8.3 11.7 3.4-3.4M9 6l1.8-1.9a3.6 3.6 0 0 1 5.1 5.1L14 11M11 14l-1.8 1.9a3.6 3.6 0 0 1-5.1-5.1L6 9"
        strokeLinecap="round"
      />
    </svg>
  );
}

/** Large and small type: what the settings are about. */
export function TypeIcon() {
  return (
    <svg aria-hidden="true" viewBox="0 0 20 20" className={STROKE}>
      <path d="M1.5 16 6.3 4h.9L12 16M3.2 12h7M12.3 16l2.7-7h.6l2.9 7M13.3 13.6h4.3" />
    </svg>
  );
}

export function CloseIcon() {
  return (
    <svg aria-hidden="true" viewBox="0 0 20 20" className={STROKE}>
      <path d="m4.5 4.5 11 11m0-11-11 11" strokeLinecap="round" />
    </svg>
  );
}
