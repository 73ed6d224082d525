/** An e-mail address as its mailbox, so that two ways of writing one are equal; undefined for what is none. */
export interface Mailbox {
  readonly text: string;
  readonly local: string;
  readonly key: string;
}

export function mailboxOf(text: string): Mailbox | undefined {
  const address = text.trim().toLowerCase();
  const at = address.lastIndexOf('@');
  if (at < 1 || at === address.length - 1) return undefined;
  const host = SAME_HOST.get(address.slice(at + 1)) ?? address.slice(at + 1);
  const untagged = address.slice(0, at).replace(/(?<=.)\+.*$/, '');
  const local = WITHOUT_DOTS.has(host) ? untagged.replaceAll('.', '') : untagged;
  return { text: address, local: untagged.replace(/[._-]/g, ''), key: `${local}@${host}` };
}

/** "@Moth", "moth", "https://example.org/@moth/", "@moth@example.org" are one. */
export function handleOf(handle: string): string {
  const last = handle.trim().toLowerCase().replace(/\/+$/, '').split(/[/\s]/).at(-1) ?? '';
  return last
    .replace(/^@/, '')
    .replace(/[@:#?].*$/, '')
    .replace(/[._-]/g, '');
}

/** Digits and signs read as the letters that they stand for: "m0th" as "moth". */
export function readAsLetters(text: string): string {
  return text.replace(/[013457$!]/g, (sign) => LETTERS[sign] ?? sign);
}

const SAME_HOST: ReadonlyMap<string, string> = new Map([['googlemail.com', 'gmail.com']]);
/** Where dots in the local part change nothing. */
const WITHOUT_DOTS: ReadonlySet<string> = new Set(['gmail.com']);
const LETTERS: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', 3: 'e', 4: 'a', 5: 's', 7: 't', $: 's', '!': 'i' };
