import { useText } from '../../hooks/use-text.ts';

const RULES = ['all', 'own', 'keys', 'app'] as const;

/** In plain words, and truthfully: which of it is a lock, and which is this app's manners. */
export function WhoSeesWhat() {
  const text = useText();
  return (
    <section aria-labelledby="members-roles">
      <h2 id="members-roles">{text('members.roles')}</h2>
      {RULES.map((rule) => (
        <p key={rule}>{text(`members.roles.${rule}`)}</p>
      ))}
    </section>
  );
}
