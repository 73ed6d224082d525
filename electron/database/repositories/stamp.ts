/** Hybrid logical time and installation of a change, for the columns `changed` and `changed_by`. */
export interface Stamp {
  readonly changed: string;
  readonly changedBy: string;
}
