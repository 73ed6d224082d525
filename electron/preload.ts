import { contextBridge, ipcRenderer } from 'electron';
import type { Announcement } from '../shared/desk/procedures.ts';
import type { Reply } from '../shared/reply.ts';
import type { AnswerMessage, CallMessage } from './engine/messages.ts';
import { channels } from './host/electron-channels.ts';
import { createBridge } from './host/page-bridge.ts';

/** The part of a browser's `MessagePort` that is used; the other files of this room know no browser. */
interface Line {
  postMessage(message: CallMessage): void;
  onmessage: ((event: { data: AnswerMessage }) => void) | null;
}

/** The page's only way out: `window.quietRoom`. Calls go over a port to the engine, past the main process. */
const waiting = new Map<number, (reply: Reply) => void>();
const port = new Promise<Line>((resolve) => {
  ipcRenderer.once(channels.port, ({ ports: [first] }) => {
    if (first !== undefined) resolve(listen(first));
  });
});

const { bridge, announce } = createBridge(
  (path, input, call) =>
    path.startsWith('desk.') ? ipcRenderer.invoke(channels.desk, path, input) : ask(path, input, call),
  (call) => void post({ kind: 'cancel', call }),
);

ipcRenderer.on(channels.announcement, async (_event, announcement: Announcement) => {
  await announce(announcement);
  if (announcement.kind === 'lock-soon') ipcRenderer.send(channels.stored);
});
contextBridge.exposeInMainWorld('quietRoom', bridge);
ipcRenderer.send(channels.ready);

function ask(path: string, input: unknown, call: number): Promise<Reply> {
  return new Promise((resolve) => {
    waiting.set(call, resolve);
    void post({ kind: 'call', call, path, input });
  });
}

async function post(message: CallMessage): Promise<void> {
  (await port).postMessage(message);
}

function listen(port: Line): Line {
  port.onmessage = ({ data }) => {
    if (data.kind === 'progress') void announce(data);
    else waiting.get(data.call)?.(data.reply);
    if (data.kind === 'reply') waiting.delete(data.call);
  };
  return port;
}
