import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import type { Contexts } from '../../services/context.ts';
import { addTask, changeTask, findTasks, markTaskDone } from '../../services/tasks.ts';

export const tasksHandlers: Handlers<typeof contract, Contexts>['tasks'] = {
  list: findTasks,
  add: addTask,
  update: changeTask,
  setDone: markTaskDone,
};
