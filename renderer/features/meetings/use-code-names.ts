import { useIntl } from 'react-intl';

/** "Amber Heron and Quiet Fern". */
export function useCodeNames(): (cases: readonly { readonly codeName: string }[]) => string {
  const intl = useIntl();
  return (cases) => intl.formatList(cases.map(({ codeName }) => codeName));
}
