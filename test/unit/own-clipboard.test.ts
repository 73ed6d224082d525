import { beforeEach, expect, test, vi } from 'vitest';
import { createOwnClipboard } from '../../electron/host/own-clipboard.ts';

const MINUTE = 60_000;

function desktop({ readable = true } = {}) {
  const state = { text: 'from elsewhere' };
  const own = createOwnClipboard({
    ...(readable && { read: async () => state.text }),
    write: async (text) => {
      state.text = text;
    },
  });
  return { state, own };
}

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

test('what was copied is there for a minute and no longer', async () => {
  const { state, own } = desktop();
  await own.copy('A letter');
  await vi.advanceTimersByTimeAsync(MINUTE - 1);
  expect(state.text).toBe('A letter');
  await vi.advanceTimersByTimeAsync(1);
  expect(state.text).toBe('');
});

test('what somebody copied meanwhile stays', async () => {
  const { state, own } = desktop();
  await own.copy('A letter');
  state.text = 'A recipe';
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(state.text).toBe('A recipe');
});

test('a second letter has a minute of its own', async () => {
  const { state, own } = desktop();
  await own.copy('A letter');
  await vi.advanceTimersByTimeAsync(MINUTE / 2);
  await own.copy('Another\r\nletter');
  await vi.advanceTimersByTimeAsync(MINUTE / 2);
  expect(state.text).toBe('Another\r\nletter');
  await vi.advanceTimersByTimeAsync(MINUTE / 2);
  expect(state.text).toBe('');
});

test('a lock takes it out at once, also where it may not be looked at; what was never ours is left alone', async () => {
  const { state, own } = desktop({ readable: false });
  await own.forget();
  expect(state.text).toBe('from elsewhere');
  await own.copy('A letter');
  await own.forget();
  expect(state.text).toBe('');
});
