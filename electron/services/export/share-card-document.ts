import type { PrintedDocument } from './printed-document.ts';
import { printedTime } from './printed-time.ts';
import type { Words } from './printed-words.ts';
import type { RecoveryKeyData } from './recovery-key-document.ts';

export interface ShareCardData extends Omit<RecoveryKeyData, 'recoveryKey'> {
  /** Ten groups with hyphens between. */
  readonly share: string;
  readonly number: number;
  readonly total: number;
  readonly needed: number;
  readonly holder: string;
  readonly set: string;
}

const STEPS = [1, 2, 3, 4, 5, 6];

/** One card for one holder: what it is for and what to do with it, for whoever finds it years later. */
export function shareCardDocument(data: ShareCardData, words: Words): PrintedDocument {
  const { name, organisation, number, total, needed, holder, set, practice } = data;
  const title = words('print.share.title');
  return {
    lang: 'en',
    cover: {
      wholePage: false,
      over: words('print.share.over'),
      heading: words('print.share.heading', { number, total }),
      line: words('print.share.line', { needed, total, name, organisation }),
      fields: [
        { term: words('print.share.holder'), text: holder },
        { term: words('print.share.folder'), text: `${name}.quietroom` },
        { term: words('print.share.set'), text: set },
        { term: words('print.share.made'), text: printedTime(words, data.zone).instant(data.madeAt) },
      ],
      notes: practice ? [words('print.practice')] : [],
    },
    sections: [
      { heading: words('print.share.text'), blocks: [{ kind: 'groups', groups: data.share.split('-') }] },
      {
        heading: words('print.share.use'),
        blocks: [{ kind: 'list', items: STEPS.map((step) => words(`print.share.use.${step}`, { needed, set })) }],
      },
    ],
    footer: { left: words(practice ? 'print.footer.practice' : 'print.footer', { title }) },
    pageNumber: words('print.page'),
    missingNote: words('print.missing'),
  };
}
