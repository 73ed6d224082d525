import { IncidentId } from '../../shared/incidents/incident.ts';
import { CardBeside } from '../features/emergency/card-beside.tsx';
import { PresentPage } from '../features/presence/present-page.tsx';

/** The first steps when a banned person is here, with whom to call beside them. */
export function PresentRoute({ id: given }: { id: string }) {
  const id = IncidentId.parse(given);
  return <PresentPage key={id} id={id} emergency={<CardBeside />} />;
}
