import { type RefObject, useEffect, useRef } from 'react';

/** One step takes the place of another: its heading takes the focus, so that it is read out. */
export function useFocusedHeading(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return heading;
}
