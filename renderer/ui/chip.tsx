import type { ReactNode } from 'react';

/** A state in a word or two. Its meaning is in the words; the tone only underlines it. */
export function Chip({ tone = 'plain', children }: { tone?: 'plain' | 'on' | 'late'; children: ReactNode }) {
  return <span className={tone === 'plain' ? 'chip' : `chip ${tone}`}>{children}</span>;
}
