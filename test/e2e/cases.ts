import type { Page } from '@playwright/test';

/** Asks the engine over the page's own bridge: for what a test needs to be there before it begins. */
export async function ask<Value = unknown>(page: Page, path: string, input: unknown): Promise<Value> {
  const reply = await page.evaluate(
    ([name, value]) => {
      // The bridge is the page's only way out; its type belongs to the renderer's own project.
      const bridge = (globalThis as unknown as { quietRoom: { call: (...args: unknown[]) => Promise<unknown> } })
        .quietRoom;
      return bridge.call(name, value, Math.floor(Math.random() * 2 ** 31) + 2 ** 20);
    },
    [path, input] as const,
  );
  const { ok, value, message } = reply as { ok: boolean; value: Value; message?: string }; // as shared/reply.ts says
  if (!ok) throw new Error(`${path}: ${message}`);
  return value;
}

export interface FiledCase {
  readonly incident: { readonly id: string; readonly codeName: string };
}

interface Told {
  readonly account?: string;
  readonly reported?: string;
  readonly description?: string;
}

/** A spoken report from an event, as the intake files it. */
export function fileReport(page: Page, told: Told = {}): Promise<FiledCase> {
  const { account = 'He kept following me after I said no twice.', reported = 'José Ferrer-Lindqvist' } = told;
  return ask(page, 'reports.file', {
    report: {
      receivedAt: { at: new Date().toISOString(), zone: 'Europe/Lisbon' },
      channel: 'spoken',
      setting: 'event',
      account,
      where: 'Main hall',
      reported: [{ told: { name: reported, handles: ['@jferrer'], description: told.description ?? '' } }],
      reporter: { told: { name: 'Priya Raman', contact: 'at the registration desk' } },
      readBack: 'signed-off',
    },
  });
}
