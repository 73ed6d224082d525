import type { Found, Likeness, ScreenField, ScreenReason } from '../../../shared/screening/match.ts';
import { fold } from '../name-words.ts';
import { handleOf, mailboxOf, readAsLetters } from './addresses.ts';
import { bandOf } from './bands.ts';
import type { Crowd } from './crowd.ts';
import { tellingLocal } from './listed-people.ts';
import { type NamePair, weighNames } from './name-evidence.ts';
import type { ListedPerson, Registrant } from './registrant.ts';

/** What speaks for a registrant being somebody listed: the name first, then whatever else moves it. */
export function weigh(
  registrant: Registrant,
  person: ListedPerson,
  names: readonly NamePair[],
  crowd: Crowd,
): Found | undefined {
  const weight = new Weight();
  byName(names, crowd, weight);
  byOrganisation(registrant, person, crowd, weight);
  byEmail(registrant, person, weight);
  byHandle(registrant, person, weight);
  return weight.found(person.id);
}

class Weight {
  score = 0;
  readonly #reasons: ScreenReason[] = [];

  /** What moves it into another band says so; a name is where it starts. */
  add(field: ScreenField, [registrant, listed]: Texts, likenesses: readonly Likeness[], score: number): void {
    const from = bandOf(this.score);
    const isNew = this.#reasons.length === 0 && field === 'name';
    const moved = isNew || bandOf(score) === from ? null : score > this.score ? 'up' : 'down';
    this.score = Math.min(100, score);
    this.#reasons.push({ field, registrant, listed, likenesses: [...likenesses], moved });
  }

  found(listedId: string): Found | undefined {
    const band = bandOf(this.score);
    return band === undefined ? undefined : { listedId, score: round(this.score), band, reasons: this.#reasons };
  }
}

type Texts = readonly [registrant: string, listed: string];

function byName(names: readonly NamePair[], crowd: Crowd, weight: Weight): void {
  const name = weighNames(names, crowd);
  if (name === undefined || name.score < WORTH_SAYING) return;
  const texts: Texts = [name.pair.text, name.pair.listed.text];
  weight.add('name', texts, name.reasons, name.score);
  if (name.commonScore !== undefined) weight.add('name', texts, ['common'], name.commonScore);
}

/** Below this, a name supports nothing. */
const WORTH_SAYING = 60;

function byOrganisation(registrant: Registrant, person: ListedPerson, crowd: Crowd, weight: Weight): void {
  const [mine, theirs] = [organisationKey(registrant.organisation), organisationKey(person.organisation)];
  if (weight.score < WORTH_SAYING || mine === '' || mine !== theirs) return;
  if (isCommonOrganisation(crowd.countOfOrganisation(mine), crowd.people)) return;
  weight.add('organisation', [registrant.organisation, person.organisation], ['same'], weight.score + SUPPORTS);
}

/** Where many of an event work, it says nothing that somebody works there. */
function isCommonOrganisation(count: number, people: number): boolean {
  return count > 10 && count / people > 0.02;
}

const SUPPORTS = 6;

/** Without legal forms: "Quill & Moth GmbH" is "quill moth". */
export function organisationKey(text: string): string {
  const words = fold(text).match(/[a-z0-9]+/g) ?? [];
  return words.filter((word) => !LEGAL_FORMS.has(word)).join(' ');
}

const LEGAL_FORMS: ReadonlySet<string> = new Set(
  'ab ag and bv co company corp corporation ev foundation gmbh inc kg limited llc ltd oy plc sa sarl srl the und'.split(
    ' ',
  ),
);

function byEmail({ emails }: Registrant, person: ListedPerson, weight: Weight): void {
  const pairs = pairsOf(emails, person.emails);
  const same = pairs.find(
    ([mine, theirs]) => mailboxOf(mine)?.key === mailboxOf(theirs)?.key && mailboxOf(mine) !== undefined,
  );
  if (same !== undefined) {
    const isWritten = same[0].trim().toLowerCase() === same[1].trim().toLowerCase();
    weight.add('email', same, [isWritten ? 'same' : 'same-mailbox'], surely(weight.score, SAME_MAILBOX));
    return;
  }
  const local = pairs.find(
    ([mine, theirs]) =>
      tellingLocal(mailboxOf(mine)) !== '' && tellingLocal(mailboxOf(mine)) === tellingLocal(mailboxOf(theirs)),
  );
  if (local !== undefined) addLocal(local, person, weight);
}

function addLocal(texts: Texts, person: ListedPerson, weight: Weight): void {
  const isOwn = !isMadeOfNames(tellingLocal(mailboxOf(texts[0])), person);
  if (!isOwn && weight.score < WORTH_SAYING) return;
  weight.add(
    'email',
    texts,
    ['local-part'],
    isOwn ? surely(weight.score, SAME_LOCAL_PART) : weight.score + SUPPORTS / 2,
  );
}

function byHandle({ handles }: Registrant, person: ListedPerson, weight: Weight): void {
  const pairs = pairsOf(handles, person.handles).map((texts) => ({ texts, plain: texts.map(handleOf) }));
  const alike = pairs.filter(({ plain: [mine = '', theirs = ''] }) => isSameHandle(mine, theirs));
  const found = alike.find(({ plain }) => plain[0] === plain[1]) ?? alike[0];
  if (found === undefined) return;
  const [mine = '', theirs = ''] = found.plain;
  const isOwn = !isMadeOfNames(mine, person);
  weight.add(
    'handle',
    found.texts,
    [mine === theirs ? 'same' : 'look-alike'],
    surely(weight.score, isOwn ? SAME_HANDLE : HANDLE_OF_NAMES),
  );
}

function isSameHandle(mine: string, theirs: string): boolean {
  return mine.length >= SHORTEST_HANDLE && readAsLetters(mine) === readAsLetters(theirs);
}

const SHORTEST_HANDLE = 3;

/** How much an address says by itself, and how much more when the name is alike too. */
interface Address {
  readonly alone: number;
  readonly more: number;
}

const SAME_MAILBOX: Address = { alone: 93, more: 25 };
const SAME_HANDLE: Address = { alone: 84, more: 18 };
const HANDLE_OF_NAMES: Address = { alone: 76, more: 8 };
const SAME_LOCAL_PART: Address = { alone: 80, more: 12 };

function surely(score: number, { alone, more }: Address): number {
  return Math.max(alone, score < WORTH_SAYING ? 0 : score + more);
}

/** "mmottenberg" of Mo Mottenberg says no more than the name does; digits say more. */
function isMadeOfNames(address: string, { names }: ListedPerson): boolean {
  if (/\d\d/.test(address)) return false;
  const words = names.flatMap((name) => fold(name).match(/[a-z]{2,}/g) ?? []).sort((a, b) => b.length - a.length);
  const rest = words.reduce((rest, word) => rest.replace(word, ''), address);
  return rest.length <= INITIALS;
}

const INITIALS = 2;

function pairsOf(mine: readonly string[], theirs: readonly string[]): Texts[] {
  return mine.flatMap((one) => theirs.map((other): Texts => [one, other]));
}

function round(score: number): number {
  return Math.round(score * 10) / 10;
}
