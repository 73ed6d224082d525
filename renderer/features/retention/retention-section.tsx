import { Link } from '@tanstack/react-router';
import { useText } from '../../hooks/use-text.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { Announced } from './announced.tsx';

/** Among the records: what goes when, in short. */
export function RetentionSection() {
  const text = useText();
  return (
    <Sheet title={text('retention.title')}>
      <p>{text('retention.section')}</p>
      <Announced />
      <Link to="/records/retention">{text('retention.look')}</Link>
    </Sheet>
  );
}
