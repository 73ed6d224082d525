import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

export function useOwnReports() {
  return useQuery({ queryKey: ['reports', 'mine'], queryFn: () => api.reports.mine({}) });
}
