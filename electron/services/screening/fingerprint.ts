import { createHmac } from 'node:crypto';
import type { Registrant } from '../../../shared/screening/screening.ts';

type Given = Readonly<{ [Field in keyof Registrant]: Registrant[Field] extends string[] ? readonly string[] : string }>;

/** What a registrant gave, the same however it is spaced, ordered or capitalised. */
export function givenBy({ names, emails, handles, organisation }: Given): string {
  return JSON.stringify([
    plain(names),
    plain(emails),
    plain(handles.map((handle) => handle.replace(/^@/, ''))),
    plain([organisation]),
  ]);
}

/** In hex. Tells nothing of the registrant to whoever does not have the key. */
export function fingerprintOf(key: string, given: string): string {
  return createHmac('sha256', Buffer.from(key, 'hex')).update(given).digest('hex');
}

function plain(texts: readonly string[]): string[] {
  return texts.map((text) => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()).sort();
}
