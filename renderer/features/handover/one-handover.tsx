import { useText } from '../../hooks/use-text.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { LeavingPage } from './leaving-page.tsx';
import { useCeremonies } from './queries.ts';
import { TakenPage } from './taken-page.tsx';
import './handover.css';

export function OneHandover({ id }: { id: string }) {
  const text = useText();
  const { data, error } = useCeremonies();
  const ceremony = data?.find((one) => one.id === id);
  if (ceremony?.direction === 'out') return <LeavingPage leaving={ceremony} />;
  if (ceremony?.direction === 'in') return <TakenPage ceremony={ceremony} />;
  return <Page title={text('handover.title')}>{error && <ErrorNote error={error} />}</Page>;
}
