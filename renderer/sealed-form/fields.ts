import { QUESTIONS, type Question, SECTIONS } from '../../shared/sealed/questions.ts';
import { element } from '../single-page/element.ts';
import type { Say } from '../single-page/say.ts';

export interface Fields {
  /** Sections in order. The last one takes the files too. */
  readonly sections: readonly HTMLElement[];
  /** By question; empty where nothing was answered. */
  readonly answers: () => Readonly<Record<string, string>>;
  /** Says what keeps it from being sealed beside its field and goes there; false when nothing does. */
  readonly showProblem: () => boolean;
}

/**
 * What keeps typed text off the disk (Firefox and Chromium keep other fields, to bring a tab back after a crash) and away from
 * programs that send it elsewhere to check it.
 */
const QUIET = { autocomplete: 'off', spellcheck: 'false', autocorrect: 'off', 'data-gramm': 'false', dir: 'auto' };
/** Left out when nobody may know. */
const NAMING = ['name', 'contact'];

export function makeFields(say: Say): Fields {
  const sections = SECTIONS.map(({ id, questions }) => {
    const heading = element('h2', { id: `section-${id}` }, say(`sealed.section.${id}`));
    const fields = (questions as readonly Question[]).map((question) => makeField(question, say));
    return element('section', { 'aria-labelledby': heading.id }, heading, ...fields);
  });
  const unnamed = element('p', { class: 'note', role: 'status' });
  fieldOf(sections, 'anonymity').append(unnamed);
  for (const section of sections) section.addEventListener('change', showNaming);
  return { sections, answers, showProblem: () => QUESTIONS.some((question) => showProblemOf(question)) };

  function answers(): Record<string, string> {
    const given = QUESTIONS.map(({ id }) => [id, isLeftOut(id) ? '' : typedIn(sections, id)]);
    return Object.fromEntries(given);
  }

  function isLeftOut(id: string): boolean {
    return NAMING.includes(id) && typedIn(sections, 'anonymity') === 'towards-everyone';
  }

  function showNaming(): void {
    for (const id of NAMING) fieldOf(sections, id).hidden = isLeftOut(id);
    unnamed.textContent = isLeftOut('name') ? say('sealed.unnamed') : '';
  }

  function showProblemOf(question: Question): boolean {
    const field = fieldOf(sections, question.id);
    const control = field.querySelector<HTMLElement>('input[type=text], textarea');
    const problem = field.querySelector('.problem');
    if (control === null || problem === null || isLeftOut(question.id)) return false;
    problem.textContent = problemIn(question, typedIn(sections, question.id), say);
    const isWrong = problem.textContent !== '';
    if (isWrong) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
    if (isWrong) control.focus();
    return isWrong;
  }
}

function problemIn({ needed, max = 0 }: Question, typed: string, say: Say): string {
  if (needed && typed.trim() === '') return say('sealed.problem.account');
  return typed.length > max ? say('sealed.problem.tooLong', { count: String(typed.length - max) }) : '';
}

function makeField(question: Question, say: Say): HTMLElement {
  return question.kind === 'choice' ? makeChoice(question, say) : makeText(question, say);
}

function makeText({ id, kind, hint, needed, rows = 2 }: Question, say: Say): HTMLElement {
  const label = element('label', { for: id }, say(`sealed.ask.${id}`));
  if (needed) label.append(' ', element('span', { class: 'soft' }, say('sealed.needed')));
  const described = { 'aria-describedby': `${id}-hint ${id}-problem`, id, ...QUIET };
  const control =
    kind === 'text'
      ? element('textarea', { rows: String(rows), ...described })
      : element('input', { type: 'text', ...described });
  const problem = element('p', { class: 'problem', id: `${id}-problem`, role: 'alert' });
  return element('div', { class: 'field', 'data-id': id }, label, hintOf(id, hint, say), control, problem);
}

/** With an answer that is none, so that what was picked can be taken back. */
function makeChoice({ id, hint, choices = [] }: Question, say: Say): HTMLElement {
  const options = ['', ...choices].map((choice) => {
    const input = element('input', { type: 'radio', name: id, value: choice, autocomplete: 'off' });
    input.checked = choice === '';
    return element('label', { class: 'choice' }, input, say(`sealed.choice.${choice || 'unanswered'}`));
  });
  const legend = element('legend', {}, say(`sealed.ask.${id}`));
  const described = { class: 'field', 'data-id': id, 'aria-describedby': `${id}-hint` };
  return element('fieldset', described, legend, hintOf(id, hint, say), ...options);
}

function hintOf(id: string, hint: true | undefined, say: Say): HTMLElement {
  return element('p', { class: 'soft', id: `${id}-hint` }, hint ? say(`sealed.ask.${id}.hint`) : '');
}

function fieldOf(sections: readonly HTMLElement[], id: string): HTMLElement {
  for (const section of sections) {
    const field = section.querySelector<HTMLElement>(`[data-id="${id}"]`);
    if (field !== null) return field;
  }
  throw new Error(`No question "${id}"`);
}

function typedIn(sections: readonly HTMLElement[], id: string): string {
  const control = fieldOf(sections, id).querySelector<HTMLInputElement | HTMLTextAreaElement>(
    'textarea, input[type=text], input:checked',
  );
  return control?.value ?? '';
}
