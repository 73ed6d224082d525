/** The part of the browser's Trusted Types that is used; TypeScript's own library does not know it yet. */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { createHTML(html: string): string | null }): unknown;
}

/**
 * The page refuses every string that would become markup. One exception: the empty one, by which react-aria clears what
 * it has announced to screen readers. Without it, typing a day or a time ends in a broken screen.
 */
export function allowEmptyHtmlOnly(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }; // only there in Chromium, which is what runs us
  trustedTypes?.createPolicy('default', { createHTML: (html) => (html === '' ? '' : null) });
}
