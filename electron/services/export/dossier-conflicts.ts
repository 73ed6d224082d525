import type { Conflict } from '../../../shared/incidents/incident.ts';
import type { DossierData } from './dossier-data.ts';
import type { Voice } from './dossier-voice.ts';
import type { Section } from './printed-document.ts';

/** Who was out of the case or close to it, and what the others let them see. */
export function conflictsSection({ incident: { conflicts } }: DossierData, voice: Voice): Section {
  const { words, member } = voice;
  const heading = words('print.conflicts');
  if (conflicts.length === 0) return { heading, blocks: [{ kind: 'none', text: words('print.none') }] };
  const columns = [
    { heading: words('print.conflict.member'), width: 3, look: 'plain' },
    { heading: words('print.conflict'), width: 7, look: 'plain' },
  ] as const;
  const rows = conflicts.map((conflict) => [member(conflict.memberId), told(conflict, voice)]);
  return { heading, blocks: [{ kind: 'table', columns, rows }] };
}

function told({ kind, source, sees }: Conflict, { words }: Voice): string {
  const close = words(`print.conflict.${source === 'declared' ? kind : source}`);
  return sees === undefined ? close : `${close}\n${words(`print.conflict.sees.${sees}`)}`;
}
