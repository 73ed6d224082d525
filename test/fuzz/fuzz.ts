import { AppError } from '../../shared/reply.ts';
import type { Importer } from './importer.ts';
import { Random } from './random.ts';

export interface Outcome {
  readonly name: string;
  readonly inputs: number;
  readonly accepted: number;
  readonly refused: Readonly<Record<string, number>>;
  /** What was no `AppError`, by the number of its input: the same seed makes the same again. */
  readonly bugs: readonly { readonly input: number; readonly error: string }[];
  readonly slowest: { readonly ms: number; readonly input: number };
}

/** Hands an importer so many inputs of its own making. */
export async function fuzz(importer: Importer, count: number, seed: number): Promise<Outcome> {
  let accepted = 0;
  const refused: Record<string, number> = {};
  const bugs: Outcome['bugs'][number][] = [];
  let slowest = { ms: 0, input: -1 };
  for (let input = 0; input < count; input++) {
    const bytes = inputOf(importer, seed, input);
    const begun = performance.now();
    const answer = await answerTo(importer, bytes);
    const ms = performance.now() - begun;
    if (ms > slowest.ms) slowest = { ms, input };
    if (answer === undefined) accepted += 1;
    else if (answer instanceof AppError) refused[answer.code] = (refused[answer.code] ?? 0) + 1;
    else bugs.push({ input, error: answer instanceof Error ? (answer.stack ?? answer.message) : String(answer) });
  }
  return { name: importer.name, inputs: count, accepted, refused, bugs, slowest };
}

export function inputOf({ input }: Importer, seed: number, number: number): Buffer {
  return input(new Random(seed * 1_000_003 + number));
}

async function answerTo({ read }: Importer, bytes: Buffer): Promise<unknown> {
  try {
    await read(bytes);
    return undefined;
  } catch (error) {
    return error;
  }
}
