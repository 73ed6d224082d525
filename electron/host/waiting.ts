/** A promise that is settled from outside. */
export interface Deferred {
  readonly promise: Promise<void>;
  resolve(): void;
}

export function deferred(): Deferred {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve: () => resolve() };
}

/** Waits for something to end, well or badly, but not longer than given. */
export async function within(milliseconds: number, something: Promise<unknown>): Promise<void> {
  const waited = deferred();
  const timer = setTimeout(waited.resolve, milliseconds);
  await Promise.race([something.catch(() => undefined), waited.promise]);
  clearTimeout(timer);
}
