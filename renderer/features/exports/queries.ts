import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { Exported, PdfProtection } from '../../../shared/exports/procedures.ts';
import type { Grant } from '../../../shared/grant.ts';
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

/** A passphrase for one file: held by the open dialog and nowhere else, and made anew only when asked for. */
export function useMadePassphrase(): { readonly made: string; readonly makeAnother: () => void } {
  const [made, setMade] = useState('');
  const makeAnother = useCallback(() => {
    // Without one, the dialog still takes a passphrase that is typed.
    void api.session.suggestPassphrase({}).then(
      ({ passphrase }) => setMade(passphrase),
      () => setMade(''),
    );
  }, []);
  useEffect(makeAnother, [makeAnother]);
  return { made, makeAnother };
}
