/** The part of the browser's Trusted Types that is used; TypeScript's own library does not know it yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** Where the build puts the app's own files. */
const OWN_FILES = '/assets/';

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }; // only there in Chromium, which is what runs us
const policy = trustedTypes?.createPolicy('own-worker', { createScriptURL: checked });

/** A worker's address, as the page's policy wants it: one of the app's own files, or nothing is started. */
export function trustedWorkerUrl(url: string): string {
  return policy === undefined ? checked(url) : policy.createScriptURL(url);
}

function checked(url: string): string {
  const { origin, pathname } = new URL(url, location.href);
  if (origin !== location.origin || !pathname.startsWith(OWN_FILES)) throw new TypeError('Not a file of this app');
  return url;
}
