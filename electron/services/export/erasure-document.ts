import type { Erasure } from '../../../shared/erasures/erasure.ts';
import type { MemberId } from '../../../shared/members/member.ts';
import type { ExportOrigin } from './dossier-data.ts';
import type { PrintedDocument, Section } from './printed-document.ts';
import { pageWords } from './printed-page.ts';
import { printedTime } from './printed-time.ts';
import type { Words } from './printed-words.ts';

export interface ErasureData {
  readonly origin: ExportOrigin;
  readonly erasures: readonly Erasure[];
  /** IANA name. */
  readonly zone: string;
  readonly nameOf: (member: MemberId) => string;
}

/** That it was done: what kind, how many, when, under which rule and by whom. No name and no code name of what is gone. */
export function erasureDocument({ origin, erasures, zone, nameOf }: ErasureData, words: Words): PrintedDocument {
  const time = printedTime(words, zone);
  const cases = erasures.filter(({ subjectKind }) => subjectKind === 'case').length;
  const people = erasures.reduce((sum, erasure) => sum + erasure.people, 0);
  return {
    cover: {
      wholePage: false,
      over: words('print.erasure.over'),
      heading: words('print.erasure.title'),
      line: words('print.erasure.line', { organisation: origin.organisation }),
      fields: [
        { term: words('print.erasure.cases'), text: String(cases) },
        { term: words('print.erasure.people'), text: String(people) },
      ],
      notes: [...(origin.practice ? [words('print.practice')] : []), words('print.erasure.note')],
    },
    sections: erasures.map((erasure): Section => {
      const { kind, subjectKind, at, rule, memberId, counts, unreached, subjectId } = erasure;
      const listed = (prefix: string, all: Readonly<Record<string, number | undefined>>) =>
        Object.entries(all).flatMap(([name, count]) =>
          count ? [`${words(`print.erasure.${prefix}.${name}`)}: ${count}`] : [],
        );
      const fields = [
        { term: words('print.erasure.rule'), text: rule },
        { term: words('print.erasure.by'), text: nameOf(memberId) },
        { term: words('print.erasure.went'), text: listed('count', { ...counts, people: erasure.people }).join(', ') },
        { term: words('print.erasure.unreached'), text: listed('left', unreached).join(', ') },
        { term: words('print.erasure.id'), text: subjectId },
      ];
      return {
        heading: `${time.instant(at)}: ${words(`print.erasure.${subjectKind}.${kind}`)}`,
        blocks: [{ kind: 'fields', fields: fields.filter(({ text }) => text !== '') }],
      };
    }),
    ...pageWords(origin, words('print.erasure.title'), words),
  };
}
