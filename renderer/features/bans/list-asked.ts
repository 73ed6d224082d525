import type { ListQuestion } from '../../../shared/bans/procedures.ts';

/** What is asked of every part of the list. */
export type ListAsked = Omit<ListQuestion, 'limit'>;
