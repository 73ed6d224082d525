import { useText } from '../../hooks/use-text.ts';
import { useFileSize } from '../../lib/file-size.ts';
import type { OpenedReport } from './queries.ts';

/** By name and size only: they are looked at where evidence is, once there is a report. */
export function FilesInside({ files }: { files: OpenedReport['files'] }) {
  const text = useText();
  const size = useFileSize();
  if (files.length === 0) return <p className="small">{text('ways.report.files.none')}</p>;
  return (
    <ul className="plain">
      {files.map(({ fileName, size: bytes }, index) => (
        // Two may have the same name, and their order does not change.
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <li key={index}>
          <bdi className="name">{fileName}</bdi> <span className="small">{size(bytes)}</span>
        </li>
      ))}
    </ul>
  );
}
