const GAP = 8;
const EDGE = 12;

/** Panels open below the button that opened them, or above where there is no room; a phone shows them at its foot. */
export function startPopovers(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('[popovertarget]');
    const panel = button && document.getElementById(button.getAttribute('popovertarget') ?? '');
    if (!panel || panel.contains(button)) return;
    panel.addEventListener('toggle', () => place(panel, button.getBoundingClientRect()), { once: true });
  });
}

function place(panel: HTMLElement, button: DOMRect): void {
  const { offsetWidth, offsetHeight } = panel;
  const page = { width: document.documentElement.clientWidth, height: innerHeight };
  const { x, y } = placeBeside(button, { width: offsetWidth, height: offsetHeight }, page);
  // Counted from the page, so that the panel scrolls with its button.
  panel.style.setProperty('--x', `${x + scrollX}px`);
  panel.style.setProperty('--y', `${y + scrollY}px`);
}

interface Size {
  width: number;
  height: number;
}

/** The panel's upper left corner in the window: its end at the button's end or, where it would stick out, its start at the button's start. */
export function placeBeside(
  button: { top: number; bottom: number; left: number; right: number },
  panel: Size,
  page: Size,
): { x: number; y: number } {
  const start = button.right - panel.width < EDGE ? button.left : button.right - panel.width;
  const x = Math.max(EDGE, Math.min(start, page.width - panel.width - EDGE));
  const below = button.bottom + GAP;
  const above = button.top - GAP - panel.height;
  const fits = below + panel.height <= page.height || above < 0;
  return { x, y: fits ? below : above };
}
