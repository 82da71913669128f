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
  /** Decides without leaving the page; the form is for pages without JavaScript. */
  onDecide?: () => void;
}

/** One decision as a form of its own: it works without JavaScript. */
export function DecisionButton(props: DecisionButtonProps) {
  const { action, name = 'id', values, label, about, strong, onDecide } = props;
  return (
    <form
      action={action}
      onSubmit={
        onDecide &&
        ((event) => {
          event.preventDefault();
          onDecide();
        })
      }
    >
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
