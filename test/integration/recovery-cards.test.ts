import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSalt } from '../../electron/database/open-database.ts';
import { openWithPassphrase } from '../../electron/vault/key-files.ts';
import { checkShares, joinShares, splitNewSecret } from '../../electron/vault/recovery-shares.ts';
import { bundleProgram } from '../fixtures/bundled-program.ts';
import { joinByHand } from '../fixtures/join-cards-by-hand.ts';
import { killMakingCards, makeTeamWithCards } from '../fixtures/kills-with-cards.ts';
import { readPdf } from '../fixtures/read-pdf.ts';
import { groupsOf, makeCards } from '../fixtures/recovery-cards.ts';
import {
  createTestCaseFile,
  hashesBelow,
  openVaultRooms,
  removeTemporaryFolders,
  reopened,
  temporaryFolder,
  type VaultRooms,
} from '../fixtures/vault-rooms.ts';
import { forgedCard, mistypedOnce, swappedOnce } from '../fixtures/wrong-cards.ts';
import { openTestCaseFile } from './harness.ts';

afterAll(removeTemporaryFolders);

const KILLS = 2;

describe('recovery cards', () => {
  it('open the case file, any two of three, and its holder gets a passphrase again', async () => {
    const { rooms, caseFolder } = await gardenWithCards();
    const { cards } = await inForce(rooms);
    for (const [one, other] of [
      [0, 1],
      [2, 0],
      [1, 2],
    ] as const) {
      const again = await reopened(rooms, caseFolder);
      const shares = [cards[one] ?? '', (cards[other] ?? '').toLowerCase().replaceAll('-', ' ')];
      expect(await again.api.session.unlockWithShares({ shares })).toMatchObject({ byRecoveryKey: true });
      again.session.close();
    }
    const last = await reopened(rooms, caseFolder);
    await last.api.session.unlockWithShares({ shares: cards });
    const [ada] = await last.api.members.list({});
    if (ada === undefined) throw new Error('Nobody is a member');
    await last.api.members.resetPassphrase({ id: ada.id, next: 'new reeds grow by the pond' });
    const later = await reopened(last, caseFolder);
    expect(await later.api.session.unlock({ passphrase: 'new reeds grow by the pond' })).toMatchObject({
      phase: 'unlocked',
    });
  });

  it('say exactly what is wrong with what was typed, and change nothing', async () => {
    const { rooms, caseFolder } = await gardenWithCards();
    const { cards: old } = await inForce(rooms);
    const { cards } = await inForce(rooms);
    const again = await reopened(rooms, caseFolder);
    const before = hashesBelow(caseFolder);
    const [a = '', b = ''] = cards;
    const refused = async (...shares: string[]) => {
      const error = await again.api.session.unlockWithShares({ shares }).then(
        () => ({ code: 'opened' }),
        (thrown: { code: string; details: object }) => ({ code: thrown.code, ...thrown.details }),
      );
      again.wait(60_000);
      return error;
    };
    expect(await refused(a)).toEqual({ code: 'shares-missing', needed: 2, there: 1 });
    expect(await refused()).toMatchObject({ code: 'shares-missing' });
    expect(await refused(a, a)).toMatchObject({ code: 'share-again', place: 2 });
    expect(await refused(a, mistyped(b))).toEqual({ code: 'share-mistyped', place: 2 });
    expect(await refused(a, b.slice(5))).toEqual({ code: 'share-mistyped', place: 2 });
    expect(await refused(a, old[1] ?? '')).toMatchObject({ code: 'share-other-set', place: 2, first: a.slice(0, 4) });
    expect(await refused(...old.slice(0, 2))).toEqual({ code: 'wrong-shares' });
    expect(hashesBelow(caseFolder)).toEqual(before);
    expect(await again.api.session.checkShares({ shares: ['', a.slice(0, 9), rooms.recoveryKey, b, b] })).toEqual([
      { state: 'incomplete', characters: 0 },
      { state: 'incomplete', characters: 8 },
      { state: 'recovery-key' },
      { state: 'good', set: b.slice(0, 4), number: 2, needed: 2 },
      { state: 'again', number: 2 },
    ]);
  });

  it('of a set come into force with the last one that was typed back, and the set before ends then', async () => {
    const { rooms, caseFolder } = await gardenWithCards();
    const { cards: old } = await inForce(rooms);
    const { cards } = await rooms.api.recovery.split({ needed: 3, holders: ['Bo', 'Cy', 'Di', 'Eli'] });
    const [first, ...others] = cards.toReversed();
    const confirm = (card: typeof first, groups = groupsOf(card?.share ?? '')) =>
      rooms.api.recovery.confirmShare({ number: card?.number ?? 0, groups });
    expect(await confirm(first, groupsOf(others[0]?.share ?? ''))).toEqual({ matches: false, inForce: false });
    for (const card of others) expect(await confirm(card)).toEqual({ matches: true, inForce: false });
    expect((await rooms.api.recovery.shares({})).set).toMatchObject({ needed: 2, name: old[0]?.slice(0, 4) });
    expect(await confirm(first)).toEqual({ matches: true, inForce: true });
    const { set, former } = await rooms.api.recovery.shares({});
    expect(set).toMatchObject({ needed: 3, name: first?.share.slice(0, 4) });
    expect(set?.holders.map(({ number, holder }) => `${number} ${holder}`)).toEqual(['1 Bo', '2 Cy', '3 Di', '4 Eli']);
    expect(former).toMatchObject([{ cards: 3, needed: 2, why: 'replaced' }]);
    await expect(confirm(first)).rejects.toMatchObject({ code: 'not-found' });
    const again = await reopened(rooms, caseFolder);
    const shares = cards.slice(1).map(({ share }) => share);
    expect(await again.api.session.unlockWithShares({ shares })).toMatchObject({ phase: 'unlocked' });
  });

  it('are checked again years later by typing one whole', async () => {
    const { rooms } = await gardenWithCards();
    const { cards: old } = await inForce(rooms);
    const { cards } = await inForce(rooms);
    expect(await rooms.api.recovery.checkShare({ share: ` ${cards[2]} ` })).toMatchObject({ number: 3, holder: 'Di' });
    await expect(rooms.api.recovery.checkShare({ share: old[2] ?? '' })).rejects.toMatchObject({
      code: 'share-other-set',
      details: { first: cards[0]?.slice(0, 4) },
    });
    await expect(rooms.api.recovery.checkShare({ share: mistyped(cards[0] ?? '') })).rejects.toMatchObject({
      code: 'share-mistyped',
    });
  });

  it('end with the key of the database, and when the team ends them', async () => {
    const { rooms, caseFolder } = await gardenWithCards();
    const { cards } = await inForce(rooms);
    const bo = await rooms.api.members.add({
      name: 'Bo',
      role: 'responder',
      passphrase: 'Bo feeds the herons at dawn',
    });
    await rooms.api.members.remove({ id: bo.id });
    expect(await rooms.api.recovery.shares({})).toMatchObject({ set: null, former: [{ why: 'key-changed' }] });
    expect(readdirSync(join(caseFolder, 'keys')).filter((name) => name.startsWith('shares'))).toEqual([]);
    await expect(rooms.api.recovery.checkShare({ share: cards[0] ?? '' })).rejects.toMatchObject({ code: 'no-shares' });
    const again = await reopened(rooms, caseFolder);
    await expect(again.api.session.unlockWithShares({ shares: cards })).rejects.toMatchObject({ code: 'no-shares' });
    await again.api.session.unlock({ passphrase: 'seven quiet herons cross the pond' });
    await makeCards(again);
    await again.api.recovery.endShares({});
    expect(await again.api.recovery.shares({})).toMatchObject({ set: null, former: [{ why: 'ended' }, {}] });
    expect(readdirSync(join(caseFolder, 'keys')).filter((name) => name.startsWith('shares'))).toEqual([]);
  });

  it('survive the rotation of nobody, and another start, with the key files of later members', async () => {
    const { rooms, caseFolder } = await gardenWithCards();
    const { cards } = await inForce(rooms);
    await rooms.api.members.add({ name: 'Bo', role: 'responder', passphrase: 'Bo feeds the herons at dawn' });
    await rooms.api.recovery.renew({});
    const names = readdirSync(join(caseFolder, 'keys'));
    const again = await reopened(rooms, caseFolder);
    expect(await again.api.session.unlockWithShares({ shares: cards })).toMatchObject({ phase: 'unlocked' });
    expect(readdirSync(join(caseFolder, 'keys'))).toEqual(names);
    expect((await again.api.recovery.shares({})).set).not.toBeNull();
  });

  it('whose key file is gone or another one are said to be lost', async () => {
    const { rooms, caseFolder } = await gardenWithCards();
    await inForce(rooms);
    const [file = ''] = readdirSync(join(caseFolder, 'keys')).filter((name) => name.startsWith('shares'));
    rooms.session.close();
    rmSync(join(caseFolder, 'keys', file));
    const again = await reopened(rooms, caseFolder);
    await again.api.session.unlock({ passphrase: 'seven quiet herons cross the pond' });
    expect(await again.api.recovery.shares({})).toMatchObject({ set: null, former: [{ why: 'lost' }] });
  });

  it('are put together by arithmetic of our own, and are the passphrase of their key file', async () => {
    const { rooms, caseFolder } = await gardenWithCards();
    const { cards } = await inForce(rooms);
    const secret = joinByHand(cards.slice(1));
    const salt = readSalt(join(caseFolder, 'casefile.db'));
    const file = join(caseFolder, 'keys', `shares.${salt.toString('hex')}.age`);
    const opened = await openWithPassphrase(readFileSync(file), secret);
    expect(opened?.salt.equals(salt)).toBe(true);
  });

  it('are saved one to a page for one holder, logged, and never stored', { timeout: 60_000 }, async () => {
    const file = await openTestCaseFile({ folder: mkdtempSync(join(tmpdir(), 'quiet-room-cards-')) });
    const { cards } = await file.api.recovery.split({ needed: 2, holders: ['Bo Berg', 'Cy'] });
    await file.api.recovery.saveSharePdf({ destination: file.place('card.pdf'), number: 1 });
    const { text, outsideTree } = await readPdf(join(file.around, 'card.pdf'));
    const [first, second] = cards.map(({ share }) => share.split('-').map((group, index) => `${index + 1} ${group}`));
    expect(text).toContain(first?.join(' '));
    expect(text).toContain('Bo Berg');
    expect(text).toContain('Recovery card 1 of 2');
    expect(text).not.toContain(second?.slice(1).join(' '));
    expect(outsideTree).toEqual([]);
    for (const { number, share } of cards) await file.api.recovery.confirmShare({ number, groups: groupsOf(share) });
    const { entries } = await file.api.audit.list({});
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['recovery.card-saved', 'recovery.split', 'recovery.cards-in-force']),
    );
    expect(file.bugs).toEqual([]);
    await file.close();
  });
});

it('a mistake in typing is always found, and a forged card never joins the others', async () => {
  const { cards } = await splitNewSecret(3, 5);
  const [a = '', b = '', c = ''] = cards;
  for (let time = 0; time < 1_000; time += 1)
    for (const typed of [mistypedOnce(a), swappedOnce(b)]) expect(checkShares([typed])[0]?.state).toBe('mistyped');
  for (let time = 0; time < 50; time += 1)
    await expect(joinShares([forgedCard(a), b, c])).rejects.toMatchObject({ code: 'wrong-shares' });
});

it(`killed while cards are made, one set opens and it is the one that is said, ${KILLS} times`, {
  timeout: 60_000,
}, async () => {
  const template = await makeTeamWithCards();
  const { file, folder } = await bundleProgram('sharing-process.ts');
  for (let time = 0; time < KILLS; time += 1) await killMakingCards(file, template, Math.random() * 200);
  rmSync(folder, { recursive: true });
});

async function gardenWithCards() {
  const rooms = openVaultRooms(temporaryFolder());
  const { caseFolder, recoveryKey } = await createTestCaseFile(rooms);
  return { rooms: { ...rooms, recoveryKey }, caseFolder };
}

async function inForce(rooms: VaultRooms): Promise<{ cards: string[] }> {
  return { cards: await makeCards(rooms) };
}

/** One character is another one. */
function mistyped(card: string): string {
  return card.slice(0, 12) + (card[12] === 'Q' ? 'P' : 'Q') + card.slice(13);
}
