import { getCaseFileRecord } from '../../database/repositories/case-file.ts';
import type { QueryContext } from '../context.ts';
import { anchorHead } from './anchor.ts';
import type { ExportOrigin } from './dossier-data.ts';

/** As it is now, before the export's own entry in the log. */
export function exportOrigin(context: QueryContext): ExportOrigin {
  const { db, member, now } = context;
  const { organisation, practice } = getCaseFileRecord(db);
  return { organisation, practice, exportedAt: now(), exportedBy: member, chainHead: anchorHead(context) };
}
