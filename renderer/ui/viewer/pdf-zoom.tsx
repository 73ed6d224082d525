import { useText } from '../../hooks/use-text.ts';
import { Button } from '../button.tsx';

const STEPS = [1, 1.5, 2, 3] as const;

interface PdfZoomProps {
  /** 1 fits the width. */
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

export function PdfZoom({ zoom, onZoom }: PdfZoomProps) {
  const text = useText();
  const smaller = STEPS.findLast((step) => step < zoom);
  const larger = STEPS.find((step) => step > zoom);
  return (
    <>
      <Button
        aria-label={text('evidence.view.smaller')}
        isDisabled={smaller === undefined}
        onPress={() => onZoom(smaller ?? zoom)}
      >
        −
      </Button>
      <Button
        aria-label={text('evidence.view.larger')}
        isDisabled={larger === undefined}
        onPress={() => onZoom(larger ?? zoom)}
      >
        +
      </Button>
    </>
  );
}
