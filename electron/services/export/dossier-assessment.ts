import { type Assessment, AXES, levelOf } from '../../../shared/assessments/assessment.ts';
import { BIAS, QUESTIONS } from '../../../shared/assessments/questions.ts';
import { suggestJurisdiction } from '../../../shared/assessments/suggestion.ts';
import type { PastReview } from '../../../shared/past-cases/past-case.ts';
import type { DossierData } from './dossier-data.ts';
import { filled, type Voice } from './dossier-voice.ts';
import type { Block, Field, Section } from './printed-document.ts';

/** How bad it was found to be, and whether other cases of the people were read. Those cases themselves stay out. */
export function assessmentSection(data: DossierData, voice: Voice): Section {
  const { words } = voice;
  const reviews = data.pastReviews.map((review) => reviewField(review, voice));
  const blocks: Block[] = [
    ...(data.assessment === null ? [] : assessmentBlocks(data.assessment, data, voice)),
    ...(reviews.length === 0 ? [] : [{ kind: 'fields' as const, fields: reviews }]),
  ];
  return {
    heading: words('print.assessment'),
    blocks: blocks.length > 0 ? blocks : [{ kind: 'none', text: words('print.none') }],
  };
}

function assessmentBlocks(assessment: Assessment, data: DossierData, voice: Voice): Block[] {
  const { words, time, member } = voice;
  const { answers, otherWay, biasNotes, by, at } = assessment;
  const inside = suggestJurisdiction(answers) ?? 'open';
  const fields: Field[] = filled([
    { term: words('print.assessment.jurisdiction'), text: words(`print.assessment.jurisdiction.${inside}`) },
    ...AXES.map((axis) => ({
      term: words(`print.assessment.${axis}`),
      text: [words(`print.assessment.level.${levelOf(assessment, axis) ?? 'open'}`), assessment[axis].reason]
        .filter((line) => line.trim() !== '')
        .join('\n\n'),
    })),
    { term: words('assessment.otherWay'), text: otherWay },
    { term: words('assessment.biasNotes'), text: biasNotes },
    {
      term: words('print.assessment.by'),
      text: words('print.finding.by', { member: member(by), when: time.instant(at) }),
    },
  ]);
  const rows = answerRows(assessment, data, voice);
  if (rows.length === 0) return [{ kind: 'fields', fields }];
  const columns = [
    { heading: words('print.assessment.question'), width: 5, look: 'plain' },
    { heading: words('print.assessment.answer'), width: 2, look: 'plain' },
    { heading: words('print.assessment.restsOn'), width: 5, look: 'plain' },
  ] as const;
  return [
    { kind: 'fields', fields },
    { kind: 'table', columns, rows },
  ];
}

function answerRows({ answers, bias }: Assessment, data: DossierData, { words }: Voice): string[][] {
  const asked = QUESTIONS.flatMap((key) => {
    const answered = answers[key];
    if (answered === undefined || answered.answer === null) return [];
    const { answer, note, allegations, evidence } = answered;
    const grounds = [
      note,
      ...data.allegations.filter(({ id }) => allegations.includes(id)).map(({ what }) => what),
      ...data.evidence.filter(({ id }) => evidence.includes(id)).map(({ fileName }) => fileName),
    ];
    const restsOn = grounds.filter((line) => line.trim() !== '').join('\n');
    return [[words(`assessment.question.${key}`), words(`assessment.answer.${answer}`), restsOn]];
  });
  const weighed = BIAS.flatMap((whom) => {
    const answer = bias[whom];
    return answer === undefined ? [] : [[words(`assessment.bias.${whom}`), words(`assessment.answer.${answer}`), '']];
  });
  return [...asked, ...weighed];
}

function reviewField({ by, at, skipReason }: PastReview, { words, time, member }: Voice): Field {
  const signed = words('print.finding.by', { member: member(by), when: time.instant(at) });
  if (skipReason === null) return { term: words('print.pastReview.seen'), text: signed };
  return { term: words('print.pastReview.skipped'), text: `${skipReason}\n\n${signed}` };
}
