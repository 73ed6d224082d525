import { Link } from '@tanstack/react-router';
import { type Owed, owedKey } from '../../../shared/promises/owed.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { Due } from './due.tsx';
import { StatusMessage } from './status-message.tsx';

const COLUMNS = ['case', 'what', 'whom', 'due', 'message'] as const;

export function OwedTable({ owed }: { owed: readonly Owed[] }) {
  const text = useText();
  return (
    <table className="owed">
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {text(`owed.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {owed.map((line) => (
          <Row key={owedKey(line)} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ line }: { line: Owed }) {
  const text = useText();
  const nameOf = useMemberName();
  const { incidentId, codeName, late } = line;
  const isPromise = line.kind === 'promise';
  return (
    <tr>
      <td>
        <Link to="/incidents/$id" params={{ id: incidentId }} className="code-name">
          {codeName}
        </Link>
      </td>
      <td>
        {line.kind === 'promise' && text(`owed.promise.${line.promise}`)}
        {line.kind === 'follow-up' && text('owed.followUp.by', { member: nameOf(line.owner) })}
        {line.kind === 'appeal' && text('owed.appeal')}
      </td>
      <td>{isPromise ? text(`owed.whom.${line.promise}`) : text(`owed.with.${line.with}`)}</td>
      <td>
        <Due due={line.due} isLate={late} />
      </td>
      <td>
        {isPromise && line.promise !== 'appeal-window' && (
          <StatusMessage incidentId={incidentId} codeName={codeName} promise={line.promise} isLate={late} />
        )}
      </td>
    </tr>
  );
}
