import { Link } from '@tanstack/react-router';
import type { RequestLine } from '../../../shared/requests/request.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { today } from '../../lib/now.ts';
import { Chip } from '../../ui/chip.tsx';

export function RequestLink({ request }: { request: RequestLine }) {
  const text = useText();
  const format = useFormat();
  const { id, asker, wants, due, answeredAt } = request;
  const isLate = answeredAt === null && due < today();
  return (
    <li className="request-line">
      <Link to="/records/requests/$id" params={{ id }} dir="auto">
        {asker}
      </Link>{' '}
      {isLate && <Chip tone="late">{text('requests.late')}</Chip>}
      <p className="small">
        {text(`requests.wants.${wants}`)}{' '}
        {answeredAt === null
          ? text('requests.due', { day: format.day(due) })
          : text('requests.ended', { day: format.dateTime(answeredAt) })}
      </p>
    </li>
  );
}
