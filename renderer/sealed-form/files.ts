import type { Language } from '../../shared/language.ts';
import { FILES_MAX, FILES_MAX_BYTES } from '../../shared/sealed/limits.ts';
import { button, element } from '../single-page/element.ts';
import { type Say, sizeIn } from '../single-page/say.ts';

/** Longer names are cut: their end tells what kind of file it is. */
const NAME_MAX = 300;

export interface Files {
  readonly part: HTMLElement;
  /** With their content in base64. */
  readonly read: () => Promise<{ fileName: string; mediaType: string; content: string }[]>;
}

/** Files to be sealed too. They stay where they are until then, and are neither opened nor shown. */
export function makeFiles(say: Say, language: Language, onChange: () => void): Files {
  const chosen: File[] = [];
  const limit = sizeIn(language, FILES_MAX_BYTES);
  const list = element('ul');
  const used = element('p', { class: 'soft', role: 'status' });
  const problem = element('p', { class: 'problem', role: 'alert' });
  const input = element('input', { type: 'file', multiple: '', hidden: '', 'aria-label': say('sealed.files.add') });
  input.addEventListener('change', () => {
    add([...(input.files ?? [])]);
    input.value = ''; // so that the same file can be chosen again
  });
  const heading = element('h3', { id: 'files' }, say('sealed.files'));
  const hint = element('p', { class: 'soft' }, say('sealed.files.hint', { limit }));
  const open = button(say('sealed.files.add'), () => input.click());
  const part = element(
    'div',
    { role: 'group', 'aria-labelledby': 'files' },
    heading,
    hint,
    open,
    input,
    list,
    used,
    problem,
  );
  return { part, read: () => Promise.all(chosen.map(readOne)) };

  function add(files: readonly File[]): void {
    problem.textContent = '';
    for (const file of files) {
      if (chosen.length >= FILES_MAX) problem.textContent = say('sealed.files.tooMany', { count: String(FILES_MAX) });
      else if (sum() + file.size > FILES_MAX_BYTES)
        problem.textContent = say('sealed.files.tooLarge', { fileName: file.name, limit });
      else chosen.push(file);
    }
    show();
  }

  function show(): void {
    list.replaceChildren(...chosen.map(line));
    used.textContent = chosen.length === 0 ? '' : say('sealed.files.used', { used: sizeIn(language, sum()), limit });
    onChange();
  }

  function line(file: File): HTMLElement {
    const takeOut = () => {
      chosen.splice(chosen.indexOf(file), 1);
      show();
      open.focus();
    };
    const remove = button('×', takeOut, 'remove');
    remove.setAttribute('aria-label', say('sealed.files.remove', { fileName: file.name }));
    return element('li', {}, element('bdi', {}, file.name), ' ', sizeIn(language, file.size), ' ', remove);
  }

  function sum(): number {
    return chosen.reduce((bytes, { size }) => bytes + size, 0);
  }

  async function readOne(file: File) {
    const content = await base64(file).catch(() => {
      problem.textContent = say('sealed.files.unreadable', { fileName: file.name });
      problem.scrollIntoView();
      throw new UnreadableFile();
    });
    return { fileName: file.name.slice(-NAME_MAX), mediaType: file.type.slice(0, 200), content };
  }
}

/** Told beside the files already. */
export class UnreadableFile extends Error {}

/** The browser's own encoder, by way of a data URL. */
function base64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(file);
  });
}
