import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Member, MemberId } from '../../shared/members/member.ts';
import { api } from '../lib/api.ts';
import { useUnlocked } from './use-session.ts';

const NONE: readonly Member[] = [];

/** Everybody who can open the case file, or could: a record speaks of former members too. */
export function useAllMembers(): readonly Member[] {
  return (
    useQuery({ queryKey: ['members', 'all'], queryFn: () => api.members.list({ includeRemoved: true }) }).data ?? NONE
  );
}

/** Those who can be given something to do. */
export function useMembers(): readonly Member[] {
  return useQuery({ queryKey: ['members', 'present'], queryFn: () => api.members.list({}) }).data ?? NONE;
}

/** A member's name, as long as it is known; an ellipsis until it is. */
export function useMemberName(): (id: MemberId) => string {
  const members = useAllMembers();
  return useCallback((id) => members.find((member) => member.id === id)?.name ?? '…', [members]);
}

/** Choices for a field that asks for a member. */
export function useMemberOptions(): { value: string; label: string }[] {
  return useMembers().map(({ id, name }) => ({ value: id, label: name }));
}

/** The member who has unlocked the case file. */
export function useMe(): MemberId | undefined {
  return useUnlocked()?.member.id;
}
