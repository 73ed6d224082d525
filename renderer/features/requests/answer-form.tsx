import type { OpenedRequest } from '../../../shared/requests/request.ts';
import type { DraftState } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { Saved } from '../../ui/saved.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDraftAnswer, useWriteAnswer } from './queries.ts';

interface AnswerFormProps {
  readonly request: OpenedRequest;
  readonly draft: DraftState<{ readonly text: string | null }>;
  readonly typed: string;
  readonly isUnsaved: boolean;
}

export function AnswerForm({ request: { id }, draft, typed, isUnsaved }: AnswerFormProps) {
  const text = useText();
  const write = useWriteAnswer();
  const proposal = useDraftAnswer();
  const propose = () => proposal.mutate(id, { onSuccess: (made) => draft.setValue({ text: made.text }) });
  const keep = () => isUnsaved && write.mutate({ id, answer: typed }, { onSuccess: () => void draft.discard() });
  return (
    <section className="request-part" aria-labelledby="request-answer">
      <h2 id="request-answer">{text('requests.answer')}</h2>
      <p>{text('requests.answer.about')}</p>
      {typed.trim() === '' && (
        <Button onPress={propose} isPending={proposal.isPending}>
          {text('requests.answer.propose')}
        </Button>
      )}
      <Form onSubmit={keep}>
        <TextField
          label={text('requests.answer.text')}
          value={typed}
          onChange={(words) => draft.setValue({ text: words })}
          multiline
          rows={16}
          maxLength={100_000}
        />
        {(write.error ?? proposal.error) && <ErrorNote error={write.error ?? proposal.error} />}
        <div className="form-foot">
          <Button variant="primary" type="submit" isDisabled={!isUnsaved} isPending={write.isPending}>
            {text('requests.answer.save')}
          </Button>
          <Saved at={draft.savedAt} />
        </div>
      </Form>
    </section>
  );
}
