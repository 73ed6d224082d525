import { useIntl } from 'react-intl';
import { AppError } from '../../shared/reply.ts';

/** Why something did not happen, and what to do: the catalogue's sentence for the error's code. */
export function ErrorNote({ error }: { error: unknown }) {
  return <p className="error-note" role="alert">{useErrorSentence(error)}</p>;
}

function useErrorSentence(error: unknown): string {
  const intl = useIntl();
  if (!(error instanceof AppError)) return intl.formatMessage({ id: 'errors.bug' });
  const sentence = intl.formatMessage({ id: `errors.${error.code}` });
  // The engine's own words say which thing and which state; they never hold what was typed.
  return `${sentence} ${error.message}`;
}
