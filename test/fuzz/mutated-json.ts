import type { Random } from './random.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** JSON that is whole, with one to three of its values changed, left out, doubled or put deeper. */
export function mutatedJson(random: Random, base: Json, texts: readonly string[]): string {
  let value = base;
  for (let change = random.size(3); change > 0; change--) value = changed(random, value, texts, 0);
  return JSON.stringify(value);
}

function changed(random: Random, value: Json, texts: readonly string[], depth: number): Json {
  if (typeof value !== 'object' || value === null || random.chance(depth === 0 ? 0.02 : 0.15))
    return strange(random, value, texts, depth);
  const entries = Object.entries(value);
  const at = random.below(entries.length + 1);
  const [key, inner] = entries[at] ?? [random.pick(texts), null];
  if (random.chance(0.1)) return without(value, key);
  if (!Array.isArray(value)) return { ...value, [key]: changed(random, inner, texts, depth + 1) };
  return random.chance(0.3)
    ? [...value, ...value]
    : value.map((item, index) => (index === at ? changed(random, item, texts, depth + 1) : item));
}

function without(value: Json[] | { [key: string]: Json }, key: string): Json {
  if (Array.isArray(value)) return value.slice(1);
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}

function strange(random: Random, value: Json, texts: readonly string[], depth: number): Json {
  const text = random.pick(texts);
  const values: readonly (() => Json)[] = [
    () => text,
    () => text.repeat(random.size(20_000)),
    () => random.pick([0, -1, 0.5, 1e21, -0, 2 ** 53]),
    () => random.pick([null, true, false]),
    () => [value],
    () => ({ [text]: value }),
    () => Array.from({ length: random.size(300) }, () => value),
    () => nested(value, depth + random.size(200)),
    () => `${String(value)}${text}`,
  ];
  return random.pick(values)();
}

function nested(value: Json, depth: number): Json {
  let inner = value;
  for (let level = 0; level < depth; level++) inner = [inner];
  return inner;
}
