interface DecisionButtonProps {
  action: (form: FormData) => Promise<void>;
  /** What the form carries: one id, or all that the button decides on. */
  ids: number[];
  label: string;
  /** What is decided on, for those who hear the button without its row. */
  about: string;
  strong?: boolean;
}

/** One decision as a form of its own: it works without JavaScript. */
export function DecisionButton({ action, ids, label, about, strong = false }: DecisionButtonProps) {
  return (
    <form action={action}>
      {ids.map((id) => (
        <input key={id} type="hidden" name="id" value={id} />
      ))}
      <button
        type="submit"
        aria-label={`${label}：${about}`}
        className={`cursor-pointer ${strong ? 'button-strong' : 'button-quiet'}`}
      >
        {label}
      </button>
    </form>
  );
}
