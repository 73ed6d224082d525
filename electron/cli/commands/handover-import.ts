import type { ConflictAnswer } from '../../../shared/conflicts/answer.ts';
import type { OfferedCase } from '../../../shared/handover/handover.ts';
import { grantPath, unlock } from '../ask-engine.ts';
import { type Command, UsageError } from '../command.ts';
import { readFirstLine } from '../first-line.ts';
import { namesIn } from './handover-export.ts';
import { OPTIONS_TO_UNLOCK } from './unlock-options.ts';

export const handoverImport: Command = {
  summary: 'Takes over what is in a package, without duplicates: all of it or nothing',
  places: ['DIR', 'F'],
  options: {
    'package-passphrase-file': {
      value: 'FILE',
      about: 'The passphrase of the package, the first line of FILE; none: it is sealed to this case file',
    },
    hard: { value: 'CODENAMES', about: 'Cases that you are a party to or must not see, parted by commas' },
    soft: { value: 'CODENAMES', about: 'Cases that you are too close to, so that you do not decide in them' },
    'no-other-conflicts': { about: 'Says that you are in conflict with none of the others' },
    ...OPTIONS_TO_UNLOCK,
  },
  notes: [
    'Without --no-other-conflicts it takes nothing over: it lists the cases and whom they are about, to be asked first.',
  ],
  async run(context) {
    const { engine, given, options } = context;
    const passphraseFile = options['package-passphrase-file'];
    const passphrase = passphraseFile === undefined ? null : readFirstLine(String(passphraseFile));
    const api = await unlock(context, given[0] ?? '');
    const sealed = { file: grantPath(engine, given[1] ?? ''), passphrase };
    const seen = await api.handover.inspect(sealed);
    if (options['no-other-conflicts'] !== true) return { value: seen, text: question(seen.cases), good: false };
    const conflicts = answers(seen.cases, namesIn(options['hard']), namesIn(options['soft']));
    const taken = await api.handover.take({ ...sealed, conflicts });
    const { came, same, updated, kept, leftOut } = taken.taken;
    const lines = [
      `Took over what ${seen.from} of "${seen.organisation}" handed out`,
      `New      ${came} rows`,
      `Same     ${same}`,
      `Newer    ${updated} in the package, ${kept} here`,
      `Left out ${leftOut}`,
      `Clashes  ${taken.clashes.length + taken.closedClashes}, changed on both sides: see them in the app`,
    ];
    return { value: taken, text: lines.join('\n') };
  },
};

/** Names of reported people alone, and before anything else of a case. */
function question(cases: readonly OfferedCase[]): string {
  const lines = cases.map(({ codeName, reported, alreadyHere }) => {
    const about = reported.length === 0 ? 'nobody by name' : reported.join(', ');
    return `${codeName}: about ${about}${alreadyHere ? ' (here already)' : ''}`;
  });
  return [
    'Nothing was taken over yet. With which of these are you in conflict?',
    ...lines,
    'Say so with --hard and --soft, and --no-other-conflicts for the rest.',
  ].join('\n');
}

function answers(cases: readonly OfferedCase[], hard: readonly string[], soft: readonly string[]) {
  const known = new Set(cases.map(({ codeName }) => codeName));
  const strange = [...hard, ...soft].find((name) => !known.has(name));
  if (strange !== undefined) throw new UsageError(`There is no case "${strange}" in this package`);
  return cases.map(({ id: incidentId, codeName }) => {
    const kind: ConflictAnswer = hard.includes(codeName) ? 'hard' : soft.includes(codeName) ? 'soft' : 'none';
    return { incidentId, kind };
  });
}
