import { createContext, useContext } from 'react';

/** Opens the quick note over whatever is on screen. The shell provides it, as it outlasts every place. */
export const OpenQuickNote = createContext<() => void>(() => {
  throw new Error('No quick note is there to be opened');
});

export function useOpenQuickNote(): () => void {
  return useContext(OpenQuickNote);
}
