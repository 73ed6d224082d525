import { z } from 'zod';

/**
 * For whom a case is written. `full`: the team's own paper. `committee`: others who decide, without addresses. `parent`: a
 * parent organisation, in code names, what was found and decided. `public`: counts and categories, nobody and no day. None
 * says who reported unless that is chosen, and only the full one can.
 */
export const DossierLevel = z.enum(['full', 'committee', 'parent', 'public']);
export type DossierLevel = z.infer<typeof DossierLevel>;
