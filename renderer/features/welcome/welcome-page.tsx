import { type ReactNode, useState } from 'react';
import { useChosenPlace } from '../../hooks/use-chosen-place.tsx';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { CreateForm } from './create-form.tsx';
import { useChoose, useCreatePractice } from './queries.ts';
import { Recent } from './recent.tsx';
import './welcome.css';

/** No case file is open yet. `restore`: the form of another room. */
export function WelcomePage({ restore }: { restore: (onBack: () => void) => ReactNode }) {
  const [way, setWay] = useState<'start' | 'create' | 'restore'>('start');
  const back = () => setWay('start');
  return (
    <main className="single">
      {way === 'start' && <Start onCreate={() => setWay('create')} onRestore={() => setWay('restore')} />}
      {way === 'create' && <CreateForm onBack={back} />}
      {way === 'restore' && restore(back)}
    </main>
  );
}

function Start({ onCreate, onRestore }: { onCreate: () => void; onRestore: () => void }) {
  const text = useText();
  const open = useOpen();
  const practice = useCreatePractice();
  return (
    <>
      <h1>{text('welcome.title')}</h1>
      <p>{text('welcome.what')}</p>
      <Recent />
      <div className="welcome-ways">
        <Way title={text('welcome.create')} about={text('welcome.create.about')}>
          <Button variant="primary" onPress={onCreate}>
            {text('welcome.create.do')}
          </Button>
        </Way>
        <Way title={text('welcome.open')} about={text('welcome.open.about')}>
          <Button onPress={open.ask}>{text('welcome.open.do')}</Button>
          {open.error && <ErrorNote error={open.error} />}
        </Way>
        <Way title={text('backups.restore')} about={text('backups.restore.way')}>
          <Button onPress={onRestore}>{text('backups.restore')}</Button>
        </Way>
        <Way title={text('welcome.practice')} about={text('welcome.practice.about')}>
          <Button onPress={() => practice.mutate(undefined)} isPending={practice.isPending}>
            {text(practice.isPending ? 'welcome.practice.making' : 'welcome.practice.do')}
          </Button>
          {practice.error && <ErrorNote error={practice.error} />}
        </Way>
      </div>
      {open.picker}
    </>
  );
}

function Way({ title, about, children }: { title: string; about: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      <p>{about}</p>
      {children}
    </section>
  );
}

function useOpen() {
  const { choose: askPlace, picker } = useChosenPlace();
  const choose = useChoose();
  const ask = async () => {
    const place = await askPlace('case-file');
    if (place !== null) choose.mutate(place.grant);
  };
  return { ask: () => void ask(), picker, error: choose.error };
}
