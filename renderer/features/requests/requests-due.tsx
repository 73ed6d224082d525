import { useText } from '../../hooks/use-text.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useRequests } from './queries.ts';
import { RequestLink } from './request-link.tsx';

/** On Today, for as long as somebody waits: the law gives a month. */
export function RequestsDue() {
  const text = useText();
  const { data = [] } = useRequests();
  const open = data.filter(({ answeredAt }) => answeredAt === null);
  if (open.length === 0) return null;
  return (
    <Sheet title={text('requests.today')}>
      <ul className="plain">
        {open.map((request) => (
          <RequestLink key={request.id} request={request} />
        ))}
      </ul>
    </Sheet>
  );
}
