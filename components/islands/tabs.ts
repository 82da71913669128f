const KEYS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Tabs by the ARIA pattern: one tab stop, arrows between them; the address remembers which (`#read`). */
export function startTabs(root: HTMLElement): void {
  const tabs = [...root.querySelectorAll<HTMLElement>('[role="tab"]')];
  const choose = (chosen: HTMLElement) => {
    for (const tab of tabs) {
      const isChosen = tab === chosen;
      tab.ariaSelected = String(isChosen);
      tab.tabIndex = isChosen ? 0 : -1;
      document.getElementById(tab.getAttribute('aria-controls') ?? '')?.toggleAttribute('hidden', !isChosen);
    }
  };
  const byAddress = () => {
    const named = tabs.find(({ dataset }) => `#${dataset.tab}` === location.hash) ?? tabs[0];
    if (named) choose(named);
  };
  byAddress();
  addEventListener('hashchange', byAddress);
  for (const [index, tab] of tabs.entries()) {
    tab.addEventListener('click', () => {
      choose(tab);
      history.replaceState(null, '', `#${tab.dataset.tab}`);
    });
    tab.addEventListener('keydown', ({ key }) => {
      const next = tabs[(index + (KEYS[key] ?? 0) + tabs.length) % tabs.length];
      if (!(key in KEYS) || !next) return;
      next.focus();
      next.click();
    });
  }
}
