import { Link } from '@tanstack/react-router';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Sheet } from '../../ui/sheet.tsx';
import type { Today } from './queries.ts';

/** Reports that were begun and not filed: the way back to each. */
export function Drafts({ drafts }: Pick<Today, 'drafts'>) {
  const text = useText();
  const format = useFormat();
  return (
    <Sheet title={text('today.drafts')}>
      {drafts.length === 0 ? (
        <p className="soft">{text('today.drafts.none')}</p>
      ) : (
        <ul className="plain">
          {drafts.map(({ key, savedAt }) => (
            <li key={key}>
              <Link to="/intake/$draft" params={{ draft: key.slice(key.indexOf(':') + 1) }}>
                {text('today.draft', { saved: format.dateTime(savedAt) })}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}
