import { createHash, randomBytes } from 'node:crypto';
import { bech32m } from '@scure/base';
import { combine, split } from 'shamir-secret-sharing';
import {
  SHARE_GROUP_LENGTH,
  SHARE_GROUPS,
  type ShareGroup,
  type ShareVerdict,
} from '../../shared/members/recovery-shares.ts';
import { AppError } from '../../shared/reply.ts';
import { charactersOf, inGroups, isWellFormedRecoveryKey } from './recovery-key.ts';

/**
 * A secret of 128 bits, split by Shamir's scheme over GF(256) with the polynomial x⁸ + x⁴ + x³ + x + 1; in hexadecimal digits
 * it is the passphrase of `keys/shares.<salt>.age`. A share is its 16 values and, last, the place they were taken at.
 *
 * A card is bech32m (BIP 350), as the recovery key: 4 characters that name the set, one for how many are needed, one for the
 * card's number, 28 for the share, 6 of checksum. Without the prefix `qs1` they make ten groups of four. The set's name is
 * taken from a hash of the secret: what several cards say together can be checked before anything is opened.
 */
const SECRET_BYTES = 16;
const PREFIX = 'qs';
const NAME_CHARACTERS = 4;
const LENGTH = SHARE_GROUPS * SHARE_GROUP_LENGTH;
/** A character of bech32m. */
const BITS = 5;

export interface SplitSecret {
  /** The set's, as on every card. */
  readonly name: string;
  /** In hexadecimal digits. */
  readonly secret: string;
  /** In groups, card 1 first. */
  readonly cards: readonly string[];
  /** How many combinations of so many cards as are needed were tried: all there are. */
  readonly combinations: number;
}

export async function splitNewSecret(needed: number, total: number): Promise<SplitSecret> {
  const bytes = new Uint8Array(randomBytes(SECRET_BYTES));
  const name = nameWords(bytes);
  const shares = await split(bytes, total, needed);
  const cards = shares.map((share, index) => {
    return inGroups(written([...name, needed, index + 1, ...bech32m.toWords(share)]));
  });
  const secret = Buffer.from(bytes).toString('hex');
  bytes.fill(0);
  return {
    name: cards[0]?.slice(0, NAME_CHARACTERS) ?? '',
    secret,
    cards,
    combinations: await tryAll(cards, needed, secret),
  };
}

/** The secret that these cards make together. Throws what is wrong with the first one that does not fit. */
export async function joinShares(typed: readonly string[]): Promise<string> {
  const verdicts = checkShares(typed);
  verdicts.forEach(assertGood);
  const [first, ...rest] = typed.map(readShare);
  const needed = first?.needed ?? 2;
  if (first === undefined || typed.length < needed) {
    throw new AppError('shares-missing', `Cannot unlock: ${needed} cards are needed`, {
      details: { needed, there: typed.length },
    });
  }
  const secret = await joined([first, ...rest].slice(0, needed));
  if (secret !== undefined) return secret;
  throw new AppError('wrong-shares', 'Cannot unlock: these cards do not make one key, so one of them is not genuine');
}

export function checkShares(typed: readonly string[]): ShareVerdict[] {
  const shares = typed.map(readShare);
  const first = shares.find((share) => share !== undefined);
  return typed.map((text, index): ShareVerdict => {
    const share = shares[index];
    if (share === undefined || first === undefined) return verdictOnUnread(text);
    if (share.name !== first.name || share.needed !== first.needed)
      return { state: 'other-set', set: share.name, first: first.name };
    const { name: set, number, needed } = share;
    const isAgain = shares.slice(0, index).some((other) => other?.number === number || isSamePlace(other, share));
    return isAgain ? { state: 'again', number } : { state: 'good', set, number, needed };
  });
}

/** A single card: in groups, as it was made. Throws `share-mistyped`. */
export function readCard(typed: string): string {
  checkShares([typed]).forEach(assertGood);
  return inGroups(charactersOf(typed));
}

/** Tells a card or its key file again, and nothing of what it says. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

export function hasShareGroups(card: string, groups: readonly ShareGroup[]): boolean {
  const written = card.split('-');
  const different = new Set(groups.map(({ index }) => index)).size === groups.length;
  return different && groups.every(({ index, text }) => written[index] === charactersOf(text).toUpperCase());
}

interface Share {
  readonly name: string;
  readonly needed: number;
  readonly number: number;
  readonly bytes: Uint8Array;
}

function readShare(typed: string): Share | undefined {
  const characters = charactersOf(typed);
  const decoded = characters.length === LENGTH ? bech32m.decodeUnsafe(`${PREFIX}1${characters}`) : undefined;
  const [needed = 0, number = 0] = decoded?.words.slice(NAME_CHARACTERS) ?? [];
  const bytes = bech32m.fromWordsUnsafe(decoded?.words.slice(NAME_CHARACTERS + 2) ?? []);
  // Our cards have none of these; the place 0 is the secret itself.
  if (!(bytes instanceof Uint8Array) || bytes.length !== SECRET_BYTES + 1 || bytes[SECRET_BYTES] === 0)
    return undefined;
  if (needed < 2 || number < 1) return undefined;
  return { name: characters.slice(0, NAME_CHARACTERS).toUpperCase(), needed, number, bytes };
}

function verdictOnUnread(text: string): ShareVerdict {
  if (isWellFormedRecoveryKey(text)) return { state: 'recovery-key' };
  const characters = charactersOf(text).length;
  return characters === LENGTH ? { state: 'mistyped' } : { state: 'incomplete', characters };
}

function assertGood(verdict: ShareVerdict, index: number): void {
  const place = index + 1;
  switch (verdict.state) {
    case 'good':
      return;
    case 'again':
      throw new AppError('share-again', `Cannot use card ${place}: it is the same card once more`, {
        details: { place },
      });
    case 'other-set': {
      const { set, first } = verdict;
      throw new AppError('share-other-set', `Cannot use card ${place}: it is of set ${set}, the first of ${first}`, {
        details: { place, set, first },
      });
    }
    default:
      throw new AppError('share-mistyped', `Cannot use card ${place}: a character is wrong or missing`, {
        details: { place },
      });
  }
}

/** Undefined when what they make is not the secret that the set is named after. */
async function joined(shares: readonly (Share | undefined)[]): Promise<string | undefined> {
  const known = shares.filter((share) => share !== undefined);
  const bytes = await combine(known.map((share) => share.bytes));
  const isNamed = written(nameWords(bytes)).slice(0, NAME_CHARACTERS).toUpperCase() === known[0]?.name;
  const secret = Buffer.from(bytes).toString('hex');
  bytes.fill(0);
  return isNamed ? secret : undefined;
}

/** Before anybody relies on them. */
async function tryAll(cards: readonly string[], needed: number, secret: string): Promise<number> {
  const combinations = choose(cards, needed);
  for (const combination of combinations)
    if ((await joinShares(combination)) !== secret) throw new Error('Cards that were just made do not open');
  return combinations.length;
}

function choose<Item>(items: readonly Item[], count: number): Item[][] {
  if (count === 0) return [[]];
  return items.flatMap((item, index) => choose(items.slice(index + 1), count - 1).map((rest) => [item, ...rest]));
}

function nameWords(secret: Uint8Array): number[] {
  const hash = createHash('sha256').update('quiet-room recovery set').update(secret).digest();
  const bits = hash.readUInt32BE() >>> (32 - NAME_CHARACTERS * BITS);
  return Array.from({ length: NAME_CHARACTERS }, (_, index) => (bits >>> ((NAME_CHARACTERS - 1 - index) * BITS)) & 31);
}

function written(words: number[]): string {
  return bech32m.encode(PREFIX, words).slice(PREFIX.length + 1);
}

function isSamePlace(one: Share | undefined, other: Share): boolean {
  return one?.bytes[SECRET_BYTES] === other.bytes[SECRET_BYTES];
}
