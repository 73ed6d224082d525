import type { DossierData } from './dossier-data.ts';
import { filled, type Voice } from './dossier-voice.ts';
import type { Section } from './printed-document.ts';
import { capitalised } from './printed-words.ts';

export function factsSection({ incident }: DossierData, voice: Voice): Section {
  const { words, time } = voice;
  const { facts } = incident;
  const field = (name: string, text: string) => ({ term: words(`print.facts.${name}`), text });
  return {
    heading: words('print.facts'),
    blocks: [
      {
        kind: 'fields',
        fields: filled([
          field('summary', facts.summary),
          field('when', time.approximate(facts.when)),
          field('where', facts.where),
          field('setting', capitalised(words(`incidents.setting.${facts.setting}`))),
          field('circumstances', facts.circumstances),
          field('policy', facts.policy),
          field('reported', time.instant(incident.reportedAt)),
          field('answer', answer(incident, voice)),
        ]),
      },
    ],
  };
}

function answer({ answeredAt, answerDue }: DossierData['incident'], { words, time }: Voice): string {
  if (answeredAt !== null) return words('print.facts.answer.given', { when: time.instant(answeredAt) });
  if (answerDue !== null) return words('print.facts.answer.due', { when: time.instant(answerDue) });
  return words('print.facts.answer.none');
}
