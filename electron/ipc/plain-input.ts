import { AppError } from '../../shared/reply.ts';

export type PlainValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue };

/** What one call may bring, in bytes of JSON. A chunk of a file and a report with every field full are less. */
export const INPUT_MAX_BYTES = 16 * 1024 * 1024;
const DEPTH_MAX = 32;
/** What every value counts beside its own bytes: a list may hold the same empty list a million times. */
const VALUE_BYTES = 64;

/** Keys that reach an object's prototype where code is careless. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * What JSON could have carried, checked before any schema sees it: not larger than `INPUT_MAX_BYTES`, no key that reaches
 * a prototype, no class, no cycle. Throws `too-large` or `invalid-input`.
 */
export function plainInput(path: string, input: unknown): PlainValue {
  const left = { bytes: INPUT_MAX_BYTES };
  return plain(input, 0);

  function plain(value: unknown, depth: number): PlainValue {
    if (depth > DEPTH_MAX) throw invalid(path, 'it is nested too deeply');
    if (typeof value === 'string') return count(value, Buffer.byteLength(value));
    if (typeof value === 'number' || typeof value === 'boolean' || value === null || value === undefined)
      return count(value, 0);
    if (Array.isArray(value)) return count(value, VALUE_BYTES * value.length).map((item) => plain(item, depth + 1));
    if (typeof value === 'object') return plainObject(count(value, 0), depth);
    throw invalid(path, `a ${typeof value} cannot be sent`);
  }

  function plainObject(value: object, depth: number): PlainValue {
    const prototype: unknown = Object.getPrototypeOf(value);
    // An object of another realm (a port's message) has another Object.prototype, whose own prototype is null too.
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
      throw invalid(path, 'only plain objects can be sent');
    const copy: Record<string, PlainValue> = {};
    for (const [key, item] of Object.entries(value)) {
      if (FORBIDDEN.has(key)) throw invalid(path, `"${key}" cannot be a field`);
      count(key, Buffer.byteLength(key));
      copy[key] = plain(item, depth + 1);
    }
    return copy;
  }

  function count<Value>(value: Value, bytes: number): Value {
    left.bytes -= bytes + VALUE_BYTES;
    if (left.bytes >= 0) return value;
    const megabytes = INPUT_MAX_BYTES / 1024 / 1024;
    throw new AppError('too-large', `Cannot run "${path}": it brings more than ${megabytes} MB`, {
      details: { megabytes },
    });
  }
}

function invalid(path: string, state: string): AppError {
  return new AppError('invalid-input', `Cannot run "${path}": ${state}`, { details: { field: '' } });
}
