import type { Participant } from '../../../shared/incidents/incident.ts';
import { fold } from '../name-words.ts';
import { revealing, type SecretAddress } from './secrets.ts';

export function addressesOf(party: Participant): SecretAddress[] {
  const { handles, emails, contact } = party.person;
  const reveals = revealing(party);
  const written = contact.match(/[^\s<>,;]+@[^\s<>,;]+\.[^\s<>,;]+/g) ?? [];
  return [
    ...handles.map((handle) => ({ kind: 'handle' as const, bare: bareHandle(handle), reveals })),
    ...[...emails, ...written].map((email) => ({ kind: 'email' as const, bare: fold(email.trim()), reveals })),
    ...(contact.match(NUMBER) ?? []).map((number) => ({ kind: 'phone' as const, bare: digitsOf(number), reveals })),
  ].filter(({ bare }) => bare.length >= 2);
}

/** As people write a telephone number: at least six figures, parted by blanks, dots, dashes and brackets. */
export const NUMBER = /\+?\(?\d(?:[\s()./–-]{0,3}\d){5,}/g;

export function digitsOf(number: string): string {
  return number.replace(/\D/g, '');
}

/** "@Moth", "moth", "moth@social.example" and "https://example.org/@moth/" are one. */
export function bareHandle(handle: string): string {
  const last = fold(handle.trim()).replace(/\/+$/, '').split(/[/\s]/).at(-1) ?? '';
  return last.replace(/^[@#]/, '').replace(/[@#].*$/, '');
}
