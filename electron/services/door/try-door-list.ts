import { open } from 'node:fs/promises';
import type { z } from 'zod';
import { askDoorList, type DoorList, openDoorList } from '../../../shared/door/door-list.ts';
import { DoorListFile } from '../../../shared/door/door-list-file.ts';
import type { doorProcedures } from '../../../shared/door/procedures.ts';
import { AppError } from '../../../shared/reply.ts';
import type { TaskContext } from '../context.ts';
import { reading } from './reading.ts';
import { scryptOfNode } from './scrypt.ts';

type Input = z.output<(typeof doorProcedures)['tryList']['input']>;

/** A list of ten thousand people has less. */
const MOST_BYTES = 64 * 1024 * 1024;

/** What the file says of a name, asked as its page does: from the file and the code alone. */
export async function tryDoorList({ resolve }: TaskContext, { file, code, name }: Input) {
  const list = readDoorList(await readSmall(resolve(file)));
  const opened = list && (await openDoorList(list, code, scryptOfNode));
  if (opened === undefined)
    throw new AppError('not-a-door-list', 'Cannot try the door list: the code does not open it');
  return { answer: await askDoorList(opened, name, reading) };
}

function readDoorList(page: string): DoorList | undefined {
  const [, data] = /<script type="application\/json" id="form">(.*?)<\/script>/s.exec(page) ?? [];
  try {
    return DoorListFile.parse(JSON.parse(data ?? ''));
  } catch {
    return undefined;
  }
}

async function readSmall(path: string): Promise<string> {
  await using file = await open(path);
  if ((await file.stat()).size > MOST_BYTES) return '';
  return file.readFile('utf8');
}
