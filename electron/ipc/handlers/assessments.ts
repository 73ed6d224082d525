import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { readAssessment, saveAssessment } from '../../services/assessments.ts';
import { readPrecedents } from '../../services/precedents.ts';
import type { Contexts } from '../contexts.ts';

export const assessmentsHandlers: Handlers<typeof contract, Contexts>['assessments'] = {
  get: readAssessment,
  save: saveAssessment,
  precedents: readPrecedents,
};
