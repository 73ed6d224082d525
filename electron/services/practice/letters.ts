import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { BLANK } from '../../../shared/letters/letter.ts';
import { acceptLeak, changeLetter, markLeft, signLetter, writeLetter } from '../letters/letters.ts';
import { personOf } from './file-told.ts';
import type { Stage } from './stage.ts';

/** Written by one, read and signed by another, and gone. */
export function acknowledge(stage: Stage, incidentId: IncidentId, hoursAgo: number): void {
  const { lead, responder } = stage.team;
  const to = personOf(stage, incidentId, 'reporter');
  const { id } = writeLetter(stage.at(hoursAgo, responder), {
    ...{ incidentId, to, addressee: '' },
    kind: 'acknowledgement',
  });
  signLetter(stage.at(hoursAgo, lead), { id });
  markLeft(stage.at(hoursAgo, responder), id, 'eml');
}

/** A draft whose first mark was looked at and may stay. */
export function draftDecision(stage: Stage, incidentId: IncidentId, hoursAgo: number): void {
  const writer = stage.at(hoursAgo, stage.team.responder);
  const to = personOf(stage, incidentId, 'reported');
  const { id, fields } = writeLetter(writer, { incidentId, to, addressee: '', kind: 'decision' });
  const body = fields.body.replace(` until ${BLANK}`, '').replaceAll(BLANK, 'the board');
  const [leak] = changeLetter(writer, { id, fields: { ...fields, body } }).leaks;
  if (leak === undefined) return;
  const { kind, text, reveals } = leak;
  const reason = 'It is in what was found, and says no more than the tutor knows.';
  acceptLeak(writer, { id, leak: { kind, text, personId: reveals?.personId ?? null, reason } });
}
