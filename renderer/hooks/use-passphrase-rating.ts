import { useEffect, useState } from 'react';
import type { PassphraseRating } from '../../shared/session/session.ts';
import { api } from '../lib/api.ts';

const PAUSE_MS = 200;

/** How hard a passphrase is to guess, a moment after the last key. Kept nowhere but in the field itself. */
export function usePassphraseRating(passphrase: string): PassphraseRating | undefined {
  const [rated, setRated] = useState<{ passphrase: string; rating: PassphraseRating }>();
  useEffect(() => {
    if (passphrase === '') return undefined;
    let stale = false;
    const timer = setTimeout(async () => {
      const rating = await api.session.ratePassphrase({ passphrase });
      if (!stale) setRated({ passphrase, rating });
    }, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [passphrase]);
  return rated?.passphrase === passphrase ? rated.rating : undefined;
}
