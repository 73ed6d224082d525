import { useQuery } from '@tanstack/react-query';
import { useSeesOnlyOwn } from '../hooks/use-session.ts';
import { api } from '../lib/api.ts';
import { today } from '../lib/now.ts';

/** What waits in a place, where a number helps: open tasks, open cases. */
export function useCounts(): Readonly<Record<string, number | undefined>> {
  const day = today();
  const enabled = !useSeesOnlyOwn();
  const counts = useQuery({ queryKey: ['today', day], queryFn: () => api.today.get({ today: day }), enabled }).data
    ?.counts;
  return { today: counts?.openTasks, incidents: counts?.openIncidents };
}
