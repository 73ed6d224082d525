import { expect as impatient } from '@playwright/test';

/** Waits longer than in a test: a tour may be taken on a slow machine, and is no measure of it. */
export const expect = impatient.configure({ timeout: 30_000 });
