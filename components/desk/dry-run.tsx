interface DryRunProps {
  /** What would happen, a sentence each. */
  lines: string[];
  /** What the form carries on. */
  fields: [string, string][];
  back: string;
  /** Null for those who only look. */
  carryOut: ((form: FormData) => Promise<void>) | null;
  confirm: string;
  cancel: string;
}

/** What a change would do, line by line, and the button that does it. */
export function DryRun({ lines, fields, back, carryOut, confirm, cancel }: DryRunProps) {
  return (
    <>
      <ul className="mt-5 grid list-disc gap-2 ps-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className="mt-8 flex flex-wrap items-center gap-4">
        {carryOut && (
          <form action={carryOut}>
            {fields.map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <button type="submit" className="button-strong cursor-pointer">
              {confirm}
            </button>
          </form>
        )}
        <a href={back} className="button-quiet">
          {cancel}
        </a>
      </div>
    </>
  );
}
