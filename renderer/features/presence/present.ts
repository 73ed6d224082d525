import type { Person } from '../../../shared/people/person.ts';

/** Who is here, as far as it takes to name them. */
export type Present = Pick<Person, 'id' | 'name' | 'handles' | 'emails'>;
