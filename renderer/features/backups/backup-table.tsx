import { useText } from '../../hooks/use-text.ts';
import { useFileSize } from '../../lib/file-size.ts';
import { useFormat } from '../../lib/format.ts';
import type { Overview } from './queries.ts';

/** All that were made and not removed; where they lie now only their folder tells. */
export function BackupTable({ backups }: { backups: Overview['backups'] }) {
  const text = useText();
  const format = useFormat();
  const size = useFileSize();
  return (
    <details>
      <summary>{text('backups.all', { count: backups.length })}</summary>
      <p className="small">{text('backups.rotation')}</p>
      <ul className="rows plain">
        {backups.map(({ id, at, fileName, folder, bytes, formatBefore, drilledAt }) => (
          <li key={id}>
            <div>
              {format.dateTime(at)}
              <p className="small backup-file" dir="auto">
                {folder} · {fileName}
              </p>
            </div>
            <span className="small">
              {size(bytes)}
              {formatBefore !== null && ` · ${text('backups.beforeUpdate')}`}
              {drilledAt && ` · ${text('backups.tried', { when: format.dateTime(drilledAt) })}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
