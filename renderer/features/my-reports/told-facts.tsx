import { displayName } from '../../../shared/people/person.ts';
import type { ReportFields } from '../../../shared/reports/report.ts';
import { useText } from '../../hooks/use-text.ts';

/** Who, when and where, as the report has them: the team's own facts of the case may say more by now. */
export function ToldFacts({ fields }: { fields: ReportFields }) {
  const text = useText();
  const { when, where, circumstances, policy, reported, others, reporter, evidenceNote } = fields;
  const facts = [
    [
      'when',
      [when.words, [when.from, when.to].filter(Boolean).join(' – ').replaceAll('T', ' ')].filter(Boolean).join(' · '),
    ],
    ['where', where],
    ['circumstances', circumstances],
    ['policy', policy],
    ['reported', reported.map(nameOf).join('; ')],
    ['others', others.map(({ person }) => nameOf(person)).join('; ')],
    ['reporter', reporter === null ? '' : nameOf(reporter)],
    ['evidence', evidenceNote],
  ] as const;
  const told = facts.filter(([, words]) => words.trim() !== '');
  return (
    <dl className="facts">
      {told.map(([label, words]) => (
        <div key={label}>
          <dt>{text(`myReports.fact.${label}`)}</dt>
          <dd className="typed" dir="auto">
            {words}
          </dd>
        </div>
      ))}
    </dl>
  );

  /** Somebody linked in another role is not named here. */
  function nameOf(person: ReportFields['reported'][number]): string {
    if ('known' in person) return text('myReports.known');
    return displayName(person.told) || person.told.description;
  }
}
