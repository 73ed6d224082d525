import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { DraftKey } from '../../../shared/drafts/draft.ts';
import type { EvidenceId } from '../../../shared/evidence/evidence.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import type { ReportInput } from '../../../shared/reports/report.ts';
import { useChange } from '../../hooks/use-change.ts';
import { api } from '../../lib/api.ts';
import { flushAllDrafts } from '../../lib/draft-saver.ts';

const PREFIX = 'intake:';

/** `draft` is the part of the key that tells reports apart. */
export function draftKey(draft: string): DraftKey {
  return DraftKey.parse(`${PREFIX}${draft}`);
}

/** The member's own unfinished reports, newest first. Asked anew each time, as what is typed is kept without a word here. */
export function useIntakes() {
  return useQuery({ queryKey: ['drafts', 'intake'], queryFn: () => api.drafts.list({ prefix: PREFIX }), gcTime: 0 });
}

/** Whom a reporter can ask to keep out: of the team, every role knows this much. */
export function useCaseTeam() {
  return useQuery({ queryKey: ['conflicts', 'team'], queryFn: () => api.conflicts.team({}) });
}

export const useDiscardIntake = () => useChange(api.drafts.discard);

export function useFilesOf(draft: DraftKey) {
  return useQuery({ queryKey: ['evidence', draft], queryFn: () => api.evidence.list({ draft }) });
}

export function useTakeOut() {
  return useMutation({ mutationFn: (id: EvidenceId) => api.evidence.discard({ id }) });
}

/** Those that a report with these people may be one more of, or that a code name fits. */
export function useOpenCases(people: readonly PersonId[], codeName: string) {
  return useQuery({
    queryKey: ['incidents', 'to-join', people, codeName],
    queryFn: () => api.reports.openCases({ people: [...people], codeName }),
    placeholderData: keepPreviousData,
  });
}

export function useFileReport() {
  return useMutation({
    mutationFn: async (input: z.input<typeof ReportInput>) => {
      // Filing uses the draft up: a save that came later would bring it back.
      await flushAllDrafts();
      return api.reports.file(input);
    },
  });
}
