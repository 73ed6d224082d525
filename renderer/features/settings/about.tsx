import { useUnlocked } from '../../hooks/use-session.ts';
import { useText } from '../../hooks/use-text.ts';
import { useHostName } from './queries.ts';

/** What this is, what is open, and what the app does and does not do with it. */
export function About() {
  const text = useText();
  const session = useUnlocked();
  const host = useHostName();
  const facts = [
    ['name', session && `${session.name}.quietroom`],
    ['member', session?.member.name],
    ['window', host && text(`settings.window.${host}`)],
    ['format', text('settings.format.is')],
    ['licence', text('settings.licence.is')],
  ] as const;
  return (
    <section aria-labelledby="settings-about">
      <h2 id="settings-about">{text('settings.about')}</h2>
      <p>{text('settings.about.promise')}</p>
      <dl className="facts">
        {facts.map(
          ([key, value]) =>
            value && (
              <div key={key}>
                <dt>{text(`settings.${key}`)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
