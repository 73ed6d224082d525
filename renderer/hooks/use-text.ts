import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** What may be filled into a sentence of the message catalogue. */
export type TextValues = Readonly<Record<string, string | number>>;

export type Text = (id: string, values?: TextValues) => string;

/** A sentence of the message catalogue as plain text. */
export function useText(): Text {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values && isolated(values)), [intl]);
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** A name in Arabic or Hebrew script must not turn the words and figures around it: it is set apart, invisibly. */
function isolated(values: TextValues): TextValues {
  const apart = (value: string | number) =>
    typeof value === 'string' && RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, apart(value)]));
}
