import type { Letter, LetterFields } from '../../../shared/letters/letter.ts';
import { type DraftState, useDraft } from '../../hooks/use-draft.ts';

export interface TypedLetter {
  readonly draft: DraftState<Partial<LetterFields>>;
  /** As it is being typed. */
  readonly fields: LetterFields;
  /** The leak check and a second reader know what was saved only. */
  readonly isUnsaved: boolean;
}

export function useTypedLetter({ id, fields: saved }: Letter): TypedLetter {
  const draft = useDraft<Partial<LetterFields>>(`letter:${id}`, {});
  const fields = { ...saved, ...draft.value };
  return { draft, fields, isUnsaved: JSON.stringify(fields) !== JSON.stringify(saved) };
}
