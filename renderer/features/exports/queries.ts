import { useMutation, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { DisclosureFields } from '../../../shared/disclosures/disclosure.ts';
import type { EmergencyCardId } from '../../../shared/emergency/card.ts';
import type { EventId } from '../../../shared/events/event.ts';
import type { BulkExport } from '../../../shared/exports/bulk-export.ts';
import type { DossierLevel } from '../../../shared/exports/dossier-level.ts';
import type { Exported, PdfProtection } from '../../../shared/exports/procedures.ts';
import type { Grant } from '../../../shared/grant.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { Language } from '../../../shared/language.ts';
import type { LetterId } from '../../../shared/letters/letter.ts';
import type { MeetingId } from '../../../shared/meetings/meeting-id.ts';
import type { CallOptions } from '../../../shared/procedure.ts';
import type { ReportId } from '../../../shared/reports/report.ts';
import type { RequestId } from '../../../shared/requests/request.ts';
import type { Day } from '../../../shared/time.ts';
import { useTask } from '../../hooks/use-task.ts';
import { api } from '../../lib/api.ts';
import type { LevelChoice } from './level-fields.tsx';

/** What is to be written. */
export type Printed =
  | { readonly kind: 'dossier'; readonly incidentId: IncidentId; readonly codeName: string }
  | { readonly kind: 'ban-list'; readonly on: Day; readonly eventId: EventId | null }
  | { readonly kind: 'agenda' | 'minutes'; readonly meetingId: MeetingId }
  | { readonly kind: 'letter'; readonly letterId: LetterId }
  | { readonly kind: 'answer'; readonly requestId: RequestId }
  | { readonly kind: 'read-back'; readonly reportId: ReportId }
  | { readonly kind: 'emergency-card'; readonly id: EmergencyCardId }
  | { readonly kind: 'disclosure'; readonly fields: DisclosureFields }
  | { readonly kind: 'blank-form' };

/** Paper for everybody, without a passphrase. */
export function isHandedOut({ kind }: Printed): boolean {
  return kind === 'emergency-card' || kind === 'blank-form' || kind === 'agenda';
}

/** What a reporter reads is in their language. */
export function isInLanguages(what: Printed): boolean {
  return what.kind === 'read-back' || what.kind === 'emergency-card' || what.kind === 'blank-form';
}

/** A letter tells its recipient nothing of the chain, so nothing of it is told here. */
export type Written = Pick<Exported, 'fileName'> & Partial<Pick<Exported, 'pages' | 'chainHead'>>;

export interface ExportOrder {
  readonly destination: Grant;
  readonly protection: PdfProtection;
  readonly level: DossierLevel;
  readonly includeReadings: boolean;
  readonly nameReporter: boolean;
  readonly language: Language;
  readonly event: string;
  /** How to reach the team, where it is not as the last sealed form said. */
  readonly contact?: string;
}

export function useExport(what: Printed) {
  return useMutation({
    mutationFn: ({ order, options }: { order: ExportOrder; options: CallOptions }) => written(what, order, options),
  });
}

function written(what: Printed, order: ExportOrder, options: CallOptions): Promise<Written> {
  const { destination, protection, level, includeReadings, nameReporter, language, event, contact } = order;
  switch (what.kind) {
    case 'dossier':
      return api.exports.dossier(
        { incidentId: what.incidentId, destination, protection, level, includeReadings, nameReporter },
        options,
      );
    case 'ban-list':
      return api.exports.banList({ on: what.on, eventId: what.eventId, destination, protection }, options);
    case 'agenda':
      return api.exports.agenda({ meetingId: what.meetingId, destination }, options);
    case 'minutes':
      return api.exports.minutes({ meetingId: what.meetingId, destination, protection }, options);
    case 'letter':
      return api.exports.letter({ id: what.letterId, way: 'pdf', destination, protection }, options);
    case 'answer':
      return api.requests.save({ id: what.requestId, destination, protection }, options);
    case 'disclosure':
      return api.disclosures.give({ ...what.fields, destination, seal: withPassphrase(protection) }, options);
    case 'read-back':
      return api.exports.readBackSheet({ reportId: what.reportId, destination, protection, language }, options);
    case 'emergency-card':
      return api.exports.emergencyCard({ id: what.id, destination, language }, options);
    case 'blank-form':
      return api.exports.blankForm(
        { destination, language, event, ...(contact !== undefined && { contact }) },
        options,
      );
  }
}

/** What is told of somebody never leaves readable by anybody: the dialog offers nothing else. */
function withPassphrase(protection: PdfProtection) {
  if (protection.kind === 'passphrase') return protection;
  throw new Error('A disclosure has no passphrase');
}

/** Empty where none was given yet, and for who may not make forms. */
export function useTeamContact(): string {
  return useQuery({ queryKey: ['sealed', 'recipient'], queryFn: () => api.sealed.recipient({}) }).data?.contact ?? '';
}

/** What a dossier would say. Asked for anew whenever it is opened: the case may have changed. */
export function usePreview(incidentId: IncidentId, { level, includeReadings, nameReporter }: LevelChoice) {
  const order = { incidentId, level, includeReadings, nameReporter };
  return useQuery({ queryKey: ['exports', 'preview', order], queryFn: () => api.exports.preview(order), gcTime: 0 });
}

/** Which cases may be chosen. */
export function useScope() {
  return useQuery({ queryKey: ['exports', 'scope'], queryFn: () => api.exports.scope({}) });
}

export const useExportCases = () =>
  useTask((order: z.input<typeof BulkExport>, options) => api.exports.cases(order, options));
