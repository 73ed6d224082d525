import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { useOpenRequest, useRequests } from './queries.ts';
import { RequestDialog } from './request-dialog.tsx';
import { RequestLink } from './request-link.tsx';
import './requests.css';

/** Who asked what is held about them, the soonest due first. */
export function RequestsPage() {
  const text = useText();
  const { data: requests, error } = useRequests();
  const [asks, setAsks] = useState(false);
  const action = (
    <Button variant="primary" onPress={() => setAsks(true)}>
      {text('requests.open')}
    </Button>
  );
  return (
    <Page title={text('requests.title')} subtitle={text('requests.subtitle')} actions={action}>
      {error && <ErrorNote error={error} />}
      {requests?.length === 0 && <EmptyState title={text('requests.none')}>{text('requests.none.about')}</EmptyState>}
      {requests !== undefined && requests.length > 0 && (
        <ul className="plain" aria-label={text('requests.title')}>
          {requests.map((request) => (
            <RequestLink key={request.id} request={request} />
          ))}
        </ul>
      )}
      {asks && <OpenDialog onClose={() => setAsks(false)} />}
    </Page>
  );
}

function OpenDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const navigate = useNavigate();
  const open = useOpenRequest();
  return (
    <RequestDialog
      title={text('requests.open')}
      draftKey="person-request"
      isPending={open.isPending}
      error={open.error}
      onSave={(fields, done) => open.mutate(fields, { onSuccess: done })}
      onKept={({ id }) => void navigate({ to: '/records/requests/$id', params: { id } })}
      onClose={onClose}
    />
  );
}
