import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Settings } from '../../../shared/settings/procedures.ts';
import { useChange } from '../../hooks/use-change.ts';
import { api, desk } from '../../lib/api.ts';

export type SettingsValue = z.infer<typeof Settings>;

export function useSettings() {
  return useQuery({ queryKey: ['settings'], queryFn: () => api.settings.get({}) });
}

export const useUpdateSettings = () => useChange((settings: SettingsValue) => api.settings.update(settings));

export function useHostName(): string | undefined {
  return useQuery({ queryKey: ['capabilities'], queryFn: () => desk.capabilities({}) }).data?.host;
}
