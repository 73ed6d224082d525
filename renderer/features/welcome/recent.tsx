import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useChooseRecent, useForgetRecent, useRecent } from './queries.ts';

/** Those this machine has opened before. Forgetting one takes it off this list and touches nothing else. */
export function Recent() {
  const text = useText();
  const recent = useRecent().data ?? [];
  const choose = useChooseRecent();
  const forget = useForgetRecent();
  if (recent.length === 0) return null;
  return (
    <section className="welcome-recent">
      <h2>{text('welcome.recent')}</h2>
      <ul className="plain">
        {recent.map(({ id, name, folder, practice }) => (
          <li key={id}>
            <div>
              <Button variant="quiet" onPress={() => choose.mutate(id)}>
                {practice ? text('welcome.recent.practice', { name }) : name}
              </Button>
              <p className="small">{folder}</p>
            </div>
            <Button
              variant="quiet"
              aria-label={text('welcome.forget.named', { name })}
              onPress={() => forget.mutate(id)}
            >
              {text('welcome.forget')}
            </Button>
          </li>
        ))}
      </ul>
      {choose.error && <ErrorNote error={choose.error} />}
    </section>
  );
}
