import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import {
  addParticipant,
  changeFacts,
  changeStatus,
  findIncidents,
  markAnswered,
  readIncident,
  removeParticipant,
} from '../../services/incidents.ts';
import type { Contexts } from '../contexts.ts';

export const incidentsHandlers: Handlers<typeof contract, Contexts>['incidents'] = {
  list: findIncidents,
  get: readIncident,
  updateFacts: changeFacts,
  setStatus: changeStatus,
  markAnswered,
  addParticipant,
  removeParticipant,
};
