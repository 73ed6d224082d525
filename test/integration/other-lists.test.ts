import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DraftKey } from '../../shared/drafts/draft.ts';
import type { EvidenceId } from '../../shared/evidence/evidence.ts';
import { runCommandHere } from '../fixtures/command.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

const LIST = [
  'Full name;Aliases;E-mail;GitHub;Banned from;Banned until;Why',
  'Otto Quillfeather;Otto Q. | Captain Quill;otto@quill.example;@quill;2026-01-31;31.12.2027;Followed people',
  'Mavis Thistledown;;mavis@thistle.example;;;permanent;',
  ';;;;;;nobody at all',
].join('\r\n');

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile({ now: () => '2027-03-05T13:00:00.000Z' });
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

describe('the ban list of another body', () => {
  it('is looked at first, and then read with its source; the file is not kept, and nobody becomes a person', async () => {
    const source = await given(LIST);
    const look = await file.api.otherLists.look({ source });
    expect(look).toMatchObject({
      format: 'csv',
      encoding: 'utf-8',
      columns: ['name', 'other-name', 'email', 'handle', 'starts-on', 'ends-on', 'note'],
      rows: 3,
      entries: 2,
      leftOut: { count: 1, row: 4 },
      unreadDays: null,
      dateOrder: 'day-month',
      isDateOrderOpen: false,
    });
    expect(await file.api.otherLists.list({})).toEqual([]);

    const { list, added } = await read(source, { source: 'Puppet Society' });
    expect({ added, entries: list.entries, readings: list.readings.length }).toEqual({
      added: 2,
      entries: 2,
      readings: 1,
    });
    expect((await file.api.otherLists.people({ id: list.id })).people).toMatchObject([
      {
        names: ['Otto Quillfeather', 'Otto Q.', 'Captain Quill'],
        emails: ['otto@quill.example'],
        handles: ['@quill'],
        startsOn: '2026-01-31',
        endsOn: '2027-12-31',
        note: 'Followed people',
      },
      { names: ['Mavis Thistledown'], startsOn: null, endsOn: null },
    ]);
    expect(await file.api.people.list({})).toEqual([]);
    expect(await file.api.evidence.list(WAITING)).toEqual([]);
    expect((await file.api.audit.list({ limit: 2 })).entries[1]).toMatchObject({ action: 'other-list.read' });
  });

  it('read anew keeps those who are still on it, as the same entries, and takes off the others: a name alone does not make two addresses one', async () => {
    const { list } = await read(await given(LIST), { source: 'Puppet Society' });
    const before = (await file.api.otherLists.people({ id: list.id })).people;
    const newer = 'name,email,until\nMavis Thistledown,,2028-01-01\nOTTO QUILLFEATHER,other@otto.example,\n';
    const source = await given(newer);
    expect(await file.api.otherLists.look({ source, listId: list.id })).toMatchObject({
      change: { added: 1, gone: 1 },
    });
    const again = await read(source, { listId: list.id }, 'replace');
    expect(again).toMatchObject({ added: 1, takenOff: 1, list: { entries: 2 } });
    const after = (await file.api.otherLists.people({ id: list.id, text: 'mavis' })).people;
    expect(after).toMatchObject([{ id: before[1]?.id, endsOn: '2028-01-01' }]);
    expect(await read(await given('name\nOne More\n'), { listId: list.id })).toMatchObject({ list: { entries: 3 } });
  });

  it('names somebody twice: then they are kept out for as long as either row says', async () => {
    const twice =
      'name,from,until,note\nOtto Quill,2026-01-01,2028-01-01,later\nOtto Quill,2020-01-01,2021-01-01,first\n';
    const { list, added } = await read(await given(twice), { source: 'Puppet Society' });
    expect(added).toBe(1);
    expect((await file.api.otherLists.people({ id: list.id })).people).toMatchObject([
      { startsOn: '2020-01-01', endsOn: '2028-01-01', note: 'later\nfirst' },
    ]);
  });

  it('is put away, and used again', async () => {
    const { list } = await read(await given(LIST), { source: 'Puppet Society' });
    expect(await file.api.otherLists.putAway({ id: list.id, on: '2027-03-05' })).toMatchObject({
      putAwayOn: '2027-03-05',
    });
    expect(await file.api.otherLists.putAway({ id: list.id, on: null })).toMatchObject({ putAwayOn: null });
    await file.api.otherLists.putAway({ id: list.id, on: '2027-03-05' });
    const columns = ['email', 'name', null, null, null, null, null] as const;
    expect(await read(await given(LIST), { listId: list.id })).toMatchObject({ list: { putAwayOn: null } });
    await file.api.otherLists.read({
      ...{
        source: await given('Mail,Who,a,b,c,d,e\nm@m.example,Mara,,,,,\n'),
        onto: { listId: list.id },
        how: 'replace',
      },
      columns: [...columns],
    });
    const swapped = await read(await given('Name,Mail,a,b,c,d,e\nMara,m@m.example,,,,,\n'), { listId: list.id });
    expect(swapped).toMatchObject({ added: 0, list: { columns: ['name', 'email', null, null, null, null, null] } });
  });

  it('is read on the command line, onto the list of its source', async () => {
    await read(await given(LIST), { source: 'Puppet Society' });
    await file.lock();
    await file.engine.close();
    mkdirSync(join(file.around, 'tmp'));
    writeFileSync(
      join(file.around, 'newer.csv'),
      'name,until\nMavis Thistledown,3/4/2028\n,\nOtto Quillfeather,soon\n',
    );
    const words = [
      'bans',
      'import',
      file.folder,
      join(file.around, 'newer.csv'),
      '--source',
      'puppet society',
      '--month-first',
    ];
    const { exitCode, stdout } = await runCommandHere(file.around, [...words, '--json'], { passphrase: PASSPHRASE });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout).value).toMatchObject({
      ...{ source: 'Puppet Society', onList: 2, entries: 2, added: 0, takenOff: 0 },
      ...{ leftOut: null, unreadDays: { count: 1, row: 4, column: 2 }, notes: [] },
      columns: [
        { header: 'name', role: 'name' },
        { header: 'until', role: 'ends-on' },
      ],
    });
    await file.unlockAs(PASSPHRASE);
    const [list] = await file.api.otherLists.list({});
    const { people } = await file.api.otherLists.people({ id: list?.id ?? ('' as never) });
    expect(people).toMatchObject([{ endsOn: null, note: 'soon' }, { endsOn: '2028-03-04' }]);
  });

  it('of which nobody can be known is refused, and nothing is changed', async () => {
    const nobody = read(await given('a,b\n1,2\n'), { source: 'Puppet Society' });
    await expect(nobody).rejects.toMatchObject({ code: 'unreadable-table', details: { problem: 'nobody' } });
    expect(await file.api.otherLists.list({})).toEqual([]);
    expect(await file.api.evidence.list(WAITING)).toHaveLength(1);
  });
});

const WAITING = { draft: DraftKey.parse('other-list') };

type Onto = Parameters<typeof file.api.otherLists.read>[0]['onto'];

function read(source: { evidence: EvidenceId }, onto: Onto, how: 'replace' | 'add' = 'add') {
  return file.api.otherLists.read({ source, onto, how });
}

/** As the page hands over a file. */
async function given(text: string): Promise<{ evidence: EvidenceId }> {
  const bytes = Buffer.from(text);
  const about = { home: WAITING, fileName: 'list.csv', mediaType: 'text/csv', size: bytes.length };
  const { id } = await file.api.evidence.begin(about);
  await file.api.evidence.append({ id, index: 0, bytes: bytes.toString('base64') });
  await file.api.evidence.finish({ id });
  return { evidence: id };
}
