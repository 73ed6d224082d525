import { Link } from '@tanstack/react-router';
import { useText } from '../../hooks/use-text.ts';
import { Sheet } from '../../ui/sheet.tsx';

/** Among the records: the way to an export of many cases. */
export function CasesSection() {
  const text = useText();
  return (
    <Sheet title={text('exportCases.title')}>
      <p>{text('exportCases.section')}</p>
      <Link to="/records/export">{text('exportCases.go')}</Link>
    </Sheet>
  );
}
