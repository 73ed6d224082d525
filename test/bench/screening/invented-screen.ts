import { fold } from '../../../electron/services/name-words.ts';
import type { ListedPerson, Registrant } from '../../../electron/services/screening/registrant.ts';
import type { Chance } from './chance.ts';
import type { Names } from './names.ts';
import { inventPerson, latinName } from './people.ts';
import { makeTwins, type Twin } from './twins.ts';

/** A list and a registration list, of which some rows are people of the list. */
export interface InventedScreen {
  readonly listed: readonly ListedPerson[];
  readonly rows: readonly Registrant[];
  /** By number of the row: who of the list it is, by place. */
  readonly twins: ReadonlyMap<number, Seeded>;
  /** So many strangers were called exactly like somebody listed, and were drawn anew: no comparison could tell them apart. */
  readonly namesakes: number;
}

export interface Seeded extends Twin {
  readonly listedId: string;
}

export interface Size {
  readonly rows: number;
  readonly listed: number;
  readonly twinsOfEachKind: number;
}

export function inventScreen(names: Names, chance: Chance, size: Size): InventedScreen {
  const seeded = makeTwins(names, chance, size.twinsOfEachKind).map((twin, at) => ({ ...twin, listedId: `${at}` }));
  const listed = [...seeded.map(({ listedId, listed }) => listedAs(listedId, listed))];
  while (listed.length < size.listed) listed.push(listedAs(`${listed.length}`, latinName(inventPerson(names, chance))));
  const { strangers, namesakes } = inventStrangers(names, chance, listed, size.rows - seeded.length);
  const registered = [
    ...seeded.map((twin) => ({ name: twin.registered, twin })),
    ...strangers.map((name) => ({ name, twin: undefined })),
  ];
  const shuffled = registered.map((each) => ({ ...each, place: chance.next() })).sort((a, b) => a.place - b.place);
  return {
    listed,
    namesakes,
    rows: shuffled.map(({ name }, at) => registrant(at, name)),
    twins: new Map(shuffled.flatMap(({ twin }, at) => (twin === undefined ? [] : [[at, twin]]))),
  };
}

function inventStrangers(names: Names, chance: Chance, listed: readonly ListedPerson[], count: number) {
  const taken = new Set(listed.flatMap((person) => person.names.map(sortedWords)));
  const strangers: string[] = [];
  let namesakes = 0;
  while (strangers.length < count) {
    const name = latinName(inventPerson(names, chance));
    if (taken.has(sortedWords(name))) namesakes++;
    else strangers.push(name);
  }
  return { strangers, namesakes };
}

/** In Latin letters without marks, in order of the alphabet. */
export function sortedWords(name: string): string {
  return (fold(name).match(/[a-z0-9]+/g) ?? []).sort().join(' ');
}

function listedAs(id: string, name: string): ListedPerson {
  return { id, names: [name], emails: [], handles: [], organisation: '' };
}

function registrant(row: number, name: string): Registrant {
  return { row, names: [name], emails: [], handles: [], organisation: '' };
}
