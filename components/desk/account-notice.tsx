/** What the last step came to; nothing is said for null, and the place is kept for who listens. */
export function AccountNotice({ text }: { text: string | null }) {
  return (
    <p
      role="status"
      className={text === null ? 'sr-only' : 'mt-3 border-l-2 border-accent bg-sunk px-3 py-2 text-note'}
    >
      {text}
    </p>
  );
}
