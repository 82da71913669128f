interface SaidNoticeProps {
  /** `?said=` of the address. */
  said: string | string[] | undefined;
  /** What each word of it means; anything else says nothing. */
  messages: Readonly<Record<string, string>>;
}

/** What the last decision came to. */
export function SaidNotice({ said, messages }: SaidNoticeProps) {
  const text = typeof said === 'string' && Object.hasOwn(messages, said) ? messages[said] : undefined;
  if (text === undefined) return null;
  return (
    <p role="status" className="mt-3 border-l-2 border-accent bg-sunk px-3 py-2 text-note">
      {text}
    </p>
  );
}
