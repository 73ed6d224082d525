import type { Settings } from '../../shared/settings/procedures.ts';
import { getCaseFileRecord, updateSettings } from '../database/repositories/case-file.ts';
import type { MutationContext, QueryContext } from './context.ts';

export function getSettings({ db }: QueryContext): Settings {
  const { organisation, idleMinutes } = getCaseFileRecord(db);
  return { organisation, idleMinutes };
}

export function changeSettings({ db, stamp, audit }: MutationContext, settings: Settings): Settings {
  updateSettings(db, settings, stamp());
  audit('settings.updated', getCaseFileRecord(db).id);
  return settings;
}
