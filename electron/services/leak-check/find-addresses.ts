import { distance } from 'fastest-levenshtein';
import { fold } from '../name-words.ts';
import { isOrdinary } from './ordinary-words.ts';
import { bareHandle, digitsOf, NUMBER } from './secret-addresses.ts';
import type { Finding, SecretAddress, Secrets } from './secrets.ts';

/** Handles, e-mails and numbers, also mistyped or written so that no program finds them. */
export function findAddresses(text: string, { addresses, told }: Secrets): Finding[] {
  const said = addressesIn(told);
  const untold = addresses.filter(({ bare, kind }) => !said[kind].has(bare));
  return [
    ...findEach(text, EMAIL, 'email', untold),
    ...findEach(text, HANDLE, 'handle', untold),
    ...findNumbers(text, untold),
  ];
}

/** "rita@example.org", "rita (at) example (dot) org". */
const DOT = String.raw`(?:\.|\s?[([{]\s?dot\s?[)\]}]\s?|\sdot\s)`;
const AT = String.raw`(?:\s?@\s?|\s?[([{]\s?at\s?[)\]}]\s?|\sat\s)`;
const LABEL = '[\\p{L}\\p{N}_%+-]';
const EMAIL = new RegExp(
  `(?<!${LABEL})${LABEL}{1,64}(?:${DOT}${LABEL}{1,64}){0,3}${AT}${LABEL}{1,64}(?:${DOT}${LABEL}{1,64}){1,5}`,
  'giu',
);
const HANDLE = /[@#]?[\p{L}\p{N}][\p{L}\p{N}_.-]{0,80}[\p{L}\p{N}_]/gu;

/** What the recipient told themselves, by its kind. */
function addressesIn(told: string): Readonly<Record<SecretAddress['kind'], ReadonlySet<string>>> {
  return {
    email: new Set(told.match(EMAIL)?.map(bareEmail)),
    handle: new Set(told.match(HANDLE)?.map(bareHandle)),
    phone: new Set(told.match(NUMBER)?.map(digitsOf)),
  };
}

function findEach(text: string, pattern: RegExp, kind: 'email' | 'handle', all: readonly SecretAddress[]): Finding[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const address = all.find((each) => fits(match[0], kind, each));
    if (address === undefined) return [];
    const { index: from } = match;
    return [
      { from, to: from + match[0].length, kind: address.kind, reveals: address.reveals, why: 'address' as const },
    ];
  });
}

function fits(written: string, kind: 'email' | 'handle', address: SecretAddress): boolean {
  if (address.kind === 'phone') return false;
  if (kind === 'email') return address.kind === 'email' && isSameEmail(written, address.bare);
  if (address.kind === 'handle') return isSameHandle(written, address.bare);
  const [name = ''] = address.bare.split('@');
  return name.length >= 5 && bareHandle(written) === name && !isOrdinary(name);
}

/** Two wrong letters in a whole address are the same address, mistyped. */
function isSameEmail(written: string, email: string): boolean {
  const bare = bareEmail(written);
  return bare === email || (email.length >= 10 && distance(bare, email) <= 2);
}

function bareEmail(written: string): string {
  return fold(written)
    .replace(/\s?[([{]\s?at\s?[)\]}]\s?|\sat\s/, '@')
    .replace(/\s?[([{]\s?dot\s?[)\]}]\s?|\sdot\s/g, '.')
    .replace(/\s/g, '');
}

function isSameHandle(written: string, handle: string): boolean {
  const bare = bareHandle(written);
  const isMarked = /^[@#]/.test(written);
  const isWord = isOrdinary(bare) && !isMarked;
  if (bare === handle) return !isWord;
  if (isWord || handle.length < 5) return false;
  const [one, other] = [bare, handle].map((each) => each.replace(/[_.-]/g, ''));
  if (one === undefined || other === undefined || one.length < 5) return false;
  if (one === other || one.replace(/\d+$/, '') === other.replace(/\d+$/, '')) return true;
  return distance(one, other) <= (isMarked && handle.length >= 8 ? 2 : 1);
}

/** With or without the code of the country. */
function findNumbers(text: string, all: readonly SecretAddress[]): Finding[] {
  const numbers = all.filter(({ kind }) => kind === 'phone');
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const written = digitsOf(match[0]);
    const address = numbers.find(({ bare }) => endOf(bare) === endOf(written));
    if (address === undefined) return [];
    const { index: from } = match;
    return [
      { from, to: from + match[0].length, kind: 'phone' as const, reveals: address.reveals, why: 'address' as const },
    ];
  });
}

function endOf(digits: string): string {
  return digits.slice(-7);
}
