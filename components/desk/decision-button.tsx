interface DecisionButtonProps {
  action: (form: FormData) => Promise<void>;
  /** The form's field; 'id' where nothing is said. */
  name?: string;
  /** What the form carries in it: one value, or all that the button decides on. */
  values: (number | string)[];
  label: string;
  /** What is decided on, for those who hear the button without its row. */
  about: string;
  strong?: boolean;
}

/** One decision as a form of its own: it works without JavaScript. */
export function DecisionButton({ action, name = 'id', values, label, about, strong }: DecisionButtonProps) {
  return (
    <form action={action}>
      {values.map((value) => (
        <input key={value} type="hidden" name={name} value={value} />
      ))}
      <button
        type="submit"
        aria-label={`${label}：${about}`}
        className={`cursor-pointer whitespace-nowrap ${strong ? 'button-strong' : 'button-quiet'}`}
      >
        {label}
      </button>
    </form>
  );
}
