const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g;

/** Text without the characters that neither a page nor a database takes. */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, '');
}

const ANY_CONTROL = new RegExp(CONTROLS.source);

export function hasControls(text: string): boolean {
  return ANY_CONTROL.test(text);
}
