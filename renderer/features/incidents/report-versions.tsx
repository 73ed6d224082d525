import type { Report, ReportVersion } from '../../../shared/reports/report.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { type VersionLine, versionLines } from './version-lines.ts';

/** What was taken down beside what the reporter made of it: who wrote it, who was there as well, and what differs. */
export function ReportVersions({ versions }: Pick<Report, 'versions'>) {
  const text = useText();
  const format = useFormat();
  if (versions.length < 2) return null;
  const local = (typed: string) => {
    const [day = '', time] = typed.split('T');
    return time === undefined ? format.day(day) : `${format.day(day)}, ${time}`;
  };
  const shown = differing(versions.map(({ fields }) => versionLines(fields, text, local)));
  return (
    <section>
      <h3>{text('incidents.versions.title')}</h3>
      <div className="report-versions">
        {versions.map((version, index) => (
          <Version key={version.writtenAt + version.kind} version={version} lines={shown[index] ?? []} />
        ))}
      </div>
    </section>
  );
}

function Version({ version, lines }: { version: ReportVersion; lines: readonly VersionLine[] }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  const { kind, writtenBy, writtenAt, fields } = version;
  const second = fields.secondPresent.trim();
  const title = kind === 'taken-down' ? 'incidents.versions.taken' : `incidents.versions.${fields.readBack}`;
  return (
    <article className="report-version">
      <h4>{text(title)}</h4>
      <p className="small">
        {text(`incidents.versions.by${second === '' ? '' : 'With'}`, {
          member: nameOf(writtenBy),
          when: format.dateTime(writtenAt),
          second,
        })}
      </p>
      {lines.length === 0 && <p className="small">{text('incidents.versions.same')}</p>}
      <dl className="facts">
        {lines.map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="typed" dir="auto">
              {words.trim() === '' ? text('incidents.versions.nothing') : words}
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

/** The same lines of each version: those that are not the same in all of them. */
function differing(versions: readonly VersionLine[][]): VersionLine[][] {
  const [first = []] = versions;
  const isOther = (index: number) => versions.some((lines) => lines[index]?.words !== first[index]?.words);
  return versions.map((lines) => lines.filter((_, index) => isOther(index)));
}
