import type { z } from 'zod';
import type { Exported, PdfProtection } from '../../../shared/exports/procedures.ts';
import type { Grant } from '../../../shared/grant.ts';
import type { Meeting, MeetingCase } from '../../../shared/meetings/meeting.ts';
import type { MeetingId } from '../../../shared/meetings/meeting-id.ts';
import { AppError } from '../../../shared/reply.ts';
import { listMembers } from '../../database/repositories/members.ts';
import type { QueryContext, TaskContext } from '../context.ts';
import { readIncident } from '../incidents.ts';
import { readMeeting } from '../read-meeting.ts';
import type { ExportOrigin } from './dossier-data.ts';
import { dossierVoice, type Voice } from './dossier-voice.ts';
import { exportPdf } from './export-pdf.ts';
import { withoutFormerNames } from './former-names.ts';
import { gatherDossier } from './gather-dossier.ts';
import { agendaDocument, minutesDocument } from './meeting-document.ts';
import { readPrintedWords } from './printed-words.ts';
import { findWithheld } from './withheld.ts';

type Written = Promise<z.input<typeof Exported>>;

interface Order {
  readonly meetingId: MeetingId;
  readonly destination: Grant;
}

/** Says code names only, so that it can lie on the table: it has no passphrase. */
export function exportAgenda(context: TaskContext, { meetingId, destination }: Order): Written {
  return exportPdf(context, {
    destination,
    protection: { kind: 'none' },
    action: 'export.agenda',
    subject: meetingId,
    document: (origin) => {
      const meeting = readMeeting(context, { id: meetingId });
      const pastOf = ({ incidentId }: MeetingCase) =>
        readIncident(context, { id: incidentId }).related.map(({ codeName }) => codeName);
      return agendaDocument({ origin, meeting, voice: voiceOf(context, meeting), pastOf });
    },
  });
}

/** Reporters who asked to be anonymous towards others are not named, as in a dossier. */
export function exportMinutes(
  context: TaskContext,
  { meetingId, ...order }: Order & { readonly protection: PdfProtection },
): Written {
  return exportPdf(context, {
    ...order,
    action: 'export.minutes',
    subject: meetingId,
    document: (origin) => {
      const meeting = readMeeting(context, { id: meetingId });
      if (meeting.heldAt === null)
        throw new AppError('not-allowed', 'Cannot print the minutes: the meeting is not over');
      const cases = meeting.cases.map((about) => (about.isClosed ? about : withoutNames(context, about, origin)));
      return minutesDocument({ origin, meeting: { ...meeting, cases }, voice: voiceOf(context, meeting) });
    },
  });
}

function withoutNames(context: QueryContext, about: MeetingCase, origin: ExportOrigin): MeetingCase {
  const words = readPrintedWords();
  const data = gatherDossier(
    context,
    { incidentId: about.incidentId, includeReadings: false, level: 'full' as const, nameReporter: true },
    origin,
  );
  const people = data.incident.participants.map(({ person }) => person);
  const withheld = findWithheld(data).replaceIn(about, words('print.withheld'));
  return withoutFormerNames(withheld, people, words('print.formerName'));
}

function voiceOf({ db }: QueryContext, { startsAt }: Meeting): Voice {
  return dossierVoice({ members: listMembers(db, true), zone: startsAt.zone }, readPrintedWords());
}
