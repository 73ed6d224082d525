import { Link } from '@tanstack/react-router';
import type { Finding, RequestId } from '../../../shared/requests/request.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useMask } from './queries.ts';

interface FoundRecordProps {
  readonly finding: Finding;
  readonly id: RequestId;
  readonly onAdd: (words: string) => void;
}

/** One record, as the team wrote it; into the answer it goes with everybody else masked. */
export function FoundRecord({ finding: { incident, how, role, says }, id, onAdd }: FoundRecordProps) {
  const text = useText();
  const mask = useMask();
  const add = () => mask.mutate({ id, words: says.join('\n') }, { onSuccess: ({ words }) => onAdd(words) });
  return (
    <li className="request-found">
      <p className="small">
        {incident !== null && (
          <>
            <Link to="/incidents/$id" params={{ id: incident.id }}>
              {incident.codeName}
            </Link>
            {': '}
          </>
        )}
        {role === null ? text(`requests.how-found.${how}`) : text(`requests.role.${role}`)}
      </p>
      {says.map((words) => (
        <p key={words} className="request-words" dir="auto">
          {words}
        </p>
      ))}
      {says.length > 0 && (
        <Button variant="quiet" onPress={add} isPending={mask.isPending}>
          {text('requests.add')}
        </Button>
      )}
      {mask.error && <ErrorNote error={mask.error} />}
    </li>
  );
}
