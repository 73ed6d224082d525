import { z } from 'zod';
import { contract } from '../../../shared/contract.ts';
import type { Contract, Procedure } from '../../../shared/procedure.ts';
import type { Command } from '../command.ts';
import { JSON_OPTION } from './unlock-options.ts';

export const procedures: Command = {
  summary: 'Lists every procedure; with --json also the JSON schemas of input and output',
  places: [],
  options: JSON_OPTION,
  async run() {
    const listed = Object.entries(contract as Contract).flatMap(([room, all]) =>
      Object.entries(all).map(([name, procedure]) => describe(`${room}.${name}`, procedure)),
    );
    return { value: listed, text: listed.map(({ name, kind }) => `${name.padEnd(32)} ${kind}`).join('\n') };
  },
};

function describe(name: string, { kind, input, output }: Procedure) {
  return { name, kind, input: schemaOf(input, 'input'), output: schemaOf(output, 'output') };
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output') {
  return z.toJSONSchema(schema, { io, unrepresentable: 'any' });
}
