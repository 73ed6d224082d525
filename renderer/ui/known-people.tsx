import { keepPreviousData, useQuery } from '@tanstack/react-query';
import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useDeferredValue,
  useId,
  useMemo,
  useState,
} from 'react';
import type { Person, PersonFields, PersonId } from '../../shared/people/person.ts';
import { useSeesOnlyOwn } from '../hooks/use-session.ts';
import { useText } from '../hooks/use-text.ts';
import { api } from '../lib/api.ts';
import { KnownPerson, type Suggested, useKnownName } from './known-person.tsx';
import './known-people.css';

interface KnownPeopleProps {
  /** What is typed of somebody so far. */
  readonly told: Told;
  /** Who it surely is not: themselves. */
  readonly except?: PersonId;
  /** What is typed changes a record that is whole already: half a name is no reason. */
  readonly isWhole?: boolean;
  /** What the button of each says. */
  readonly choose: string;
  readonly onChoose: (person: Person) => void;
  /** The fields; each in a `LookedUp`. */
  readonly children: ReactNode;
}

type Told = {
  readonly [Field in keyof PersonFields]?: PersonFields[Field] extends string ? string : readonly string[];
};

/**
 * Search before create: those in the case file who may be the one that is typed, with the reason, under the field in which
 * one types. Alt and a digit takes one, so that the hands stay where they are.
 */
export function KnownPeople({ told, except, isWhole = false, choose, onChoose, children }: KnownPeopleProps) {
  const [place, setPlace] = useState<string>();
  const text = useText();
  const isClosed = useSeesOnlyOwn();
  const people = useSuggested({ told, except, isWhole }, !isClosed);
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = people[digitOf(event) - 1];
    if (chosen === undefined) return;
    event.preventDefault();
    onChoose(chosen);
  };
  const shown = useMemo(() => ({ place, setPlace, people, choose, onChoose }), [place, people, choose, onChoose]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields and buttons in it
    <div onKeyDown={onKeyDown}>
      <Spoken people={people} />
      {isClosed && <p className="small">{text('ui.knownPeople.closed')}</p>}
      <Shown value={shown}>{children}</Shown>
    </div>
  );
}

/** A field by which somebody may be known: who fits is shown under it while one types there. */
export function LookedUp({ first = false, children }: { first?: boolean; children: ReactNode }) {
  const id = useId();
  const { place, setPlace, people, choose, onChoose } = useContext(Shown);
  const isHere = place === undefined ? first : place === id;
  return (
    <div onInput={() => setPlace(id)}>
      {children}
      {isHere && people.length > 0 && <Suggestions people={people} choose={choose} onChoose={onChoose} />}
    </div>
  );
}

interface ShownPeople extends Pick<KnownPeopleProps, 'choose' | 'onChoose'> {
  /** The field that was typed in last. */
  readonly place: string | undefined;
  readonly setPlace: (place: string) => void;
  readonly people: readonly Suggested[];
}

const NOBODY: readonly Suggested[] = [];
const Shown = createContext<ShownPeople>({
  place: undefined,
  setPlace: () => undefined,
  people: NOBODY,
  choose: '',
  onChoose: () => undefined,
});

function Suggestions({ people, choose, onChoose }: Pick<ShownPeople, 'people' | 'choose' | 'onChoose'>) {
  const text = useText();
  return (
    <div className="known-people">
      <p className="small">{text('ui.knownPeople', { count: people.length })}</p>
      <ul className="plain">
        {people.map((person, index) => (
          <KnownPerson
            key={person.id}
            person={person}
            digit={index + 1}
            choose={choose}
            onChoose={() => onChoose(person)}
          />
        ))}
      </ul>
    </div>
  );
}

/** The best one is said aloud, with its key; the others are in the list. */
function Spoken({ people }: { people: readonly Suggested[] }) {
  const text = useText();
  const nameOf = useKnownName();
  const [best] = people;
  return (
    <p className="visually-hidden" role="status">
      {best !== undefined && text('ui.knownPeople.spoken', { count: people.length, name: nameOf(best) })}
    </p>
  );
}

type Question = Pick<KnownPeopleProps, 'told'> & { readonly except: PersonId | undefined; readonly isWhole: boolean };

function useSuggested({ told, except, isWhole }: Question, mayAsk: boolean): readonly Suggested[] {
  const typed = useDeferredValue(JSON.stringify(comparedOf(told)));
  const { data } = useQuery({
    queryKey: ['people', 'suggested', typed, except, isWhole],
    queryFn: () => api.people.suggest({ person: JSON.parse(typed), isWhole, ...(except !== undefined && { except }) }),
    enabled: mayAsk && typed !== '{}',
    placeholderData: keepPreviousData,
  });
  return typed === '{}' ? NOBODY : (data ?? NOBODY);
}

const LISTS = ['otherNames', 'formerNames', 'handles', 'emails'] as const;
const TEXTS = ['name', 'organisation', 'codeName', 'description'] as const;
const COMPARED_LETTERS = 2000;
const LINE_LETTERS = 300;
const MOST_LINES = 50;

/** Only what somebody can be known by. An organisation alone is shared by too many. */
function comparedOf(told: Told): Record<string, unknown> {
  const texts = TEXTS.map(
    (field) =>
      [field, (told[field] ?? '').slice(0, field === 'description' ? COMPARED_LETTERS : LINE_LETTERS)] as const,
  );
  const lists = LISTS.map((field) => [field, linesOf(told[field])] as const);
  const typed = [...texts, ...lists].filter(([, value]) => value.length > 0);
  return typed.some(([field, value]) => field !== 'organisation' && value.length > 0) ? Object.fromEntries(typed) : {};
}

function linesOf(lines: readonly string[] = []): string[] {
  return lines
    .map((line) => line.trim().slice(0, LINE_LETTERS))
    .filter((line) => line !== '')
    .slice(0, MOST_LINES);
}

/**
 * By the key's place: with Alt, some keyboards write another sign. Not those of the number pad, by which Windows writes
 * letters that are on no key. NaN for anything else.
 */
function digitOf({ altKey, ctrlKey, metaKey, shiftKey, code }: KeyboardEvent): number {
  return altKey && !ctrlKey && !metaKey && !shiftKey ? Number(/^Digit([1-9])$/.exec(code)?.[1]) : Number.NaN;
}
