import { type MetadataEntry, MetadataGroup } from '../../../shared/evidence/metadata.ts';
import { useText } from '../../hooks/use-text.ts';
import { Chip } from '../../ui/chip.tsx';

/** What a file says of itself: first what can tell who, where, when or with what. */
export function MetadataList({ entries }: { entries: readonly MetadataEntry[] }) {
  const text = useText();
  const telling = byGroup(entries.filter((entry) => entry.private));
  const groups = MetadataGroup.options.filter((group) => telling.some((entry) => entry.group === group));
  if (telling.length === 0) return <p>{text('evidence.metadata.none')}</p>;
  return (
    <section className="metadata" aria-labelledby="metadata-of-file">
      <h3 id="metadata-of-file">{text('evidence.metadata.title')}</h3>
      <p>
        {groups.map((group) => (
          <Chip key={group} tone="late">
            {text(`evidence.metadata.${group}`)}
          </Chip>
        ))}
      </p>
      <details>
        <summary>{text('evidence.metadata.all', { count: telling.length })}</summary>
        <dl className="facts">
          {telling.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may read the same, and the list never changes
            <div key={index}>
              <dt>
                {text(`evidence.metadata.${entry.group}`)}: {entry.label}
              </dt>
              <dd className="typed">
                <bdi>{entry.value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

function byGroup(entries: readonly MetadataEntry[]): readonly MetadataEntry[] {
  return MetadataGroup.options.flatMap((group) => entries.filter((entry) => entry.group === group));
}
