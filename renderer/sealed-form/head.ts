import { wordlist } from '@scure/bip39/wordlists/english.js';
import { recipientWords } from '../../shared/sealed/recipient-words.ts';
import type { SealedForm } from '../../shared/sealed/sealed-form.ts';
import { element } from '../single-page/element.ts';
import type { Say } from '../single-page/say.ts';

/** What somebody should know before they write: who reads it, that nothing leaves by itself, how to tell that it is ours. */
export function makeHead({ recipient, contact, event, practice }: SealedForm, say: Say): HTMLElement {
  return element(
    'header',
    {},
    element('h1', {}, say('sealed.title')),
    ...(practice ? [element('p', { class: 'care' }, say('sealed.practice'))] : []),
    ...(event === '' ? [] : [element('p', {}, say('sealed.event', { event }))]),
    element('p', {}, say('sealed.intro')),
    element('p', {}, say('sealed.optional')),
    element('p', { class: 'care' }, say('sealed.danger')),
    about(say('sealed.team'), element('p', { class: 'contact' }, element('bdi', {}, contact))),
    about(say('sealed.notSent.title'), paragraph(say('sealed.notSent'))),
    about(say('sealed.keeps.title'), paragraph(say('sealed.keeps')), paragraph(say('sealed.keeps.device'))),
    about(say('sealed.words.title'), words(recipient), paragraph(say('sealed.words'))),
  );
}

function about(title: string, ...children: readonly HTMLElement[]): HTMLElement {
  return element('section', { class: 'about' }, element('h2', {}, title), ...children);
}

function paragraph(text: string): HTMLElement {
  return element('p', {}, text);
}

/** From the recipient itself, not from what was written beside it: they are the words of what is sealed to. */
function words(recipient: string): HTMLElement {
  const shown = element('p', { class: 'words', dir: 'ltr', lang: 'en' });
  void crypto.subtle.digest('SHA-256', new TextEncoder().encode(recipient)).then((digest) => {
    shown.textContent = recipientWords(new Uint8Array(digest), wordlist);
  });
  return shown;
}
