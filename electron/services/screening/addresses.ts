/** An e-mail address, taken apart so that two ways of writing one are equal. */
export interface Mailbox {
  /** The same for all addresses of one mailbox. */
  readonly key: string;
  /** What stands before the @, without tag, dots and dashes. */
  readonly local: string;
}

/** Undefined for what is no address. */
export function mailboxOf(text: string): Mailbox | undefined {
  const address = text.trim().toLowerCase();
  const at = address.lastIndexOf('@');
  if (at < 1 || at === address.length - 1) return undefined;
  const host = SAME_HOST.get(address.slice(at + 1)) ?? address.slice(at + 1);
  const untagged = address.slice(0, at).replace(/(?<=.)\+.*$/, '');
  const key = `${WITHOUT_DOTS.has(host) ? untagged.replaceAll('.', '') : untagged}@${host}`;
  return { key, local: untagged.replace(/[._-]/g, '') };
}

/** "@Moth", "moth", "https://example.org/@moth/", "@moth@example.org" are one. */
export function handleOf(handle: string): string {
  const last = handle.trim().toLowerCase().replace(/\/+$/, '').split(/[/\s]/).at(-1) ?? '';
  return last
    .replace(/^@/, '')
    .replace(/[@:#?].*$/, '')
    .replace(/[._-]/g, '');
}

/** Digits and signs read as the letters that they stand for: "m0th" as "moth". All of digits is a number. */
export function readAsLetters(text: string): string {
  if (!/[a-z]/.test(text)) return text;
  return text.replace(/[013457$!|]/g, (sign) => LETTERS[sign] ?? sign);
}

/** Who answers there, and no name of anybody. */
export function isRole(local: string): boolean {
  return ROLES.has(local);
}

const SAME_HOST: ReadonlyMap<string, string> = new Map([
  ['googlemail.com', 'gmail.com'],
  ['pm.me', 'proton.me'],
  ['protonmail.com', 'proton.me'],
]);
/** Where dots in the local part change nothing. */
const WITHOUT_DOTS: ReadonlySet<string> = new Set(['gmail.com', 'proton.me']);
const ROLES: ReadonlySet<string> = new Set(
  'admin billing contact conference events hello help hi hr info mail me noreply office orders post press sales service support team tickets webmaster'.split(
    ' ',
  ),
);
const LETTERS: Readonly<Record<string, string>> = {
  ...{ 0: 'o', 1: 'l', 3: 'e', 4: 'a', 5: 's', 7: 't', $: 's', '!': 'i', '|': 'l' },
};
