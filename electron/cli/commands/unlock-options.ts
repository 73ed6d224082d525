import type { Option } from '../command.ts';

export const JSON_OPTION = { json: { about: 'Prints one JSON reply on standard output' } } satisfies Record<
  string,
  Option
>;

export const OPTIONS_TO_UNLOCK = {
  'passphrase-file': { value: 'FILE', about: 'Takes the passphrase from the first line of FILE' },
  ...JSON_OPTION,
} satisfies Record<string, Option>;
