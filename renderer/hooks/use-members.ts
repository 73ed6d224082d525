import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { isRestricted, type Member, type MemberId } from '../../shared/members/member.ts';
import { api } from '../lib/api.ts';
import { useSeesOnlyOwn, useUnlocked } from './use-session.ts';

const NONE: readonly Member[] = [];

/** Everybody who can open the case file, or could: a record speaks of former members too. */
export function useAllMembers(): readonly Member[] {
  return useTeam({ includeRemoved: true });
}

/** Those who can open it now. */
export function useMembers(): readonly Member[] {
  return useTeam({ includeRemoved: false });
}

/** Those who see into cases: who can be given something to do in one, and may be too close to it. */
export function useCaseMembers(): readonly Member[] {
  return useMembers().filter(({ role }) => !isRestricted(role));
}

/** A member's name, as long as it is known; an ellipsis until it is. A role that does not see the team knows its own. */
export function useMemberName(): (id: MemberId) => string {
  const members = useAllMembers();
  const me = useUnlocked()?.member;
  return useCallback(
    (id) => (id === me?.id ? me?.name : members.find((member) => member.id === id)?.name) ?? '…',
    [members, me],
  );
}

/** Choices for a field that asks for a member. */
export function useMemberOptions(): { value: string; label: string }[] {
  return useCaseMembers().map(({ id, name }) => ({ value: id, label: name }));
}

/** The member who has unlocked the case file. */
export function useMe(): MemberId | undefined {
  return useUnlocked()?.member.id;
}

function useTeam(which: { includeRemoved: boolean }): readonly Member[] {
  const enabled = !useSeesOnlyOwn();
  const { data } = useQuery({ queryKey: ['members', which], queryFn: () => api.members.list(which), enabled });
  return data ?? NONE;
}
