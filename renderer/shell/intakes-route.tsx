import { Link } from '@tanstack/react-router';
import { IntakesPage } from '../features/intake/intakes-page.tsx';
import { useSeesOnlyOwn } from '../hooks/use-session.ts';
import { useText } from '../hooks/use-text.ts';

/** Reports being taken, and where those go on that nobody has to take. */
export function IntakesRoute() {
  const text = useText();
  const isOwnOnly = useSeesOnlyOwn();
  return <IntakesPage otherWays={!isOwnOnly && <Link to="/ways">{text('shell.sealedCame')}</Link>} />;
}
