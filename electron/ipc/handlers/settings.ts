import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import type { Contexts } from '../../services/context.ts';
import { changeSettings, getSettings } from '../../services/settings.ts';

export const settingsHandlers: Handlers<typeof contract, Contexts>['settings'] = {
  get: getSettings,
  update: changeSettings,
};
