import type { Verification } from '../../../shared/audit/procedures.ts';
import { unlock } from '../ask-engine.ts';
import type { Command } from '../command.ts';
import { OPTIONS_TO_UNLOCK } from './unlock-options.ts';

export const verify: Command = {
  summary: 'Opens the case file, reads every page with its authentication, and walks the audit chain',
  places: ['DIR'],
  options: OPTIONS_TO_UNLOCK,
  notes: [
    'Exit code 1 when something is not intact.',
    'A chain that was cut at its end, or written anew as a whole, still looks whole from inside: compare the last hash',
    'shown here with one that was printed on an export.',
  ],
  async run(context) {
    const api = await unlock(context, context.given[0] ?? '');
    const found = await api.audit.verify({});
    return { value: found, text: asText(found), good: found.intact };
  },
};

function asText({ pages, chains, intact }: Verification): string {
  return [
    `Pages    ${pages.checked} read, ${pages.problems.length === 0 ? 'all authentic' : 'with problems:'}`,
    ...pages.problems.map((problem) => `         ${problem}`),
    ...chains.map(({ head, brokenAt }) =>
      brokenAt === null
        ? `Chain    ${head.sequence} entries, unbroken, last hash ${head.hash}`
        : `Chain    broken at entry ${brokenAt} of ${head.sequence}`,
    ),
    intact ? 'Intact' : 'NOT intact',
  ].join('\n');
}
