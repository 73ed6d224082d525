import { useIntl } from 'react-intl';

const UNITS = ['byte', 'kilobyte', 'megabyte'] as const;

/** A size as people say it: 340 kB, 4.2 MB. Decimal, as file managers on macOS and most Linux desktops count. */
export function useFileSize(): (bytes: number) => string {
  const intl = useIntl();
  return (bytes) => {
    const power = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2;
    const unit = UNITS[power] ?? 'byte';
    return intl.formatNumber(bytes / 1000 ** power, {
      style: 'unit',
      unit,
      unitDisplay: power === 0 ? 'long' : 'short',
      maximumFractionDigits: power === 2 ? 1 : 0,
    });
  };
}
