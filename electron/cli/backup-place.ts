import { basename, dirname, resolve } from 'node:path';
import type { Grant } from '../../shared/grant.ts';
import type { Engine } from '../engine/engine.ts';
import { grantPath } from './ask-engine.ts';
import { UsageError } from './command.ts';

/** The file as the engine takes it: a folder that was chosen, and a name in it. */
export function backupPlace(engine: Engine, path: string): { folder: Grant; file: string } {
  if (!path.endsWith('.quietroom-backup')) throw new UsageError('F needs a name that ends in ".quietroom-backup"');
  return { folder: grantPath(engine, dirname(resolve(path))), file: basename(path) };
}
