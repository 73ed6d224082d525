import type { Evidence } from '../../../shared/evidence/evidence.ts';
import type { MailAddress, ReadMail } from '../../../shared/imports/mail.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFileSize } from '../../lib/file-size.ts';
import { useFormat } from '../../lib/format.ts';
import { ErrorNote } from '../error-note.tsx';
import { PlainText } from './plain-text.tsx';
import { useReadMail } from './queries.ts';

/** A message as plain text and names: its HTML is never drawn, and what it would fetch is never asked for. */
export function MailViewer({ file }: { file: Evidence }) {
  const text = useText();
  const { data: mail, error } = useReadMail(file.id);
  if (error) return <ErrorNote error={error} />;
  if (mail === undefined) return <p role="status">{text('evidence.view.readingMail')}</p>;
  return (
    <>
      <Head mail={mail} />
      <PlainText>{mail.text}</PlainText>
      {mail.truncated && <p className="small">{text('evidence.mail.truncated')}</p>}
      <Attachments attachments={mail.attachments} />
      <Headers headers={mail.headers} />
    </>
  );
}

function Head({ mail: { from, to, cc, date, subject } }: { mail: ReadMail }) {
  const text = useText();
  const format = useFormat();
  const facts = [
    ['from', from === null ? '' : told(from)],
    ['to', to.map(told).join(', ')],
    ['cc', cc.map(told).join(', ')],
    ['date', date === null ? '' : text('evidence.mail.sent', { when: format.dateTime(date.at), zone: date.zone })],
    ['subject', subject],
  ] as const;
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{text(`evidence.mail.${name}`)}</dt>
            <dd className="typed">
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
    </dl>
  );
}

function told({ name, address }: MailAddress): string {
  return name === '' ? address : `${name} <${address}>`;
}

function Attachments({ attachments }: Pick<ReadMail, 'attachments'>) {
  const text = useText();
  const size = useFileSize();
  if (attachments.length === 0) return null;
  return (
    <section aria-labelledby="mail-attachments">
      <h3 id="mail-attachments">{text('evidence.mail.attachments')}</h3>
      <ul>
        {attachments.map((attachment, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may have the same name, and the list never changes
          <li key={index} className="typed">
            {text('evidence.mail.attachment', { fileName: attachment.fileName, size: size(attachment.size) })}
          </li>
        ))}
      </ul>
      <p className="small">{text('evidence.mail.attachmentsHint')}</p>
    </section>
  );
}

/** As they stand in the message. Its sender can have written anything there but what the last servers added. */
function Headers({ headers }: Pick<ReadMail, 'headers'>) {
  const text = useText();
  if (headers.length === 0) return null;
  return (
    <details className="viewer-more">
      <summary>{text('evidence.mail.headers')}</summary>
      <PlainText>{headers.map(({ name, value }) => `${name}: ${value}`).join('\n')}</PlainText>
    </details>
  );
}
