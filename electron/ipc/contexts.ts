import type { ProcedureKind } from '../../shared/procedure.ts';
import type { DraftContext, MutationContext, QueryContext, TaskContext } from '../services/context.ts';
import type { SessionContext } from '../services/session.ts';

/** What each kind of procedure is given. */
export interface Contexts extends Record<ProcedureKind, unknown> {
  readonly query: QueryContext;
  readonly draft: DraftContext;
  readonly mutation: MutationContext;
  readonly task: TaskContext;
  readonly session: SessionContext;
}
