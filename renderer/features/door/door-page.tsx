import { useEffect, useState } from 'react';
import type { DoorAnswer, DoorPost } from '../../../shared/door/door.ts';
import { useText } from '../../hooks/use-text.ts';
import { lockNow } from '../../lib/lock.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { LeaveDoor } from './leave-door.tsx';
import { useCheck } from './queries.ts';
import './door.css';

const FIELD = 'door-name';

/** All there is at the door: a name, and what to do. The engine answers nothing else either. */
export function DoorPage({ post, practice }: { post: DoorPost; practice: boolean }) {
  const text = useText();
  const [isLeaving, setIsLeaving] = useState(false);
  return (
    <main className="door">
      {practice && <p className="practice-band">{text('shell.practice')}</p>}
      <h1>{text('door.title')}</h1>
      {post.event !== null && <p className="small">{post.event}</p>}
      <Ask post={post} />
      <p className="form-foot">
        <Button variant="quiet" onPress={() => setIsLeaving(true)}>
          {text('door.leave')}
        </Button>
        <Button variant="quiet" aria-keyshortcuts="Control+Shift+L" onPress={() => void lockNow()}>
          {text('door.lock')}
        </Button>
      </p>
      {isLeaving && <LeaveDoor onClose={() => setIsLeaving(false)} />}
    </main>
  );
}

function Ask({ post }: { post: DoorPost }) {
  const text = useText();
  const [name, setName] = useState('');
  const check = useCheck();
  useEffect(() => document.getElementById(FIELD)?.focus(), []);
  const change = (typed: string) => {
    setName(typed);
    if (!check.isIdle) check.reset();
  };
  const submit = () => {
    if (name.trim() === '') return;
    check.mutate(name, { onSuccess: selectName });
  };
  return (
    <Form onSubmit={submit}>
      <TextField
        id={FIELD}
        label={text('door.name')}
        hint={text('door.name.hint')}
        value={name}
        onChange={change}
        maxLength={300}
        autoComplete="off"
        type="search"
        big
      />
      <Button variant="primary" type="submit" isPending={check.isPending}>
        {text(check.isPending ? 'door.checking' : 'door.check')}
      </Button>
      <div className="door-answer" aria-live="assertive">
        {check.data && <Answer answer={check.data.answer} post={post} />}
      </div>
      {check.error && <ErrorNote error={check.error} />}
    </Form>
  );
}

function Answer({ answer, post: { lead, reach } }: { answer: DoorAnswer; post: DoorPost }) {
  const text = useText();
  if (answer === 'clear')
    return (
      <section className="door-clear">
        <h2>{text('door.clear')}</h2>
      </section>
    );
  return (
    <section className="door-call">
      <h2>{text('door.call')}</h2>
      <p className="door-lead">
        <bdi>{lead}</bdi>
        <br />
        <bdi>{reach}</bdi>
      </p>
      <p>{text('door.call.say')}</p>
    </section>
  );
}

/** The next name takes its place. */
function selectName(): void {
  const field = document.getElementById(FIELD);
  if (field instanceof HTMLInputElement) field.select();
}
