import type { PromiseRules, Term } from './promise.ts';

/** Bodies whose published promises the app knows (as of 2026). */
export type PresetName = 'pycon-us' | 'psf' | 'carpentries' | 'numpy' | 'gnome' | 'openjs' | 'pyladies';

const NOTHING = { event: null, community: null };

/** Where a body publishes no figure, as in "promptly", nothing is put in its place. */
export const PRESETS: Readonly<Record<PresetName, PromiseRules>> = {
  'pycon-us': {
    acknowledge: everywhere(hours(24)),
    meet: NOTHING,
    answer: { ...everywhere(weeks(1)), from: 'report' },
    appealWindow: null,
  },
  psf: {
    acknowledge: everywhere(weeks(1)),
    meet: NOTHING,
    answer: { ...everywhere(weeks(1)), from: 'meeting' },
    appealWindow: null,
  },
  carpentries: {
    acknowledge: everywhere(hours(24)),
    meet: everywhere({ count: 2, unit: 'business-days' }),
    answer: { ...everywhere(weeks(1)), from: 'report' },
    appealWindow: { count: 30, unit: 'days' },
  },
  numpy: {
    acknowledge: everywhere(hours(72)),
    meet: NOTHING,
    answer: { ...everywhere(weeks(2)), from: 'report' },
    appealWindow: null,
  },
  /** Within a day when it is urgent, which what happens at an event is. */
  gnome: {
    acknowledge: NOTHING,
    meet: { event: hours(24), community: weeks(1) },
    answer: { ...NOTHING, from: 'report' },
    appealWindow: null,
  },
  openjs: {
    acknowledge: NOTHING,
    meet: NOTHING,
    answer: { ...NOTHING, from: 'report' },
    appealWindow: { count: 30, unit: 'days' },
  },
  pyladies: {
    acknowledge: NOTHING,
    meet: NOTHING,
    answer: { event: hours(12), community: weeks(1), from: 'report' },
    appealWindow: null,
  },
};

/** Until a team has agreed on its own: half a day at an event, a week elsewhere. */
export const FIRST_RULES: PromiseRules = PRESETS.pyladies;

function everywhere(term: Term) {
  return { event: term, community: term };
}

function hours(count: number): Term {
  return { count, unit: 'hours' };
}

function weeks(count: number): Term {
  return { count, unit: 'weeks' };
}
