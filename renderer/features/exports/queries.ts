import { useMutation, useQuery } from '@tanstack/react-query';
import type { Grant } from '../../../shared/grant.ts';
import type { Exported, PdfProtection } from '../../../shared/exports/procedures.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { CallOptions } from '../../../shared/procedure.ts';
import type { Day } from '../../../shared/time.ts';
import { api } from '../../lib/api.ts';

/** What is to be written. */
export type Printed =
  | { readonly kind: 'dossier'; readonly incidentId: IncidentId; readonly codeName: string }
  | { readonly kind: 'ban-list'; readonly on: Day };

export interface ExportOrder {
  readonly destination: Grant;
  readonly protection: PdfProtection;
  readonly includeReadings: boolean;
}

export function useExport(what: Printed) {
  return useMutation({
    mutationFn: ({ order, options }: { order: ExportOrder; options: CallOptions }) => written(what, order, options),
  });
}

function written(what: Printed, order: ExportOrder, options: CallOptions): Promise<Exported> {
  const { destination, protection, includeReadings } = order;
  if (what.kind === 'ban-list') return api.exports.banList({ on: what.on, destination, protection }, options);
  return api.exports.dossier({ incidentId: what.incidentId, destination, protection, includeReadings }, options);
}

/** A passphrase for one file: never kept, so neither is it cached once the dialog is gone. */
export function useMadePassphrase() {
  return useQuery({
    queryKey: ['exports', 'passphrase'],
    queryFn: () => api.session.suggestPassphrase({}),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
