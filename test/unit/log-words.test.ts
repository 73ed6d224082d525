import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isInGroup, LOG_GROUPS } from '../../shared/audit/log-groups.ts';

const words: Record<string, string> = JSON.parse(readFileSync('resources/messages/en/records.json', 'utf8')); // flat, by the house's rule

/** Actions as the engine's code names them. */
const actions = globSync('electron/**/*.ts').flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(/(?:audit\((?:\w+ \? )?|action: |\? |: )'([a-z-]+\.[a-z-]+)'/g)]
    .map(([, action = '']) => action)
    .filter((action) =>
      /^(case-file|recovery-key|settings|member|report|incident|participant|conflict|note|person|task|meeting|vote|quorum|decision|urgent-decision|sanction|flag|other-list|event|space|screening|door|presence|refusal|disclosure|evidence|emergency-card|export|draft|quick-note|past-cases|assessment|ladder|appeal|warning|debrief|erasure|retention)\./.test(
        action,
      ),
    ),
);

test('every action of the log has words of its own', () => {
  expect(actions.length).toBeGreaterThan(20);
  expect([...new Set(actions)].filter((action) => !Object.hasOwn(words, `records.action.${action}`))).toEqual([]);
});

test('every action of the log belongs to a kind that can be looked at alone', () => {
  const kinds = LOG_GROUPS.filter((group) => group !== 'everything');
  expect(actions.filter((action) => !kinds.some((group) => isInGroup({ action }, group)))).toEqual([]);
});
