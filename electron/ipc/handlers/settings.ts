import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { changeSettings, getSettings } from '../../services/settings.ts';
import type { Contexts } from '../contexts.ts';

export const settingsHandlers: Handlers<typeof contract, Contexts>['settings'] = {
  get: getSettings,
  update: changeSettings,
};
