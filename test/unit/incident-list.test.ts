import { describe, expect, test } from 'vitest';
import { whenWords } from '../../renderer/features/incidents/when-words.ts';
import { isInGroup } from '../../shared/audit/log-groups.ts';

const say = (id: string, values?: object) => [id, ...Object.values(values ?? {})].join(' ').trim();

describe('when something happened, in one phrase', () => {
  test('nothing is said of a time that is not known', () => {
    expect(whenWords({ kind: 'not-known' }, say, String)).toBe('');
  });

  test('the words of whoever told it stand beside the day', () => {
    const when = { kind: 'about', from: '2027-03-04', words: 'Saturday evening' } as const;
    expect(whenWords(when, say, String)).toBe(
      'incidents.when.said.about 2027-03-04, incidents.when.said.words Saturday evening',
    );
  });

  test('between two times of which only one is known reads as about that one', () => {
    expect(whenWords({ kind: 'between', from: '2027-03-04' }, say, String)).toBe(
      'incidents.when.said.about 2027-03-04',
    );
  });

  test('what goes on since nobody knows when still goes on', () => {
    expect(whenWords({ kind: 'ongoing' }, say, String)).toBe('incidents.when.said.ongoing.open');
  });
});

describe('kinds of entries in the log', () => {
  test('an entry belongs to the kind of its first word', () => {
    expect(isInGroup({ action: 'task.done' }, 'meeting')).toBe(true);
    expect(isInGroup({ action: 'task.done' }, 'person')).toBe(false);
  });

  test('everything shows also entries that this version does not know', () => {
    expect(isInGroup({ action: 'something.new' }, 'everything')).toBe(true);
    expect(isInGroup({ action: 'something.new' }, 'incident')).toBe(false);
  });
});
