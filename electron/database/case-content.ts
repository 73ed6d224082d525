import type { z } from 'zod';

/**
 * What a case says goes through this pair, and through nothing else, between record and row: the place where a case can
 * later be given a key of its own that a conflicted member does not have.
 */
export function writeContent<Schema extends z.ZodType>(schema: Schema, content: z.output<Schema>): string {
  return JSON.stringify(schema.parse(content));
}

export function readContent<Schema extends z.ZodType>(schema: Schema, column: unknown): z.output<Schema> {
  return schema.parse(JSON.parse(String(column)));
}
