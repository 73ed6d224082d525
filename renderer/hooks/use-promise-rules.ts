import { useQuery } from '@tanstack/react-query';
import type { PromiseRules } from '../../shared/promises/promise.ts';
import { api } from '../lib/api.ts';

/** What the team has promised in public; undefined until it is known. */
export function usePromiseRules(): PromiseRules | undefined {
  return useQuery({ queryKey: ['promises', 'rules'], queryFn: () => api.promises.rules({}) }).data;
}
