import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The Firefox that is installed here, if one is. */
export function findFirefox(): string | undefined {
  return ['firefox-esr', 'firefox'].find((name) => spawnSync(name, ['--version']).status === 0);
}

export interface Firefox extends AsyncDisposable {
  goto(address: string): Promise<void>;
  /** The value of an expression on the page, which may be a promise. */
  evaluate(expression: string): Promise<unknown>;
}

/**
 * A stock Firefox without a window, driven over WebDriver BiDi, as the test runner knows only a Firefox of its own. Offline:
 * its proxy leads nowhere.
 */
export async function startFirefox(program: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'quiet-firefox-'));
  const child = spawn(program, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0']);
  const socket = new WebSocket(`${await addressOf(child)}/session`);
  await new Promise((opened) => socket.addEventListener('open', opened, { once: true }));
  const proxy = { proxyType: 'manual', httpProxy: '127.0.0.1:9', sslProxy: '127.0.0.1:9' };
  await send('session.new', { capabilities: { alwaysMatch: { proxy } } });
  const { contexts } = await send('browsingContext.getTree', {});
  const context = contexts[0].context;
  return {
    goto: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }).then(() => undefined),
    async evaluate(expression) {
      const { type, result, exceptionDetails } = await send('script.evaluate', {
        expression,
        target: { context },
        awaitPromise: true,
      });
      if (type !== 'success') throw new Error(exceptionDetails.text);
      return result.value;
    },
    async [Symbol.asyncDispose]() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };

  // biome-ignore lint/suspicious/noExplicitAny: what Firefox answers has no types here
  function send(method: string, params: object): Promise<any> {
    const id = ++lastId;
    socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve, reject) => {
      socket.addEventListener('message', function answer({ data }) {
        const reply = JSON.parse(String(data));
        if (reply.id !== id) return;
        socket.removeEventListener('message', answer);
        if (reply.type === 'error') reject(new Error(`${method}: ${reply.message}`));
        else resolve(reply.result);
      });
    });
  }
}

let lastId = 0;

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.on('exit', () => reject(new Error('Firefox ended before it could be driven')));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      const address = /ws:\/\/[\d.:]+/.exec(text)?.[0];
      if (address !== undefined) resolve(address);
    });
  });
}
