import { z } from 'zod';
import { BAN_KINDS } from '../../../shared/sanctions/catalogue.ts';
import type { Row } from './row.ts';

/** Of an outline: older than any version that somebody wrote, so that the whole case takes its place whenever it comes. */
export const OLDEST = '';

/**
 * What a ban list needs of a case that is not handed over whole: who, where and from when to when. The case is closed there, since
 * nothing in it is owed by whoever gets this.
 */
export function outlineOf(table: string, row: Row): Row | undefined {
  if (table === 'incidents') return outlineOfCase(row);
  if (table === 'sanctions')
    return isBan(row) ? { ...row, content: withoutTexts(row, SANCTION_TEXTS), changed: OLDEST } : undefined;
  if (table === 'flags') return { ...row, content: withoutTexts(row, FLAG_TEXTS), changed: OLDEST };
  return undefined;
}

export function isBan(row: Row): boolean {
  return row['standing'] === 'decided' && BAN_KINDS.some((kind) => kind === row['kind']);
}

/**
 * Who asked or was told of, and until when, where that tells of cases that are not handed over: without what it says. What an
 * answer tells of is known only by what its writer could not see.
 */
export function withoutOthers(table: string, row: Row, others: ReadonlySet<string>): Row {
  if (table !== 'disclosures' && table !== 'person_requests') return row;
  const content = z.looseObject({}).parse(JSON.parse(String(row['content'])));
  const idsIn = (field: string) => z.array(z.string()).catch([]).parse(content[field]);
  const unseen = new Set(idsIn('closedToWriter'));
  const tellsOfOthers =
    table === 'disclosures'
      ? idsIn('incidents').some((id) => others.has(id))
      : [...others].some((id) => !unseen.has(id)) && content['answer'] !== '';
  if (!tellsOfOthers) return row;
  const left = table === 'disclosures' ? DISCLOSURE_TEXTS : { answer: '', accepted: [] };
  return { ...row, content: JSON.stringify({ ...content, ...left }), changed: OLDEST };
}

const DISCLOSURE_TEXTS = { reason: '', facts: [], words: '', incidents: [], sanctions: [] };

function outlineOfCase(row: Row): Row {
  const content = JSON.stringify({ setting: row['setting'] });
  return {
    ...row,
    status: 'closed',
    answered_at: row['answered_at'] ?? row['reported_at'] ?? null,
    content,
    changed: OLDEST,
  };
}

const SANCTION_TEXTS = { conditions: '', precondition: '', planned: [], liftReason: '' };
/** What organisers do stays: they read it. */
const FLAG_TEXTS = { reviews: [], liftReason: '' };

function withoutTexts(row: Row, blank: Readonly<Record<string, unknown>>): string {
  const content = z.record(z.string(), z.unknown()).parse(JSON.parse(String(row['content'])));
  const kept = Object.entries(content).map(([field, value]) => [field, blank[field] ?? value]);
  return JSON.stringify(Object.fromEntries(kept));
}
