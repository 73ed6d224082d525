import { SEALED_FORMAT, SEALED_KIND } from '../../shared/sealed/limits.ts';
import type { SealedForm } from '../../shared/sealed/sealed-form.ts';
import type { SealedAnswers, SealedReport } from '../../shared/sealed/sealed-report.ts';
import { button, element } from '../single-page/element.ts';
import { sayIn } from '../single-page/say.ts';
import { makeFields } from './fields.ts';
import { makeFiles, UnreadableFile } from './files.ts';
import { makeHead } from './head.ts';
import { forgetLinks, makeResult } from './result.ts';
import { seal } from './seal.ts';

/*
 * The sealed form: one file, opened from anywhere, that asks, seals and hands back a file. It has no storage and no connection;
 * the policy in its head refuses both. Plain elements and no library but the one that seals.
 */

/** Written by the app together with this script. */
const form: SealedForm = JSON.parse(document.getElementById('form')?.textContent ?? '');
const say = sayIn(form.messages);
const main = document.querySelector('main') ?? document.body;
const state = { isTyped: false, isSealed: false, isKept: false };

const fields = makeFields(say);
const files = makeFiles(say, form.language, changed);
fields.sections.at(-1)?.append(files.part);
const result = element('div');
const problem = element('p', { class: 'problem', role: 'alert' });
const status = element('p', { class: 'soft', role: 'status' });
const sealButton = button(say('sealed.seal'), () => void sealAll(), 'primary');

const body = element('form', { autocomplete: 'off', novalidate: '' }, ...fields.sections, sealButton, status, problem);
body.addEventListener('submit', (event) => event.preventDefault()); // Enter in a field seals nothing
body.addEventListener('input', changed);
main.replaceChildren(makeHead(form, say), body, result);
window.addEventListener('beforeunload', (event) => {
  if (state.isTyped && !state.isKept) event.preventDefault(); // the browser asks whether to leave
});

async function sealAll(): Promise<void> {
  problem.textContent = '';
  if (fields.showProblem()) return;
  sealButton.disabled = true;
  status.textContent = say('sealed.sealing');
  try {
    showResult(await seal(await gather(), form.recipient));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) problem.textContent = say('sealed.failed');
  } finally {
    sealButton.disabled = false;
    status.textContent = '';
  }
}

async function gather(): Promise<SealedReport> {
  const { language, event } = form;
  return {
    kind: SEALED_KIND,
    format: SEALED_FORMAT,
    language,
    event,
    sealedAt: new Date().toISOString(),
    answers: fields.answers() as SealedAnswers, // the fields were made from the same questions
    files: await files.read(),
  };
}

function showResult(sealed: Uint8Array): void {
  forgetLinks();
  const { language, contact } = form;
  const onKept = () => {
    state.isKept = true;
  };
  result.replaceChildren(makeResult({ say, language, contact, sealed, onKept, onClear: clear }));
  result.querySelector('h2')?.focus();
  state.isSealed = true;
}

/** What was sealed before is not what stands there now. */
function changed(): void {
  Object.assign(state, { isTyped: true, isKept: false });
  if (!state.isSealed) return;
  state.isSealed = false;
  forgetLinks();
  result.replaceChildren();
  status.textContent = say('sealed.done.changed');
}

function clear(): void {
  forgetLinks();
  state.isTyped = false;
  const cleared = element('h1', { tabindex: '-1' }, say('sealed.cleared'));
  main.replaceChildren(cleared);
  cleared.focus();
}
