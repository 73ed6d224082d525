import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';

// The preload itself runs here, against a double of what Electron gives it.
const exposed = new Map<string, object>();
const ipcRenderer = Object.assign(new EventEmitter(), { invoke: vi.fn(async () => 'reply'), send: vi.fn() });
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: object) => exposed.set(name, value) },
  ipcRenderer,
}));
// By a name that the compiler does not follow: the preload belongs to a project that knows no browser.
const preload = '../../electron/preload.ts';
await import(preload);

interface Bridge {
  call(path: string, input: unknown, callId: number): Promise<unknown>;
  cancel(callId: number): void;
  onAnnouncement(listener: (announcement: unknown) => unknown): () => void;
}

const bridge = exposed.get('quietRoom') as Bridge;
const event = { sender: 'something of Electron' };

test('the page gets a bridge of three functions and nothing of Electron (item 20)', () => {
  expect([...exposed.keys()]).toEqual(['quietRoom']);
  expect(Object.keys(bridge).sort()).toEqual(['call', 'cancel', 'onAnnouncement']);
  for (const part of Object.values(bridge)) expect(part).toBeTypeOf('function');
});

test('only calls of the desk go to the main process, on one channel', async () => {
  expect(await bridge.call('desk.lock', {}, 2)).toBe('reply');
  expect(ipcRenderer.invoke.mock.calls).toEqual([['desk', 'desk.lock', {}]]);
});

test('all other calls go over the port, past the main process', async () => {
  const port = { postMessage: vi.fn(), onmessage: (_event: { data: object }) => undefined as unknown };
  ipcRenderer.emit('port', { ...event, ports: [port] });
  const reply = bridge.call('incidents.list', { status: 'open' }, 3);
  await vi.waitFor(() => expect(port.postMessage).toHaveBeenCalledWith(expect.objectContaining({ call: 3 })));
  port.onmessage({ data: { kind: 'reply', call: 3, reply: { ok: true, value: [] } } });
  expect(await reply).toEqual({ ok: true, value: [] });
});

test('an announcement comes without its event, and a lock is answered when the page has stored', async () => {
  const heard = vi.fn();
  const stop = bridge.onAnnouncement(heard);
  ipcRenderer.emit('announcement', event, { kind: 'lock-soon' });
  await vi.waitFor(() => expect(ipcRenderer.send).toHaveBeenCalledWith('stored'));
  expect(heard.mock.calls).toEqual([[{ kind: 'lock-soon' }]]);
  stop();
});
