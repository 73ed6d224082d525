import type { Instant } from '../../../shared/time.ts';
import type { PrintedDocument } from './printed-document.ts';
import { printedTime } from './printed-time.ts';
import type { Words } from './printed-words.ts';

export interface RecoveryKeyData {
  /** Eight groups with hyphens between. */
  readonly recoveryKey: string;
  /** Of the case file's folder, without its ending. */
  readonly name: string;
  readonly organisation: string;
  readonly practice: boolean;
  readonly madeAt: Instant;
  /** IANA name. */
  readonly zone: string;
}

/** One page to print and lock away. It says how it is used, for it may be found by somebody years later. */
export function recoveryKeyDocument(data: RecoveryKeyData, words: Words): PrintedDocument {
  const { name, organisation } = data;
  const title = words('print.recovery.title');
  return {
    lang: 'en',
    cover: {
      wholePage: false,
      over: words('print.recovery.over'),
      heading: words('print.recovery.heading'),
      line: words('print.recovery.line', { name, organisation }),
      fields: [
        { term: words('print.recovery.folder'), text: `${name}.quietroom` },
        { term: words('print.recovery.made'), text: printedTime(words, data.zone).instant(data.madeAt) },
      ],
      notes: data.practice ? [words('print.practice')] : [],
    },
    sections: [
      { heading: words('print.recovery.key'), blocks: [{ kind: 'groups', groups: data.recoveryKey.split('-') }] },
      {
        heading: words('print.recovery.use'),
        blocks: [{ kind: 'list', items: [1, 2, 3, 4].map((step) => words(`print.recovery.use.${step}`)) }],
      },
    ],
    footer: { left: words(data.practice ? 'print.footer.practice' : 'print.footer', { title }) },
    pageNumber: words('print.page'),
    missingNote: words('print.missing'),
  };
}
