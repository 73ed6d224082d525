import type { ReactNode } from 'react';
import type { OpenedRequest } from '../../../shared/requests/request.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { AnswerForm } from './answer-form.tsx';
import { AnswerMarks } from './answer-marks.tsx';
import { Search } from './search.tsx';

/** What was found above, what is written from it below, and what that would tell of others before it leaves. */
export function Answer({ request, paper }: { request: OpenedRequest; paper: ReactNode }) {
  const text = useText();
  const { id, answer, answeredAt } = request;
  const draft = useDraft<{ readonly text: string | null }>(`request-answer:${id}`, { text: null });
  const typed = draft.value.text ?? answer;
  const isUnsaved = typed !== answer;
  const add = (words: string) =>
    draft.setValue((before) => ({ text: `${(before.text ?? answer).trimEnd()}\n\n${words}`.trimStart() }));
  if (answeredAt !== null) return <Ended request={request} />;
  return (
    <>
      <Search id={id} onAdd={add} />
      <AnswerForm request={request} draft={draft} typed={typed} isUnsaved={isUnsaved} />
      {answer !== '' && !isUnsaved && <AnswerMarks request={request} />}
      {answer !== '' && (
        <section className="request-part" aria-labelledby="request-paper">
          <h2 id="request-paper">{text('requests.paper')}</h2>
          <p>{text(isUnsaved ? 'requests.paper.unsaved' : 'requests.paper.about')}</p>
          <Saved request={request} />
          {!isUnsaved && paper}
        </section>
      )}
    </>
  );
}

function Ended({ request }: { request: OpenedRequest }) {
  return (
    <>
      <Saved request={request} />
      {request.answer !== '' && (
        <div className="words sheet" dir="auto">
          {request.answer}
        </div>
      )}
    </>
  );
}

function Saved({ request: { saved } }: { request: OpenedRequest }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  return (
    <ul className="plain">
      {saved.map(({ by, at }) => (
        <li key={at} className="small">
          {text('requests.saved', { member: nameOf(by), when: format.dateTime(at) })}
        </li>
      ))}
    </ul>
  );
}
