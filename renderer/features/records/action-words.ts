import { useIntl } from 'react-intl';

/** What an entry of the log says was done. An action that this version has no words for stands as it is. */
export function useActionWords(): (action: string) => string {
  const { formatMessage, messages } = useIntl();
  return (action) => {
    const id = `records.action.${action}`;
    return id in messages ? formatMessage({ id }) : action;
  };
}
