import { Link } from '@tanstack/react-router';
import { useText } from '../../hooks/use-text.ts';
import { Sheet } from '../../ui/sheet.tsx';

/** On the records page. */
export function HandoverSection() {
  const text = useText();
  return (
    <Sheet title={text('handover.title')}>
      <p>{text('handover.section')}</p>
      <Link to="/records/handover">{text('handover.goThere')}</Link>
    </Sheet>
  );
}
