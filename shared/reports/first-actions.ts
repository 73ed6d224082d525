import type { Situation } from './report.ts';

/**
 * What is done first in each situation (handbook §3; Boston Python, PyLadies, Wikimedia). The keys name sentences of the
 * message catalogue (`firstActions.<key>`) and are what a report keeps.
 */
export const FIRST_ACTIONS: Readonly<Record<Situation, readonly string[]>> = {
  danger: ['summon-security', 'private-place', 'trusted-person', 'ask-how-to-help', 'offer-resources'],
  medical: ['medical-care', 'accompany', 'record-later'],
  assault: ['ensure-safety', 'medical-care', 'preserve-evidence', 'police-only-if-wanted'],
  'banned-person': ['tell-team', 'move-away', 'presence-is-incident'],
  major: ['call-lead-now', 'private-place', 'offer-resources'],
  'widely-witnessed': ['thank', 'convene-today', 'answer-may-be-public'],
  'private-harassment': ['ask-without-pushing', 'convene-unless-objection'],
  'minor-or-unclear': ['record-it', 'convene', 'look-for-pattern'],
};
