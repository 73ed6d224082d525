import type { Grant } from '../../shared/grant.ts';
import { AppError } from '../../shared/reply.ts';

/** The places on disk that the user has chosen since this engine was started: token to path. */
export interface Grants {
  grant(token: string, path: string): void;
  /** The path behind a token; throws `not-allowed` for any other. */
  resolve(grant: Grant): string;
}

export function createGrants(): Grants {
  const paths = new Map<string, string>();
  return {
    grant(token, path) {
      paths.set(token, path);
    },
    resolve(grant) {
      const path = paths.get(grant);
      if (path === undefined) throw new AppError('not-allowed', 'Cannot use this place: it was not chosen in a dialog');
      return path;
    },
  };
}
