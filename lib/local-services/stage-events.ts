/** What a long operation tells its caller; the caller decides whether and where it is shown. */
export type StageEvent =
  | { readonly kind: 'begin'; readonly title: string }
  | { readonly kind: 'progress'; readonly title: string; readonly text: string }
  | { readonly kind: 'done'; readonly title: string; readonly text: string; readonly seconds: number }
  | { readonly kind: 'failed'; readonly title: string }
  | { readonly kind: 'notice'; readonly text: string };
export type Report = (event: StageEvent) => void;

/**
 * Runs one stage and reports its beginning and its end with the time it took.
 * `work` gets a function for progress; `summarise` turns the result into the text of the last line.
 */
export async function runStage<T>(
  report: Report,
  title: string,
  work: (progress: (text: string) => void) => Promise<T>,
  summarise: (result: T) => string = () => title,
): Promise<T> {
  const begin = performance.now();
  report({ kind: 'begin', title });
  try {
    const result = await work((text) => report({ kind: 'progress', title, text }));
    report({
      kind: 'done',
      title,
      text: summarise(result),
      seconds: (performance.now() - begin) / 1000,
    });
    return result;
  } catch (error) {
    report({ kind: 'failed', title });
    throw error;
  }
}
