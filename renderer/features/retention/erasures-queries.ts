import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type { erasureProcedures } from '../../../shared/erasures/procedures.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import type { CallOptions, Progress } from '../../../shared/procedure.ts';
import { useChange } from '../../hooks/use-change.ts';
import { api } from '../../lib/api.ts';

type Input<Name extends keyof typeof erasureProcedures> = z.input<(typeof erasureProcedures)[Name]['input']>;

export const useErasurePreview = (incidentIds: readonly IncidentId[]) =>
  useQuery({
    queryKey: ['erasures', 'preview', incidentIds],
    queryFn: () => api.erasures.preview({ incidentIds: [...incidentIds] }),
    retry: false,
  });

export const usePersonErasure = (personId: PersonId) =>
  useQuery({
    queryKey: ['erasures', 'person', personId],
    queryFn: () => api.erasures.previewPerson({ personId }),
    retry: false,
  });

export const useErasures = () => useQuery({ queryKey: ['erasures', 'list'], queryFn: () => api.erasures.list({}) });

export const useEraseCases = () =>
  useTask((input: Input<'eraseCases'>, options) => api.erasures.eraseCases(input, options));
export const useErasePerson = () =>
  useTask((input: Input<'erasePerson'>, options) => api.erasures.erasePerson(input, options));
export const useFinishErasing = () => useTask((_: undefined, options) => api.erasures.finish({}, options));
export const useSaveRecord = () => useChange((input: Input<'saveRecord'>) => api.erasures.saveRecord(input));

function useTask<In, Out>(call: (input: In, options: CallOptions) => Promise<Out>) {
  const [progress, setProgress] = useState<Progress>();
  const task = useChange((input: In) => call(input, { onProgress: setProgress }).finally(() => setProgress(undefined)));
  /** `done` is called even where what asked went with what was erased. */
  const run = (input: In, done: () => void) => void task.mutateAsync(input).then(done, () => undefined);
  return { task, progress, run };
}
