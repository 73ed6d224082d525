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
