/** What scrolls the element apart from the page itself; null where that is the page alone. */
export function scrollPanelOf(element: Element): HTMLElement | null {
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
    if (!(at instanceof HTMLElement) || at.scrollHeight <= at.clientHeight) continue;
    if (/^(auto|scroll)$/.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
}
