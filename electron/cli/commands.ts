import type { Command } from './command.ts';
import { agenda } from './commands/agenda.ts';
import { attach } from './commands/attach.ts';
import { backup } from './commands/backup.ts';
import { bansImport } from './commands/bans-import.ts';
import { bansList } from './commands/bans-list.ts';
import { call } from './commands/call.ts';
import { card } from './commands/card.ts';
import { check } from './commands/check.ts';
import { create } from './commands/create.ts';
import { doorList } from './commands/door-list.ts';
import { drill } from './commands/drill.ts';
import { erase } from './commands/erase.ts';
import { exportDossier } from './commands/export.ts';
import { form } from './commands/form.ts';
import { handoverExport } from './commands/handover-export.ts';
import { handoverImport } from './commands/handover-import.ts';
import { identity } from './commands/identity.ts';
import { importFiles } from './commands/import.ts';
import { info } from './commands/info.ts';
import { leakCheck } from './commands/leak-check.ts';
import { letter } from './commands/letter.ts';
import { membersAdd } from './commands/members-add.ts';
import { membersList } from './commands/members-list.ts';
import { membersRemove } from './commands/members-remove.ts';
import { owed } from './commands/owed.ts';
import { procedures } from './commands/procedures.ts';
import { restore } from './commands/restore.ts';
import { salvage } from './commands/salvage.ts';
import { screen } from './commands/screen.ts';
import { verify } from './commands/verify.ts';

/** In the order in which the help lists them. */
export const commands: Readonly<Record<string, Command>> = {
  create,
  info,
  call,
  procedures,
  attach,
  import: importFiles,
  export: exportDossier,
  agenda,
  letter,
  'leak-check': leakCheck,
  card,
  owed,
  'bans list': bansList,
  'bans import': bansImport,
  screen,
  check,
  'door-list': doorList,
  'members list': membersList,
  'members add': membersAdd,
  'members remove': membersRemove,
  form,
  identity,
  verify,
  salvage,
  backup,
  restore,
  drill,
  erase,
  'handover export': handoverExport,
  'handover import': handoverImport,
};
