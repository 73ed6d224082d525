import { useId, useState } from 'react';
import type { Leaving } from '../../../shared/handover/ceremony.ts';
import { MemberRole } from '../../../shared/members/member.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { NO_PASSPHRASE, problemOf } from '../../lib/new-passphrase.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { NewPassphraseFields } from '../../ui/new-passphrase-fields.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { DeclareCases, type DeclaredAnswers, unanswered } from './declare-cases.tsx';
import { useToDeclare, useWelcome } from './queries.ts';

interface Typed {
  readonly role: MemberRole;
  readonly answers: DeclaredAnswers;
}

const EMPTY: Typed = { role: 'lead', answers: {} };

/** First what they are in conflict with, then their passphrase: no case is ever open to them that they are out of. */
export function WelcomeDialog({ leaving: { id, successor }, onClose }: { leaving: Leaving; onClose: () => void }) {
  const text = useText();
  const form = useId();
  const draft = useDraft(`handover-welcome:${id}`, EMPTY);
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE);
  const [tried, setTried] = useState(false);
  const { data } = useToDeclare(id);
  const welcome = useWelcome();
  const problem = problemOf(passphrase);
  const { role, answers } = draft.value;
  const asked = data?.cases ?? [];
  const cases = asked.map(({ incidentId, codeName, reported, isOut }) => ({
    ...{ id: incidentId, codeName, reported },
    note: isOut ? text('handover.declare.out') : undefined,
  }));
  const save = () => {
    setTried(true);
    if (data === undefined || unanswered(cases, answers).length > 0 || problem !== undefined || welcome.isPending)
      return;
    const given = asked.flatMap(({ incidentId }) => {
      const answer = answers[incidentId];
      return answer === undefined ? [] : [{ incidentId, answer }];
    });
    welcome.mutate(
      { id, name: successor, role, passphrase: passphrase.typed, answers: given },
      { onSuccess: () => void draft.discard().then(onClose) },
    );
  };
  return (
    <Dialog
      title={text('handover.welcome.title', { name: successor })}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons draft={draft} onCancel={onClose} type="submit" form={form} isPending={welcome.isPending}>
          {text(welcome.isPending ? 'handover.welcome.saving' : 'handover.welcome.save')}
        </DialogButtons>
      }
    >
      <Form id={form} onSubmit={save}>
        <p>{text('handover.welcome.intro', { name: successor })}</p>
        <p className="small">{text('conflicts.ask.about')}</p>
        <DeclareCases
          cases={cases}
          answers={answers}
          onChange={(changed) => draft.setValue((typed) => ({ ...typed, answers: changed }))}
          isMissing={tried}
        />
        {data !== undefined && <p className="small">{text('handover.welcome.others', { count: data.others })}</p>}
        <SelectField
          label={text('handover.welcome.role')}
          value={role}
          onChange={(chosen) => draft.setValue((typed) => ({ ...typed, role: MemberRole.parse(chosen) }))}
          options={MemberRole.options.map((each) => ({ value: each, label: text(`members.role.${each}`) }))}
        />
        <p>{text('handover.welcome.passphrase')}</p>
        <NewPassphraseFields
          value={passphrase}
          onChange={setPassphrase}
          problem={tried ? problem : undefined}
          label={text('members.add.passphrase.label')}
        />
        {welcome.error && <ErrorNote error={welcome.error} />}
      </Form>
    </Dialog>
  );
}
