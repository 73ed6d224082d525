import type { RequestId } from '../../shared/requests/request.ts';
import { ExportButton } from '../features/exports/export-button.tsx';
import { RequestPage } from '../features/requests/request-page.tsx';

export function RequestRoute({ id }: { id: RequestId }) {
  return <RequestPage id={id} paper={<ExportButton what={{ kind: 'answer', requestId: id }} />} />;
}
