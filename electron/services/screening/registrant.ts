/** A row of a registration list. Whoever gave two names (a badge name beside the legal one) has both. */
export interface Registrant {
  /** As a person counts in the file. */
  readonly row: number;
  readonly names: readonly string[];
  readonly emails: readonly string[];
  readonly handles: readonly string[];
  readonly organisation: string;
}

/** The part of `Listed` that is compared. */
export interface ListedPerson {
  readonly id: string;
  readonly names: readonly string[];
  readonly emails: readonly string[];
  readonly handles: readonly string[];
  readonly organisation: string;
}
