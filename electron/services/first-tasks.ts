/**
 * What a first action of handbook §3 is called once it is a task in the record. The sentence beside the field while a
 * report is taken is another one, in the message catalogue.
 */
export const FIRST_TASK_TITLES: Readonly<Record<string, string>> = {
  'summon-security': 'Summon security or police',
  'private-place': 'Offer a private place',
  'trusted-person': 'Ask for a trusted person to stay with them',
  'ask-how-to-help': 'Ask how to help',
  'offer-resources': 'Offer the list of resources',
  'medical-care': 'See to medical care',
  accompany: 'Accompany them if they want it',
  'record-later': 'Write the report down once they are cared for',
  'ensure-safety': 'Make sure they are safe',
  'preserve-evidence': 'Say how evidence can be preserved, if they wish',
  'police-only-if-wanted': 'Call the police only if they want it',
  'tell-team': 'Tell the team',
  'move-away': 'Help people move away',
  'presence-is-incident': 'Treat their presence as the incident',
  'call-lead-now': 'Call the lead',
  thank: 'Thank those who reported',
  'convene-today': 'Convene the group today',
  'answer-may-be-public': 'Decide whether the answer is public',
  'ask-without-pushing': 'Ask in words that do not push',
  'convene-unless-objection': 'Convene the group unless they object',
  'record-it': 'Record it',
  convene: 'Convene the group',
  'look-for-pattern': 'Look for a pattern',
};
