import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { addMessages, previewMessages } from '../../services/imports/imports.ts';
import type { Contexts } from '../contexts.ts';

export const importsHandlers: Handlers<typeof contract, Contexts>['imports'] = {
  preview: previewMessages,
  add: addMessages,
};
