import type { ReactNode } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { CameIn } from './came-in.tsx';
import { ExportKey } from './export-key.tsx';
import { useRecipient } from './queries.ts';
import { WriteForm } from './write-form.tsx';
import '../../ui/record.css';
import './sealed.css';

/** How a report reaches the team when nobody takes it: the sealed form, out and back; `paper` is its print. */
export function WaysPage({ paper }: { paper: ReactNode }) {
  const text = useText();
  const { data } = useRecipient();
  return (
    <Page title={text('ways.title')} subtitle={text('ways.about')}>
      <div className="stack">
        <Sheet title={text('ways.came')}>
          <CameIn />
        </Sheet>
        <Sheet title={text('ways.form')}>
          <p className="small">{text('ways.form.about')}</p>
          {data && <WriteForm lastContact={data.contact} />}
          {paper}
        </Sheet>
        <Sheet title={text('ways.words')}>
          <p className="six-words">{data?.words}</p>
          <p className="small">{text('ways.words.about')}</p>
        </Sheet>
        <Sheet title={text('ways.key')}>
          <p className="small">{text('ways.key.about')}</p>
          <ExportKey />
        </Sheet>
      </div>
    </Page>
  );
}
