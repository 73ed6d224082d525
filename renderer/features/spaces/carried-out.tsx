import { Link } from '@tanstack/react-router';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { SanctionId } from '../../../shared/sanctions/sanction.ts';
import { useText } from '../../hooks/use-text.ts';
import { useCellsOfCase, useSpaces } from './queries.ts';

/** Of a ban in its case: in which spaces it is carried out, and where that is still to be done. */
export function CarriedOut({ incidentId, sanctionId }: { incidentId: IncidentId; sanctionId: SanctionId }) {
  const text = useText();
  const { data: spaces } = useSpaces();
  const { data: bans } = useCellsOfCase(incidentId);
  const cells = bans?.find((ban) => ban.sanctionId === sanctionId)?.cells ?? [];
  const lines = cells
    .filter(({ state }) => state !== 'outside')
    .map(({ spaceId, state }) => {
      const space = spaces?.find(({ id }) => id === spaceId)?.name ?? '';
      return text('spaces.inOne', { space, state: text(`spaces.state.${state}`) });
    });
  if (lines.length === 0) return null;
  return (
    <p className="small">
      {lines.join(' · ')} <Link to="/bans/board">{text('spaces.openBoard')}</Link>
    </p>
  );
}
