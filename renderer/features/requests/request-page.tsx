import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { OpenedRequest, RequestId } from '../../../shared/requests/request.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { Answer } from './answer.tsx';
import { EndRequestDialog } from './end-request-dialog.tsx';
import { ErasureWanted } from './erasure-wanted.tsx';
import { ExtendDialog } from './extend-dialog.tsx';
import { useChangeRequest, useRequest } from './queries.ts';
import { RequestDialog } from './request-dialog.tsx';
import './requests.css';

interface RequestPageProps {
  readonly id: RequestId;
  /** The button that saves the answer. */
  readonly paper: ReactNode;
}

/** One request from what was asked to how it ended. */
export function RequestPage({ id, paper }: RequestPageProps) {
  const text = useText();
  const format = useFormat();
  const { data: request, error } = useRequest(id);
  if (request === undefined) return error && <ErrorNote error={error} />;
  const { asker, wants, receivedOn, due, answeredAt } = request;
  const subtitle = text('requests.one.subtitle', {
    ...{ wants: text(`requests.wants.${wants}`), received: format.day(receivedOn), due: format.day(due) },
  });
  return (
    <Page title={asker} subtitle={subtitle} actions={answeredAt === null && <Actions request={request} />}>
      <p className="request-links">
        <Link to="/records/requests">{text('requests.all')}</Link>
        {request.personId !== null && (
          <Link to="/people/$id" params={{ id: request.personId }}>
            {text('requests.theirPage')}
          </Link>
        )}
      </p>
      <Known request={request} />
      {wants !== 'access' && <ErasureWanted personId={request.personId} />}
      {request.answerIsClosed ? (
        <p className="care">{text('requests.closed')}</p>
      ) : (
        <Answer request={request} paper={paper} />
      )}
    </Page>
  );
}

function Known({ request: { personId, identified, extended, end, answeredAt } }: { request: OpenedRequest }) {
  const text = useText();
  const format = useFormat();
  return (
    <>
      {personId === null && <p>{text('requests.nobody')}</p>}
      {identified.trim() !== '' && <p>{text('requests.knownBy', { words: identified })}</p>}
      {extended !== null && <p>{text('requests.extended', { why: extended })}</p>}
      {end !== null && answeredAt !== null && (
        <p role="status">
          {text(`requests.how.${end.how}`)}, {format.dateTime(answeredAt)}: {end.note}
        </p>
      )}
    </>
  );
}

function Actions({ request }: { request: OpenedRequest }) {
  const text = useText();
  const [opened, setOpened] = useState<'change' | 'extend' | 'end'>();
  const close = () => setOpened(undefined);
  return (
    <>
      <Button onPress={() => setOpened('change')}>{text('requests.change')}</Button>
      {request.extended === null && <Button onPress={() => setOpened('extend')}>{text('requests.extend')}</Button>}
      <Button onPress={() => setOpened('end')}>{text('requests.end')}</Button>
      {opened === 'change' && <ChangeDialog request={request} onClose={close} />}
      {opened === 'extend' && <ExtendDialog id={request.id} onClose={close} />}
      {opened === 'end' && <EndRequestDialog request={request} onClose={close} />}
    </>
  );
}

function ChangeDialog({ request, onClose }: { request: OpenedRequest; onClose: () => void }) {
  const text = useText();
  const change = useChangeRequest();
  const { id, asker, personId, wants, receivedOn, identified } = request;
  return (
    <RequestDialog
      title={text('requests.change')}
      draftKey={`person-request:${id}`}
      fields={{ asker, personId, wants, receivedOn, identified }}
      isPending={change.isPending}
      error={change.error}
      onSave={(typed, done) => change.mutate({ id, fields: typed }, { onSuccess: done })}
      onClose={onClose}
    />
  );
}
