import { useCallback, useEffect, useState } from 'react';
import { api } from '../lib/api.ts';

/** A passphrase for one file: held by the open dialog and nowhere else, and made anew only when asked for. */
export function useMadePassphrase(): { readonly made: string; readonly makeAnother: () => void } {
  const [made, setMade] = useState('');
  const makeAnother = useCallback(() => {
    // Without one, the dialog still takes a passphrase that is typed.
    void api.session.suggestPassphrase({}).then(
      ({ passphrase }) => setMade(passphrase),
      () => setMade(''),
    );
  }, []);
  useEffect(makeAnother, [makeAnother]);
  return { made, makeAnother };
}
