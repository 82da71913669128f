/** Short texts, one below the other. */
export function PlainList({ items }: { items: string[] }) {
  return (
    <ul className="mt-3 grid gap-1 text-note">
      {items.map((item) => (
        <li key={item} className="wrap-anywhere">
          {item}
        </li>
      ))}
    </ul>
  );
}
