import { scryptAsync } from '@noble/hashes/scrypt.js';
import {
  askDoorList,
  type DoorList,
  type OpenedDoorList,
  openDoorList,
  type Scrypt,
  TEST_NAME,
} from '../../shared/door/door-list.ts';
import { wholenessOf } from '../../shared/door/name-forms.ts';
import { element } from '../single-page/element.ts';
import { sayIn } from '../single-page/say.ts';
import { reading } from './reading.ts';

/*
 * The door list: one file, opened from anywhere, that answers whether a name may be on a list which cannot be read out of it.
 * It keeps nothing, has no connection, and forgets each name with the next.
 */

/** Written by the app together with this script. */
const list: DoorList = JSON.parse(document.getElementById('form')?.textContent ?? '');
const say = sayIn(list.messages);
const main = document.querySelector('main') ?? document.body;
const scrypt: Scrypt = (password, salt, log2N, dkLen) =>
  scryptAsync(password, salt, { N: 2 ** log2N, r: 8, p: 1, dkLen });
const day = { day: new Date(`${list.expiresOn}T12:00:00`).toLocaleDateString('en-GB', { dateStyle: 'long' }) };

const head = element(
  'header',
  {},
  element('h1', {}, say('doorList.title')),
  ...(list.event === '' ? [] : [element('p', {}, element('bdi', {}, list.event))]),
  ...(list.practice ? [element('p', { class: 'care' }, say('doorList.practice'))] : []),
);
if (isOver()) showOver();
else showCode();

function showCode(): void {
  const asked = ask({ id: 'code', action: 'doorList.open', busy: 'doorList.opening' }, open);
  main.replaceChildren(head, element('p', { class: 'soft' }, say('doorList.until', day)), asked.form, about());
  asked.input.focus();

  async function open(): Promise<string | undefined> {
    const opened = await openDoorList(list, asked.input.value, scrypt);
    if (opened === undefined) return say('doorList.wrongCode');
    showSearch(opened);
    return undefined;
  }
}

function showSearch(opened: OpenedDoorList): void {
  const answer = element('div', { 'aria-live': 'assertive', class: 'answer' });
  const asked = ask({ id: 'name', action: 'doorList.check', busy: 'doorList.checking' }, check);
  const ready = element('p', { class: 'soft', role: 'status' }, say('doorList.ready', { name: TEST_NAME }));
  asked.input.addEventListener('input', () => answer.replaceChildren());
  main.replaceChildren(head, asked.form, answer, ready, about());
  asked.input.focus();

  async function check(): Promise<string | undefined> {
    answer.replaceChildren();
    if (isOver()) return void showOver();
    const name = asked.input.value;
    const wholeness = wholenessOf(name, reading);
    if (wholeness === 'part' || wholeness === 'nothing') return say('doorList.inFull');
    const given = await askDoorList(opened, name, reading);
    if (asked.input.value === name) answer.append(given === 'clear' ? clear() : call());
    asked.input.select();
    return undefined;
  }
}

function showOver(): void {
  main.replaceChildren(head, element('p', { class: 'care' }, say('doorList.expired', day)), lead());
}

interface Asked {
  readonly id: 'code' | 'name';
  readonly action: string;
  readonly busy: string;
}

/** One field and its button. `run` answers with what is wrong, if anything. */
function ask({ id, action, busy }: Asked, run: () => Promise<string | undefined>) {
  const problem = element('p', { class: 'problem', role: 'alert' });
  const input = element('input', {
    id,
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': `${id}-hint`,
  });
  const button = element('button', { class: 'primary' }, say(action));
  const hint = element('p', { id: `${id}-hint`, class: 'soft' }, say(`doorList.${id}.hint`));
  const form = element(
    'form',
    { autocomplete: 'off' },
    element('label', { for: id }, say(`doorList.${id}`)),
    hint,
    input,
    problem,
    button,
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (button.disabled || input.value.trim() === '') return;
    problem.textContent = '';
    button.disabled = true;
    button.textContent = say(busy);
    problem.textContent = (await run()) ?? '';
    button.disabled = false;
    button.textContent = say(action);
  });
  return { form, input };
}

function clear(): HTMLElement {
  return element('section', { class: 'done' }, element('h2', {}, say('doorList.clear')));
}

function call(): HTMLElement {
  const title = element('h2', {}, say('doorList.call'));
  return element('section', { class: 'care' }, title, lead(), element('p', {}, say('doorList.call.say')));
}

function lead(): HTMLElement {
  return element(
    'p',
    { class: 'contact' },
    element('bdi', {}, list.lead),
    element('br'),
    element('bdi', {}, list.reach),
  );
}

function about(): HTMLElement {
  const parts = ['unreadable', 'wrong', 'day'].map((part) => element('p', {}, say(`doorList.about.${part}`)));
  return element('details', {}, element('summary', {}, say('doorList.about')), ...parts);
}

/** By the calendar here: a clock that was turned back defeats it. */
function isOver(): boolean {
  const now = new Date();
  const part = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}` > list.expiresOn;
}
