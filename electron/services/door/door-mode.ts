import { setTimeout as wait } from 'node:timers/promises';
import type { z } from 'zod';
import type { DoorAnswer } from '../../../shared/door/door.ts';
import type { doorProcedures } from '../../../shared/door/procedures.ts';
import type { EventId } from '../../../shared/events/event.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Day } from '../../../shared/time.ts';
import { getEvent } from '../../database/repositories/events.ts';
import type { AtDoor } from '../../vault/at-door.ts';
import { createTurns } from '../../vault/in-turn.ts';
import { createWrongTries } from '../../vault/wrong-tries.ts';
import type { TaskContext } from '../context.ts';
import { listedFor } from '../listed.ts';
import { prepareDoor } from './door-answer.ts';
import { createPace } from './pace.ts';

type Input<Name extends keyof typeof doorProcedures> = z.output<(typeof doorProcedures)[Name]['input']>;

/** From here on the router answers the door alone, until the passphrase is given or the case file is locked. */
export function enterDoor(context: TaskContext, { eventId, lead, reach }: Input<'enter'>) {
  const event = eventId === null ? undefined : getEvent(context.db, eventId);
  if (eventId !== null && event === undefined)
    throw new AppError('not-found', 'Cannot stand at the door: no such event');
  if (context.caseFile.byRecoveryKey)
    throw new AppError('not-allowed', 'Cannot stand at the door: choose a passphrase first, as it is left with one');
  context.mutate(({ audit }) => audit('door.entered', eventId ?? 'any-event'));
  context.caseFile.atDoor = standAt(context, eventId, { event: event?.name ?? null, lead, reach });
  return {};
}

export async function checkAtDoor({ caseFile, signal }: TaskContext, { name, on }: Input<'check'>) {
  return { answer: await standing(caseFile.atDoor).answer(name, on, signal) };
}

export async function leaveDoor({ caseFile, mutate }: TaskContext, { passphrase }: Input<'leave'>) {
  await standing(caseFile.atDoor).assertPassphrase(passphrase);
  mutate(({ audit, member }) => audit('door.left', member));
  caseFile.atDoor = undefined;
  return {};
}

function standAt(
  { member, installation, now, caseFile }: TaskContext,
  eventId: EventId | null,
  post: AtDoor['post'],
): AtDoor {
  const pace = createPace();
  const tries = createWrongTries();
  const inTurn = createTurns();
  let prepared: { readonly on: Day; readonly answer: (typed: string) => DoorAnswer } | undefined;
  return {
    post,
    async answer(name, on, signal) {
      await wait(pace(), undefined, { signal });
      const { db } = caseFile;
      if (prepared?.on !== on)
        prepared = { on, answer: prepareDoor(listedFor({ db, member, installation, now }, { on, eventId })) };
      return prepared.answer(name);
    },
    assertPassphrase: (passphrase) => inTurn(() => tryPassphrase(passphrase)),
  };

  /** One at a time, so that nobody tries many at once. */
  async function tryPassphrase(passphrase: string): Promise<void> {
    tries.assertMayTry();
    try {
      await caseFile.assertPassphrase(passphrase);
      tries.right();
    } catch (error) {
      tries.wrong();
      throw error;
    }
  }
}

function standing(atDoor: AtDoor | undefined): AtDoor {
  if (atDoor === undefined) throw new AppError('not-allowed', 'Cannot answer: the case file is not at the door');
  return atDoor;
}
