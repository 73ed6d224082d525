import { z } from 'zod';

/**
 * A place on disk that the user has chosen in a dialog: an unguessable token. The path behind it is known to the host
 * and the engine only, so that a renderer that lies can reach no other file.
 */
export const Grant = z.string().min(1).max(4096).brand('Grant');
export type Grant = z.infer<typeof Grant>;
