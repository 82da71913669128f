export function SearchIcon() {
  return (
    <svg aria-hidden="true" viewBox="0 0 20 20" className="size-4.5 fill-none stroke-current stroke-[1.75]">
      <circle cx="8.5" cy="8.5" r="5.75" />
      <path d="m12.8 12.8 5 5" strokeLinecap="round" />
    </svg>
  );
}
