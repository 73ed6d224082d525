import { useIntl } from 'react-intl';
import { AppError, type ErrorCode } from '../../shared/reply.ts';

/** Why something did not happen, and what to do: the catalogue's sentence for the error's code. */
export function ErrorNote({ error }: { error: unknown }) {
  return (
    <p className="error-note" role="alert">
      {useErrorSentence(error)}
    </p>
  );
}

/** For these the engine's own words add which thing and which state; they never hold what was typed into a case. */
const withFacts: readonly ErrorCode[] = [
  'invalid-input',
  'not-allowed',
  'already-exists',
  'too-large',
  'missing',
  'in-use',
  'storage',
];

/** In the place of facts that a sentence has room for and an error did not bring. */
const UNTOLD = { seconds: 1, service: '…' };

function useErrorSentence(error: unknown): string {
  const intl = useIntl();
  if (!(error instanceof AppError)) return intl.formatMessage({ id: 'errors.bug' });
  const sentence = intl.formatMessage({ id: `errors.${error.code}` }, { ...UNTOLD, ...error.details });
  return withFacts.includes(error.code) ? `${sentence} (${error.message})` : sentence;
}
