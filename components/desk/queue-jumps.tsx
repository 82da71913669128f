interface QueueJumpsProps {
  label: string;
  jumps: { id: string; title: string; count: number }[];
}

/** Links to each kind of thing that waits, since the first kind may fill several screens. */
export function QueueJumps({ label, jumps }: QueueJumpsProps) {
  const waiting = jumps.filter(({ count }) => count > 0);
  if (waiting.length < 2) return null;
  return (
    <nav aria-label={label} className="mt-3 flex flex-wrap gap-x-5 text-note">
      {waiting.map(({ id, title, count }) => (
        <a key={id} href={`#${id}`} className="text-link min-h-6 py-1">
          {title} {count}
        </a>
      ))}
    </nav>
  );
}
