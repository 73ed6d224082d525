import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { addTask, changeTask, findTasks, markTaskDone } from '../../services/tasks.ts';
import type { Contexts } from '../contexts.ts';

export const tasksHandlers: Handlers<typeof contract, Contexts>['tasks'] = {
  list: findTasks,
  add: addTask,
  update: changeTask,
  setDone: markTaskDone,
};
