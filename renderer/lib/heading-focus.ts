let wanted = true;

/** After going to another place: the page's heading takes the focus, now or when it appears. */
export function wantHeadingFocus(): void {
  wanted = true;
  focusHeading(document.querySelector<HTMLElement>('main h1'));
}

/** Focuses the heading if somebody has just come here, unless a field of the page has taken the focus already. */
export function focusHeading(heading: HTMLElement | null): void {
  if (!wanted || heading === null) return;
  wanted = false;
  const { activeElement } = document;
  if (heading.closest('main')?.contains(activeElement)) return;
  heading.focus({ preventScroll: true });
}

/** Long enough for a dialog that closes to give the focus back. */
const SETTLED_MS = 100;

/** After a change: what had the focus may be gone, such as the button of a thing that is done. Then the heading takes it. */
export function rescueFocus(): void {
  setTimeout(() => {
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, SETTLED_MS);
}
