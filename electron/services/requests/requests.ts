import type { z } from 'zod';
import { leakKey, openLeaks } from '../../../shared/leak-check/leak.ts';
import { BLANK } from '../../../shared/letters/letter.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import { AppError } from '../../../shared/reply.ts';
import type { requestProcedures } from '../../../shared/requests/procedures.ts';
import { dueOf, type OpenedRequest, RequestId, type RequestLine } from '../../../shared/requests/request.ts';
import { listClosedCases } from '../../database/repositories/conflicts.ts';
import {
  getRequest,
  listRequests,
  putRequest,
  type RequestRecord,
} from '../../database/repositories/person-requests.ts';
import { assertSeesCases } from '../access.ts';
import type { MutationContext, QueryContext } from '../context.ts';
import { isForbidden } from '../leak-check/leaks-around.ts';
import { readPerson } from '../people.ts';
import { leaksInAnswer } from './leaks-in-answer.ts';

type Input<Name extends keyof typeof requestProcedures> = z.output<(typeof requestProcedures)[Name]['input']>;

export function listAskers(context: QueryContext): RequestLine[] {
  assertSeesCases(context, 'see who asked');
  return listRequests(context.db);
}

export function readOpened(context: QueryContext, { id }: { id: RequestId }): OpenedRequest {
  return opened(context, readRequest(context, id));
}

export function readRequest(context: QueryContext, id: RequestId): RequestRecord {
  assertSeesCases(context, 'answer somebody who asks');
  const request = getRequest(context.db, id);
  if (request === undefined) throw new AppError('not-found', `Cannot find the request "${id}": there is none`);
  return { ...request, personId: visible(context, request.personId) };
}

/** The same to work on its answer. Throws `conflict` for a member who sees less than whoever wrote that. */
export function readWithAnswer(context: QueryContext, id: RequestId): RequestRecord {
  const request = readRequest(context, id);
  if (!isAnswerClosed(context, request)) return request;
  throw new AppError('conflict', 'Cannot open this answer: whoever wrote it sees cases that are closed to you');
}

export function openRequest(context: MutationContext, fields: Input<'open'>): OpenedRequest {
  assertSeesCases(context, 'answer somebody who asks');
  const personId = fields.personId === null ? null : readPerson(context, fields.personId).id;
  const first = { extended: null, answer: '', accepted: [], saved: [], answeredAt: null, end: null };
  const own = { id: RequestId.parse(context.newId()), memberId: context.member, due: dueOf(fields.receivedOn, false) };
  return keep(context, { ...fields, ...first, ...own, personId, closedToWriter: [] }, 'opened');
}

export function changeRequest(context: MutationContext, { id, fields }: Input<'change'>): OpenedRequest {
  const request = openOne(context, id);
  const due = dueOf(fields.receivedOn, request.extended !== null);
  const personId = fields.personId === null ? null : readPerson(context, fields.personId).id;
  return keep(context, { ...request, ...fields, due, personId }, 'changed');
}

export function writeAnswer(context: MutationContext, { id, answer }: Input<'write'>): OpenedRequest {
  const closedToWriter = [...listClosedCases(context.db, context.member)];
  return keep(context, { ...openAnswer(context, id), answer, closedToWriter }, 'answer-written');
}

export function acceptMark(context: MutationContext, { id, leak }: Input<'accept'>): OpenedRequest {
  const request = openAnswer(context, id);
  const marks = leaksInAnswer(context, request).filter((mark) => openLeaks([mark], [leak]).length === 0);
  if (marks.some(isForbidden)) {
    throw new AppError('not-allowed', 'Cannot leave this in: who reported, was harmed or saw something is never told');
  }
  const others = request.accepted.filter((each) => leakKey(each) !== leakKey(leak));
  return keep(context, { ...request, accepted: [...others, leak] }, 'mark-accepted');
}

export function withdrawMark(context: MutationContext, { id, leak }: Input<'withdraw'>): OpenedRequest {
  const request = openAnswer(context, id);
  const accepted = request.accepted.filter((each) => leakKey(each) !== leakKey(leak));
  return keep(context, { ...request, accepted }, 'mark-withdrawn');
}

export function extendRequest(context: MutationContext, { id, why }: Input<'extend'>): OpenedRequest {
  const request = openOne(context, id);
  return keep(context, { ...request, extended: why, due: dueOf(request.receivedOn, true) }, 'extended');
}

export function endRequest(context: MutationContext, { id, end }: Input<'end'>): OpenedRequest {
  return keep(context, { ...openOne(context, id), end, answeredAt: context.now() }, 'ended');
}

/** Throws `marks-open` or `blank-left` unless the answer may leave as it is. */
export function readToSave(context: QueryContext, id: RequestId): RequestRecord {
  const request = readWithAnswer(context, id);
  if (request.answer.trim() === '' || request.answer.includes(BLANK))
    throw new AppError('blank-left', 'Cannot save the answer: something in it is still to be filled in');
  const open = openLeaks(leaksInAnswer(context, request), request.accepted).length;
  if (open > 0)
    throw new AppError('marks-open', `Cannot save the answer: ${open} marks are open`, { details: { open } });
  return request;
}

export function noteSaved(context: MutationContext, id: RequestId): void {
  const request = readWithAnswer(context, id);
  const saved = [...request.saved, { by: context.member, at: context.now() }];
  keep(context, { ...request, saved }, 'answer-saved');
}

function openOne(context: QueryContext, id: RequestId): RequestRecord {
  return refuseEnded(readRequest(context, id));
}

function openAnswer(context: QueryContext, id: RequestId): RequestRecord {
  return refuseEnded(readWithAnswer(context, id));
}

function refuseEnded(request: RequestRecord): RequestRecord {
  if (request.answeredAt === null) return request;
  throw new AppError('precondition', 'Cannot change this request: it has ended');
}

/** By comparing what two members may see and nothing else: that it is closed says nothing of what is in it. */
function isAnswerClosed({ db, member }: QueryContext, { closedToWriter, answer }: RequestRecord): boolean {
  return answer !== '' && listClosedCases(db, member).some((id) => !closedToWriter.includes(id));
}

/** Whom this member must not know of is nobody to them. */
function visible(context: QueryContext, personId: PersonId | null): PersonId | null {
  if (personId === null) return null;
  try {
    return readPerson(context, personId).id;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return null;
    throw error;
  }
}

/** Set by a member who knows them; another one does not take it away without seeing it. */
function hiddenLink(context: QueryContext, id: RequestId): PersonId | null {
  const kept = getRequest(context.db, id)?.personId ?? null;
  return visible(context, kept) === null ? kept : null;
}

function keep(context: MutationContext, request: RequestRecord, what: string): OpenedRequest {
  const personId = request.personId ?? hiddenLink(context, request.id);
  putRequest(context.db, { ...request, personId }, context.stamp());
  context.audit(`person-request.${what}`, request.id);
  return opened(context, request);
}

function opened(context: QueryContext, request: RequestRecord): OpenedRequest {
  const isClosed = isAnswerClosed(context, request);
  const answer = isClosed ? { answer: '', accepted: [] } : {};
  const leaks = isClosed ? [] : leaksInAnswer(context, request);
  return { ...request, ...answer, personId: visible(context, request.personId), leaks, answerIsClosed: isClosed };
}
