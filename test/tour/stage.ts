import type { Page } from '@playwright/test';
import type { App } from '../e2e/app.ts';
import type { From } from './camera.ts';

/** What a stage of the tour has in its hands. */
export interface Tour {
  readonly app: App;
  /** Keeps what the screen shows now, or another page does, as a picture of that name. */
  show(name: string, from?: From, page?: Page): Promise<void>;
}

/** One stretch of the way, as a person walks it. It begins where the stage before has left the app. */
export type Stage = (tour: Tour) => Promise<void>;
