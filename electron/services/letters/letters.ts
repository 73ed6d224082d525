import type { z } from 'zod';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { type AcceptedLeak, leakKey, openLeaks } from '../../../shared/leak-check/leak.ts';
import {
  checkedText,
  gapOf,
  type Letter,
  LetterId,
  type LetterKind,
  type LetterSummary,
  type LetterWay,
  letterText,
} from '../../../shared/letters/letter.ts';
import type { letterProcedures } from '../../../shared/letters/procedures.ts';
import { fillTemplate } from '../../../shared/letters/template.ts';
import type { PromiseKind } from '../../../shared/promises/promise.ts';
import { AppError } from '../../../shared/reply.ts';
import {
  deleteLetter,
  getLetter,
  insertLetter,
  type LetterRecord,
  listLetters,
  updateLetter,
} from '../../database/repositories/letters.ts';
import { decideCase, readCase } from '../access.ts';
import { whoIsIn } from '../attendance.ts';
import type { MutationContext, QueryContext } from '../context.ts';
import { leaksIn } from '../leak-check/leaks-in.ts';
import { keepPromise } from '../promises.ts';
import { indexPart } from '../search-words.ts';
import { valuesFor } from './letter-values.ts';
import { recipientOf } from './recipient.ts';
import { templateOf } from './templates.ts';

type Input<Name extends keyof typeof letterProcedures> = z.output<(typeof letterProcedures)[Name]['input']>;

export function readLetters(context: QueryContext, { incidentId }: { incidentId: IncidentId }): LetterSummary[] {
  return listLetters(context.db, readCase(context, incidentId).id).map((letter) => ({
    ...letter,
    subject: letter.fields.subject,
  }));
}

/** Whole, with its marks as of now: the case may tell more than it did when it was written. */
export function readLetter(context: QueryContext, { id }: { id: LetterId }): Letter {
  const letter = findLetter(context, id);
  readCase(context, letter.incidentId);
  return whole(context, letter);
}

export function writeLetter(context: MutationContext, input: Input<'write'>): Letter {
  const { db, newId, stamp, audit, member, now } = context;
  const { incidentId, kind, to, addressee } = input;
  const incident = decideCase(context, incidentId);
  const record = recipientOf(context, incident, kind, to);
  const { subject, body } = templateOf(db, kind);
  const values = { ...valuesFor(context, incidentId, to), ...(to === null && { recipient: addressee }) };
  const letter: LetterRecord = {
    id: LetterId.parse(newId()),
    ...{ incidentId, kind, to, writtenBy: member, changedBy: member, changedAt: now() },
    ...{ accepted: [], signed: null, left: [] },
    fields: { addressee, copies: [], subject: fillTemplate(subject, values), body: fillTemplate(body, values) },
  };
  insertLetter(db, letter, record, stamp());
  index(context, letter);
  audit('letter.written', letter.id);
  return whole(context, letter);
}

/** What was signed was other words: they are read again. */
export function changeLetter(context: MutationContext, { id, fields }: Input<'change'>): Letter {
  return edit(context, { ...readUnsent(context, id), fields }, 'letter.changed');
}

export function acceptLeak(context: MutationContext, { id, leak }: Input<'accept'>): Letter {
  const letter = readUnsent(context, id);
  return edit(context, { ...letter, accepted: [...without(letter, leak), leak] }, 'letter.mark-accepted');
}

export function withdrawAcceptance(context: MutationContext, { id, leak }: Input<'withdraw'>): Letter {
  const letter = readUnsent(context, id);
  return edit(context, { ...letter, accepted: without(letter, leak) }, 'letter.mark-opened');
}

/** A second person checks each draft for details that identify somebody (Django). */
export function signLetter(context: MutationContext, { id }: { id: LetterId }): Letter {
  const letter = readUnsent(context, id);
  const { mayBeSigned } = whole(context, letter);
  if (mayBeSigned !== 'by-you') throw refusal('sign this letter', mayBeSigned);
  const { member, now } = context;
  const signed = { by: member, at: now(), isWriter: member === letter.changedBy };
  return update(context, { ...letter, signed }, 'letter.signed');
}

export function copyLetter(context: MutationContext, { id }: { id: LetterId }): { text: string } {
  return { text: letterText(markLeft(context, id, 'clipboard').fields) };
}

export function discardLetter(context: MutationContext, { id }: { id: LetterId }): null {
  const { db, audit } = context;
  const { incidentId } = readUnsent(context, id);
  deleteLetter(db, id);
  indexPart(db, 'letter', id, incidentId, '');
  audit('letter.discarded', id);
  return null;
}

/**
 * A letter that may leave, also once more. Throws what is to be done before: since it was signed, the case may tell more, or
 * have nobody in it any more whom it goes to.
 */
export function readToLeave(context: QueryContext, id: LetterId): LetterRecord {
  const letter = findLetter(context, id);
  recipientOf(context, decideCase(context, letter.incidentId), letter.kind, letter.to);
  const { mayBeSigned } = whole(context, { ...letter, signed: null });
  if (mayBeSigned !== 'by-you' && mayBeSigned !== 'by-another') throw notNow(letter, mayBeSigned);
  if (letter.signed !== null) return letter;
  throw new AppError('not-signed', 'Cannot let this letter leave: no second reader has signed it');
}

/** Sets down that it left and how, and what was promised by it. */
export function markLeft(context: MutationContext, id: LetterId, way: LetterWay): LetterRecord {
  const { member, now } = context;
  const letter = readToLeave(context, id);
  const after = { ...letter, left: [...letter.left, { by: member, at: now(), way }] };
  save(context, after);
  context.audit(`letter.left-${way}`, id);
  const kept = KEEPS[letter.kind];
  if (kept !== undefined) keepPromise(context, letter.incidentId, kept);
  return after;
}

const KEEPS: Readonly<Partial<Record<LetterKind, PromiseKind>>> = {
  acknowledgement: 'acknowledge',
  outcome: 'answer',
  'courtesy-note': 'answer',
};

type NotYet = Exclude<Letter['mayBeSigned'], 'by-you'>;

const WHY: Readonly<Record<NotYet, string>> = {
  'by-another': 'another member who may decide in the case signs it, not who changed it last',
  'marks-open': 'marks of the leak check are open; remove each or accept it with a reason',
  'copies-missing': 'it needs two people in copy',
  'addressee-missing': 'nobody is named whom it goes to',
  'blank-left': 'something in it is still to be filled in',
  'not-one-sentence': 'what is relayed is one short sentence that needs no answer',
  signed: 'it is signed',
};

function refusal(doing: string, state: NotYet): AppError {
  const code = state === 'by-another' ? 'second-reader' : state === 'signed' ? 'not-allowed' : state;
  return new AppError(code, `Cannot ${doing}: ${WHY[state]}`);
}

/** What has left is changed no more: another one is written. */
function notNow({ left }: LetterRecord, state: NotYet): AppError {
  if (left.length === 0) return refusal('let this letter leave', state);
  return new AppError('letter-left', `Cannot let this letter leave again: ${WHY[state]}`);
}

function whole(context: QueryContext, letter: LetterRecord): Letter {
  const { fields, incidentId, to } = letter;
  const leaks = leaksIn(context, incidentId, to, checkedText(fields));
  return { ...letter, subject: fields.subject, leaks, mayBeSigned: signable(context, letter, leaks) };
}

function signable(context: QueryContext, letter: LetterRecord, leaks: Letter['leaks']): Letter['mayBeSigned'] {
  const { kind, to, fields, signed, changedBy, incidentId, accepted } = letter;
  if (signed !== null) return 'signed';
  const gap = gapOf(kind, to, fields, openLeaks(leaks, accepted).length);
  if (gap !== undefined) return gap;
  const others = whoIsIn(context, incidentId).filter((member) => member !== changedBy);
  return context.member !== changedBy || others.length === 0 ? 'by-you' : 'by-another';
}

function findLetter({ db }: QueryContext, id: LetterId): LetterRecord {
  const letter = getLetter(db, id);
  if (letter === undefined) throw new AppError('not-found', `Cannot find the letter "${id}": there is none`);
  return letter;
}

function readUnsent(context: QueryContext, id: LetterId): LetterRecord {
  const letter = findLetter(context, id);
  const { codeName } = decideCase(context, letter.incidentId);
  if (letter.left.length === 0) return letter;
  throw new AppError('letter-left', `Cannot change this letter of "${codeName}": it has left`);
}

function without({ accepted }: LetterRecord, leak: AcceptedLeak): AcceptedLeak[] {
  return accepted.filter((each) => leakKey(each) !== leakKey(leak));
}

function edit(context: MutationContext, letter: LetterRecord, action: string): Letter {
  const { member, now } = context;
  return update(context, { ...letter, signed: null, changedBy: member, changedAt: now() }, action);
}

function update(context: MutationContext, letter: LetterRecord, action: string): Letter {
  save(context, letter);
  context.audit(action, letter.id);
  return whole(context, letter);
}

function save(context: MutationContext, letter: LetterRecord): void {
  updateLetter(context.db, letter, context.stamp());
  index(context, letter);
}

function index({ db }: MutationContext, { id, incidentId, fields, accepted }: LetterRecord): void {
  indexPart(db, 'letter', id, incidentId, [fields, accepted.map(({ reason }) => reason)]);
}
