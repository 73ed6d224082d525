import type { BrowserContext, Page, Route } from 'playwright-core';
import type { Announcement } from '../../shared/desk/procedures.ts';
import type { Reply } from '../../shared/reply.ts';
import { CHROMIUM_ORIGIN } from './chromium-switches.ts';
import { createBridge } from './page-bridge.ts';
import type { PageFile } from './renderer-files.ts';

/** What the host does with the page's calls. */
export interface PageCalls {
  call(path: string, input: unknown, callId: number): Promise<Reply>;
  cancel(callId: number): void;
}

/** Serves the interface to a Chromium that has no network, and answers its one binding. */
export async function serveChromiumPage(
  context: BrowserContext,
  findFile: (url: string) => Promise<PageFile | undefined>,
  calls: PageCalls,
): Promise<Page> {
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  context.on('page', (other) => void other.close());
  await context.route('**/*', (route) => serve(route, findFile));
  await context.exposeBinding('quietRoomHost', async ({ page: sender, frame }, request: unknown) => {
    if (sender !== page || frame !== page.mainFrame() || !isOurs(frame.url())) return undefined;
    return answer(calls, request);
  });
  await context.addInitScript(`(${installBridge.toString()})(${createBridge.toString()})`);
  await page.goto(`${CHROMIUM_ORIGIN}/`);
  return page;
}

/** Everything but our own files is refused; a page that tries to go elsewhere stays where it is. */
async function serve(route: Route, findFile: (url: string) => Promise<PageFile | undefined>): Promise<void> {
  const url = route.request().url();
  const file = isOurs(url) ? await findFile(url) : undefined;
  if (file === undefined) await route.abort(route.request().isNavigationRequest() ? 'aborted' : 'blockedbyclient');
  else await route.fulfill({ status: 200, body: file.body, headers: { ...file.headers } });
}

function isOurs(url: string): boolean {
  return url.startsWith(`${CHROMIUM_ORIGIN}/`);
}

/** Tells the page; resolves when it has done what the announcement asks for. */
export async function announce(page: Page, announcement: Announcement): Promise<void> {
  await page.evaluate(
    // Only `window.quietRoomAnnounce`, which the init script below has put there, is used.
    (text) => (globalThis as unknown as { quietRoomAnnounce(text: string): Promise<void> }).quietRoomAnnounce(text),
    JSON.stringify(announcement),
  );
}

/** Requests and replies travel as one text each: Chromium's own way of copying objects is slower. */
async function answer(calls: PageCalls, request: unknown): Promise<string | undefined> {
  const { path, input, callId } = JSON.parse(String(request)) as { path: unknown; input: unknown; callId: unknown }; // checked below
  if (typeof callId !== 'number') return undefined;
  if (path === undefined) calls.cancel(callId);
  else return JSON.stringify(await calls.call(String(path), input, callId));
  return undefined;
}

/** Runs in the page, before its own code. */
function installBridge(create: typeof createBridge): void {
  type Window = { quietRoomHost(request: string): Promise<string> };
  const host = (request: object) => (globalThis as unknown as Window).quietRoomHost(JSON.stringify(request)); // the binding above
  const { bridge, announce } = create(
    async (path, input, callId) => JSON.parse(await host({ path, input, callId })),
    (callId) => void host({ callId }),
  );
  Object.defineProperty(globalThis, 'quietRoom', { value: Object.freeze(bridge) });
  Object.defineProperty(globalThis, 'quietRoomAnnounce', { value: (text: string) => announce(JSON.parse(text)) });
}
