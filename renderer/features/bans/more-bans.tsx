import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';

const STEP = 25;

interface MoreBansProps {
  readonly shown: number;
  readonly found: number;
  /** Undefined: all. */
  readonly onShow: (limit: number | undefined) => void;
}

export function MoreBans({ shown, found, onShow }: MoreBansProps) {
  const text = useText();
  const left = found - shown;
  if (left <= 0) return null;
  return (
    <p className="form-foot more">
      <span className="soft">{text('bans.more', { count: left })}</span>
      <Button onPress={() => onShow(shown + STEP)}>{text('bans.showMore', { count: Math.min(STEP, left) })}</Button>
      <Button onPress={() => onShow(undefined)}>{text('bans.showAll')}</Button>
    </p>
  );
}
