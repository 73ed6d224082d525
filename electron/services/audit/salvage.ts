import { resolve as absolute } from 'node:path';
import type { z } from 'zod';
import type { auditProcedures } from '../../../shared/audit/procedures.ts';
import type { Salvage } from '../../../shared/audit/salvage.ts';
import { listSalvages } from '../../database/repositories/salvages.ts';
import type { QueryContext } from '../context.ts';
import type { SessionContext } from '../session.ts';

type Input = z.output<typeof auditProcedures.salvage.input>;

/** Chooses the new case file, which is opened by what opens the damaged one. */
export async function salvage(context: SessionContext, { parent, name, credential }: Input) {
  const { session, now, resolve, progress, signal } = context;
  const onTable = (done: number, total: number) => progress({ stage: 'reading', done, total });
  const target = { parent: absolute(resolve(parent)), name, now, signal, onTable };
  const { folder, salvage: told } = await session.salvage(credential, target);
  session.choose(folder);
  return { state: session.state, salvage: told };
}

/** Of which this case file was made; hardly ever more than one. */
export function readSalvages({ db }: QueryContext): Salvage[] {
  return listSalvages(db);
}
