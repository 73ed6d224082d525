import { armor } from 'age-encryption';
import type { Language } from '../../shared/language.ts';
import { SEALED_SIZES } from '../../shared/sealed/padding.ts';
import { button, element } from '../single-page/element.ts';
import { type Say, sizeIn } from '../single-page/say.ts';

/** What is longer than the two sizes without files, and their headers, is no text to be pasted. */
const TEXT_MAX = SEALED_SIZES[1] + 4096;
/** Addresses of what was sealed: the browser holds its bytes until they are revoked. */
const links: string[] = [];

interface Result {
  readonly say: Say;
  readonly language: Language;
  readonly contact: string;
  readonly sealed: Uint8Array;
  /** It was saved or copied. */
  readonly onKept: () => void;
  readonly onClear: () => void;
}

/** The sealed file to save or copy, how to send it, and how to clear up. */
export function makeResult({ say, language, contact, sealed, onKept, onClear }: Result): HTMLElement {
  const heading = element('h2', { id: 'done', tabindex: '-1' }, say('sealed.done.title'));
  const fileName = neutralName();
  const save = saveLink(sealed, fileName, say);
  save.addEventListener('click', onKept);
  const size = sizeIn(language, sealed.length);
  const steps = [
    [save, element('p', { class: 'soft' }, say('sealed.done.size', { fileName, size }))],
    [say('sealed.done.send'), element('p', { class: 'contact' }, element('bdi', {}, contact))],
    [say('sealed.done.remove')],
  ];
  return element(
    'section',
    { class: 'done', 'aria-labelledby': heading.id },
    heading,
    element('p', {}, say('sealed.done.about')),
    element('ol', {}, ...steps.map((step) => element('li', {}, ...step))),
    ...(sealed.length <= TEXT_MAX ? [asText(sealed, say, onKept)] : []),
    button(say('sealed.done.clear'), onClear),
  );
}

export function forgetLinks(): void {
  for (const link of links.splice(0)) URL.revokeObjectURL(link);
}

/** Says nothing of what it is, in a list of downloads or an attachment. */
function neutralName(): string {
  const digits = crypto.getRandomValues(new Uint8Array(3));
  return `file-${[...digits].map((byte) => byte.toString(16).padStart(2, '0')).join('')}.age`;
}

function saveLink(sealed: Uint8Array, fileName: string, say: Say): HTMLElement {
  // A copy in a buffer of its own, as the library's type allows for shared memory.
  const href = URL.createObjectURL(new Blob([new Uint8Array(sealed)], { type: 'application/octet-stream' }));
  links.push(href);
  return element('a', { href, download: fileName, class: 'button primary' }, say('sealed.done.save'));
}

function asText(sealed: Uint8Array, say: Say, onKept: () => void): HTMLElement {
  const area = element('textarea', {
    id: 'text',
    rows: '6',
    readonly: '',
    dir: 'ltr',
    class: 'armor',
    autocomplete: 'off',
  });
  area.value = armor.encode(sealed);
  const copied = element('span', { role: 'status', class: 'soft' });
  const copy = button(say('sealed.done.copy'), () => {
    area.select();
    // Works from a file, in every browser, and only while somebody presses the button.
    if (!document.execCommand('copy')) return;
    copied.textContent = say('sealed.done.copied');
    onKept();
  });
  return element(
    'details',
    {},
    element('summary', {}, say('sealed.done.text')),
    element('p', { class: 'soft' }, say('sealed.done.text.hint')),
    element('label', { for: 'text' }, say('sealed.done.text.label')),
    area,
    element('p', {}, copy, ' ', copied),
  );
}
