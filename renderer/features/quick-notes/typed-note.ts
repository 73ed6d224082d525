import { useLayoutEffect, useState } from 'react';
import type { Day } from '../../../shared/time.ts';
import { type DraftState, useDraft } from '../../hooks/use-draft.ts';
import { today } from '../../lib/now.ts';

/** A quick note while it is typed. Day and time are set by its first letter, and can be corrected. */
export interface TypedNote {
  readonly text: string;
  readonly day: Day | '';
  /** HH:MM, or empty. */
  readonly time: string;
}

export const NOTHING_TYPED: TypedNote = { text: '', day: '', time: '' };

/** Where all was deleted, the next letter is a first one again. */
export function withText(note: TypedNote, text: string): TypedNote {
  if (text === '') return NOTHING_TYPED;
  if (note.day !== '') return { ...note, text };
  return { text, day: today(), time: timeNow() };
}

/** HH:MM on the clock here. */
export function timeNow(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short' }).format(new Date());
}

/** What was typed in a window that locked may still be on its way while the next letters are typed: these are added to it. */
export function useTypedNote(): Pick<DraftState<TypedNote>, 'value' | 'setValue' | 'savedAt'> {
  const { value, setValue, savedAt, isLoading } = useDraft<TypedNote>('quick-note', NOTHING_TYPED);
  const [early, setEarly] = useState(NOTHING_TYPED);
  useLayoutEffect(() => {
    if (isLoading || early.text === '') return;
    setValue((kept) => (kept.text === '' ? early : { ...kept, text: `${kept.text}\n${early.text}` }));
    setEarly(NOTHING_TYPED);
  }, [isLoading, early, setValue]);
  return isLoading ? { value: early, setValue: setEarly, savedAt } : { value, setValue, savedAt };
}
