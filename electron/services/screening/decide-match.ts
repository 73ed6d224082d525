import { isRestricted, type MemberId } from '../../../shared/members/member.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Decided, Decision, MatchId, ScreeningMatch } from '../../../shared/screening/screening.ts';
import { deleteKnownPair, putKnownPair } from '../../database/repositories/known-pairs.ts';
import { getMember } from '../../database/repositories/members.ts';
import { getMatch, hasRefusals, type MatchRecord, updateMatch } from '../../database/repositories/screening-matches.ts';
import type { MutationContext, QueryContext } from '../context.ts';
import { seenBy } from './seen-match.ts';

interface DecideInput {
  readonly id: MatchId;
  readonly decision: Decision | null;
  readonly asked?: { readonly memberId: MemberId; readonly question: string } | undefined;
}

/** Remembered for that pair, at every event to come, until it is taken back. */
export function decideMatch(context: MutationContext, { id, decision, asked }: DecideInput): ScreeningMatch {
  const { db, stamp, audit } = context;
  const match = readMatch(context, id);
  if (match.decision === 'same' && decision !== 'same' && hasRefusals(db, id))
    throw new AppError(
      'wrong-step',
      `Cannot take back the decision about "${id}": a letter or a note left because of it`,
    );
  const changed = { ...match, decision, decided: decidedOf(context, { id, decision, asked }) };
  updateMatch(db, changed, stamp());
  remember(context, changed);
  audit(decision === null ? 'screening.undecided' : `screening.${decision}`, id);
  return seenBy(context)(changed);
}

export function readMatch({ db }: QueryContext, id: MatchId): MatchRecord {
  const match = getMatch(db, id);
  if (match === undefined) throw new AppError('not-found', `Cannot find the match "${id}": there is none`);
  return match;
}

function decidedOf(context: MutationContext, { decision, asked }: DecideInput): Decided | null {
  if (decision === null) return null;
  const { member, now } = context;
  const whom = decision === 'ask' ? checkAsked(context, asked) : null;
  return { by: member, at: now(), remembered: false, asked: whom };
}

function checkAsked({ db }: QueryContext, asked: DecideInput['asked']) {
  if (asked === undefined)
    throw new AppError('invalid-input', 'Cannot ask: nobody is named', { details: { field: 'asked' } });
  const member = getMember(db, asked.memberId);
  if (member === undefined || member.removedAt !== null || isRestricted(member.role))
    throw new AppError('not-found', `Cannot ask "${asked.memberId}": there is no such responder`);
  return { ...asked };
}

function remember({ db, stamp }: MutationContext, { listedId, fingerprint, decision }: MatchRecord): void {
  deleteKnownPair(db, { listedId, fingerprint });
  if (decision === 'same' || decision === 'not-same') putKnownPair(db, { listedId, fingerprint, decision }, stamp());
}
