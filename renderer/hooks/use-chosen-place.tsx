import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import type { FilePurpose } from '../../shared/desk/procedures.ts';
import type { Grant } from '../../shared/grant.ts';
import { desk } from '../lib/api.ts';
import { PlacePicker } from '../ui/place-picker.tsx';

type Purpose = z.infer<typeof FilePurpose>;

/** A place on disk the user has pointed at. `label` is its last part, to be shown. */
export interface ChosenPlace {
  readonly grant: Grant;
  readonly label: string;
}

interface Question {
  readonly purpose: Purpose;
  readonly suggestedName: string | undefined;
  readonly answer: (place: ChosenPlace | null) => void;
}

/**
 * Asks where to, or for what: by the system's own dialog, or by the app's picker where the host has none. `picker` must
 * stand somewhere in what the caller shows. Null when the user changed their mind.
 */
export function useChosenPlace(): {
  readonly choose: (purpose: Purpose, suggestedName?: string) => Promise<ChosenPlace | null>;
  readonly picker: ReactNode;
} {
  const [question, setQuestion] = useState<Question>();
  const choose = async (purpose: Purpose, suggestedName?: string) => {
    const { fileDialogs } = await desk.capabilities({});
    if (fileDialogs === 'system') return desk.chooseFile({ purpose, ...(suggestedName && { suggestedName }) });
    return new Promise<ChosenPlace | null>((answer) => setQuestion({ purpose, suggestedName, answer }));
  };
  const finish = (place: ChosenPlace | null) => {
    question?.answer(place);
    setQuestion(undefined);
  };
  return {
    choose,
    picker: question && (
      <PlacePicker purpose={question.purpose} suggestedName={question.suggestedName ?? ''} onDone={finish} />
    ),
  };
}
