import { Link } from '@tanstack/react-router';
import { useText } from '../../hooks/use-text.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useRequests } from './queries.ts';

/** Among the records: who waits for an answer, in short. */
export function RequestsSection() {
  const text = useText();
  const { data = [] } = useRequests();
  const open = data.filter(({ answeredAt }) => answeredAt === null).length;
  return (
    <Sheet title={text('requests.title')}>
      <p>{text('requests.section', { open })}</p>
      <Link to="/records/requests">{text('requests.look')}</Link>
    </Sheet>
  );
}
