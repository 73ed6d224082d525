import type { Language } from '../language.ts';

/** What one written form knows, as JSON inside it. */
export interface SealedForm {
  readonly language: Language;
  /** The age recipient of the case file: what is sealed to it only the case file opens. */
  readonly recipient: string;
  /** How to reach the team, in its own words. */
  readonly contact: string;
  readonly event: string;
  /** Of a practice case file: nobody is to hand it out. */
  readonly practice: boolean;
  /** The sentences `sealed.*` in the form's language. */
  readonly messages: Readonly<Record<string, string>>;
}
