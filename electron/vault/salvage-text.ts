import type { Salvage } from '../../shared/audit/salvage.ts';

/** `SALVAGED.txt` of a salvaged case file: what is missing in it, for whoever has no app at hand. Ids and numbers only. */
export function salvageText({ at, pages, damagedPages, rows, tables }: Salvage): string {
  return [
    'This case file was made of what could be read of a damaged one, which was not touched.',
    '',
    `When               ${at}`,
    `Pages              ${pages}, of which damaged ${damagedPages}`,
    `Lines read         ${rows}`,
    tables.length === 0 ? 'Nothing is known to be missing.' : 'What is missing, by table:',
    ...tables.flatMap(({ table, lost, lostCount, maybeMore, leftOut, standIns }) => [
      '',
      table,
      ...(lostCount > 0 ? [`  could not be read: ${lostCount}`, ...lost.map((key) => `    ${key}`)] : []),
      ...(lost.length < lostCount ? [`    … and ${lostCount - lost.length} more`] : []),
      ...(maybeMore ? ['  there may be more that nothing names any longer'] : []),
      ...(leftOut > 0 ? [`  read, but left out as what they belong to could not be read: ${leftOut}`] : []),
      ...(standIns > 0 ? [`  made anew, nearly empty, as others belong to them: ${standIns}`] : []),
    ]),
    '',
  ].join('\n');
}
