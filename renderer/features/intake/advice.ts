import type { Step } from './steps.ts';

/** What helps to say at each step: keys of sentences `intake.say.<key>` (handbook §3). */
export const SAY: Readonly<Record<Step, readonly string[]>> = {
  safety: ['thank', 'quiet-place', 'are-you-safe', 'whom', 'two', 'resources'],
  account: ['thank', 'time', 'listen'],
  when: ['about-when', 'gaps'],
  who: ['looks', 'group'],
  others: ['who-saw', 'reach', 'anonymous'],
  wishes: ['breach', 'told', 'anonymous'],
  evidence: ['keep'],
  'read-back': ['right', 'thank', 'next'],
};

/** Fields with what not to do beside them: keys of sentences `intake.beside.<key>`. */
export const BESIDE: ReadonlySet<string> = new Set([
  'secondPresent',
  'account',
  'suggestions',
  'tellLater',
  'evidenceNote',
  'readBackNote',
]);

/** What harms at each step: keys of sentences `intake.do-not.<key>` (handbook §3). */
export const DO_NOT: Readonly<Record<Step, readonly string[]>> = {
  safety: ['alone', 'police', 'judge'],
  account: ['judge', 'what-to-do', 'withdraw', 'promise'],
  when: ['order'],
  who: ['guess', 'judge', 'share'],
  others: ['share', 'guess'],
  wishes: ['what-to-do', 'suggest', 'penalties', 'promise', 'withdraw'],
  evidence: ['gather', 'share'],
  'read-back': ['correct', 'withdraw', 'promise'],
};
