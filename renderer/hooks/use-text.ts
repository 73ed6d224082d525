import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** What may be filled into a sentence of the message catalogue. */
export type TextValues = Readonly<Record<string, string | number>>;

export type Text = (id: string, values?: TextValues) => string;

/** A sentence of the message catalogue as plain text. */
export function useText(): Text {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
}
