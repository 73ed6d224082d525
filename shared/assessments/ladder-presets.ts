import type { Ladder } from './ladder.ts';

/**
 * Ladders that others use, in our own words. A team takes one as its own and changes what does not fit; from then on the
 * words are the team's, so they are no part of the message catalogue.
 */
export const COVENANT: Ladder = {
  source: 'Four rungs, after Contributor Covenant 2.1 and 3.0',
  rungs: [
    {
      name: 'Warning',
      event: 'One thing that went wrong, with little harm.',
      consequence: 'A private message in writing: what was not all right, why, and what is expected from now on.',
      repair: 'Says what they understood, and changes it.',
    },
    {
      name: 'Limited activities',
      event: 'It was said before and went on, or it was more than a slip.',
      consequence:
        'For a named time: no contact with those concerned, and out of the places or duties where it happened.',
      repair: 'Keeps to the limits, and talks with two of us before they end.',
    },
    {
      name: 'Suspension',
      event: 'A serious breach, or a pattern of smaller ones.',
      consequence:
        'For a named time out of all events and spaces, in public and in private. Coming back has to be asked for.',
      repair: 'A behaviour plan before the return, and check-ins after it.',
    },
    {
      name: 'Permanent ban',
      event: 'Danger to others, or the steps before did not help.',
      consequence: 'Out of all events and spaces without an end.',
      repair: 'None in this community. The decision can be appealed.',
    },
  ],
  matrix: { 'low-low': 0, 'low-high': 2, 'high-low': 1, 'high-high': 3 },
};

export const MOZILLA: Ladder = {
  source: 'Eight levels, after Mozilla’s consequence ladder',
  rungs: [
    rung(
      'No action',
      'No sign of a breach.',
      'Nothing follows; whoever reported and whoever was reported may get a hint.',
    ),
    rung('Simple warning', 'A small breach.', 'A private message: what happened, and what follows if it goes on.'),
    rung(
      'Formal warning',
      'A breach of some weight, or a small one again.',
      'A written warning, with the next level named.',
    ),
    rung('Warning and a pause in one space', 'It goes on after a warning.', 'Out of one space for a time to cool off.'),
    rung(
      'Pause in all spaces',
      'Several spaces are touched, or the pause did not help.',
      'Out of all spaces for a time. A talk before the return; check-ins after one and three months.',
    ),
    rung(
      'Ban from one space',
      'Serious, and bound to one space.',
      'Out of that space without an end, and without duties there.',
    ),
    rung('Ban from several spaces', 'Serious, in more than one space.', 'Out of these spaces and of all leadership.'),
    rung(
      'Permanent ban everywhere',
      'Danger, or a very serious breach.',
      'Out of everything for good. It is carried out only after the person was told.',
    ),
  ],
  matrix: { 'low-low': 1, 'low-high': 3, 'high-low': 2, 'high-high': 7 },
};

export const HANDBOOK: Ladder = {
  source: 'Seven rungs, after the lists of PyLadies, Boston Python and Otter Tech',
  rungs: [
    rung(
      'Nothing',
      'Not a breach, or it cannot be established.',
      'It is kept on record, so that a pattern can be seen.',
    ),
    rung(
      'Warning',
      'Little harm, and not likely again.',
      'Spoken or in writing, by two of us: the rule, the effect, what follows next time.',
    ),
    rung(
      'Distance',
      'Somebody has to be left alone.',
      'No contact with a person; not at evening events; no alcohol served.',
    ),
    rung(
      'Off the stage and out of duties',
      'Whoever did it spoke or acted for us.',
      'A talk ends or is not published; no further talks; duties as a volunteer end.',
    ),
    rung(
      'Behaviour plan',
      'It can be changed, and they are ready to.',
      'What must change, by when, and how it is checked.',
    ),
    rung(
      'Leave, and a ban for a time',
      'Others are not safe with them here.',
      'Leave now; no events or spaces until a day. Coming back has to be asked for.',
    ),
    rung('Ban for good', 'Serious, and likely again.', 'Out of membership, events and spaces without an end.'),
  ],
  matrix: { 'low-low': 1, 'low-high': 4, 'high-low': 3, 'high-high': 6 },
};

export const LADDER_PRESETS = { covenant: COVENANT, mozilla: MOZILLA, handbook: HANDBOOK } as const;

function rung(name: string, event: string, consequence: string): Ladder['rungs'][number] {
  return { name, event, consequence, repair: '' };
}
