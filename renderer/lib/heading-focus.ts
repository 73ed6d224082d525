let wanted = true;

/** After going to another place: the page's heading takes the focus, now or when it appears. */
export function wantHeadingFocus(): void {
  wanted = true;
  focusHeading(document.querySelector<HTMLElement>('main h1'));
}

/**
 * Focuses the heading if somebody has just come here, or nothing has the focus: the page before took it along. A field of
 * the page that has taken it already keeps it.
 */
export function focusHeading(heading: HTMLElement | null): void {
  if (heading === null || !(wanted || isFocusLost())) return;
  wanted = false;
  const { activeElement } = document;
  if (heading.closest('main')?.contains(activeElement)) return;
  heading.focus({ preventScroll: true });
}

/** Long enough for what was asked anew to be on the screen. */
const SETTLED_MS = 100;

/** After a change: what had the focus may be gone, such as the button of a thing that is done. Then the heading takes it. */
export function rescueFocus(): void {
  // A dialog that closes gives the focus back a frame later, on a busy machine later still: so it is looked for twice.
  whenSettled(() => isFocusLost() && whenSettled(focusHeadingIfLost));
}

function whenSettled(then: () => void): void {
  setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(then)), SETTLED_MS);
}

function focusHeadingIfLost(): void {
  if (isFocusLost()) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}

/** An open dialog looks after its own focus, and this is asked again when it closes. */
function isFocusLost(): boolean {
  return document.activeElement === document.body && document.querySelector('[role="dialog"]') === null;
}
