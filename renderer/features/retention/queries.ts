import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { retentionProcedures } from '../../../shared/retention/procedures.ts';
import { useChange } from '../../hooks/use-change.ts';
import { api } from '../../lib/api.ts';
import { today } from '../../lib/now.ts';

type Input<Name extends keyof typeof retentionProcedures> = z.input<(typeof retentionProcedures)[Name]['input']>;

export const useRetentionRule = () =>
  useQuery({ queryKey: ['retention', 'rule'], queryFn: () => api.retention.rule({}) });

export const useRetention = () =>
  useQuery({ queryKey: ['retention', 'overview', today()], queryFn: () => api.retention.overview({ today: today() }) });

/** Of what is announced alone: asked where many other things are asked as well. */
export const useRetentionSoon = () =>
  useQuery({ queryKey: ['retention', 'soon', today()], queryFn: () => api.retention.soon({ today: today() }) });

export const useRetentionOfCase = (incidentId: IncidentId) =>
  useQuery({
    queryKey: ['retention', 'of-case', incidentId],
    queryFn: () => api.retention.ofCase({ incidentId, today: today() }),
  });

export const useYears = () => useQuery({ queryKey: ['retention', 'years'], queryFn: () => api.retention.years({}) });

export const useSetRetentionRule = () => useChange((input: Input<'setRule'>) => api.retention.setRule(input));
export const useHold = () => useChange((input: Input<'hold'>) => api.retention.hold(input));
export const useRelease = () => useChange((input: Input<'release'>) => api.retention.release(input));
export const useChooseDay = () => useChange((input: Input<'choose'>) => api.retention.choose(input));
export const useUnchooseDay = () => useChange((input: Input<'unchoose'>) => api.retention.unchoose(input));
export const useDiscardDrafts = () => useChange((input: Input<'discardDrafts'>) => api.retention.discardDrafts(input));
