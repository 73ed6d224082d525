import type { Option } from '../command.ts';

export const JSON_OPTION = { json: { about: 'Prints one JSON reply on standard output' } } satisfies Record<
  string,
  Option
>;

export const OPTIONS_FOR_PASSPHRASE = {
  'passphrase-file': { value: 'FILE', about: 'Takes the passphrase from the first line of FILE' },
  ...JSON_OPTION,
} satisfies Record<string, Option>;

/** For what goes through `unlock` of `ask-engine.ts`. */
export const OPTIONS_TO_UNLOCK = {
  'cards-file': { value: 'FILE', about: 'Unlocks with recovery cards instead, each on a line of FILE' },
  ...OPTIONS_FOR_PASSPHRASE,
} satisfies Record<string, Option>;
