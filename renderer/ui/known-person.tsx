import { displayName, type Person } from '../../shared/people/person.ts';
import { useText } from '../hooks/use-text.ts';
import type { api } from '../lib/api.ts';
import { Button } from './button.tsx';

export type Suggested = Awaited<ReturnType<typeof api.people.suggest>>[number];

interface KnownPersonProps {
  readonly person: Suggested;
  /** With Alt, takes them. */
  readonly digit?: number;
  readonly choose: string;
  readonly onChoose: () => void;
}

/** Somebody in the case file who may be the one, with the reason in words. */
export function KnownPerson({ person, digit, choose, onChoose }: KnownPersonProps) {
  const text = useText();
  const name = useKnownName()(person);
  const marks = [...person.otherNames, ...person.handles, ...person.emails, person.organisation, person.description];
  const told = marks.filter((mark) => mark.trim() !== '' && mark !== name);
  return (
    <li className="known-person">
      <div>
        <div className="known-name">
          <span className="name" dir="auto">
            {name}
          </span>
          <span className="small">{text('ui.knownPeople.cases', { count: person.incidents })}</span>
        </div>
        <div className="small">
          {text('ui.knownPeople.because', {
            reasons: person.reasons.map((reason) => text(`ui.reason.${reason}`)).join(', '),
          })}
        </div>
        {told.length > 0 && (
          <div className="small known-marks">
            {told.map((mark, index) => (
              <span key={mark}>
                {index > 0 && ' · '}
                <bdi>{mark}</bdi>
              </span>
            ))}
          </div>
        )}
      </div>
      <div className="known-choose">
        {digit !== undefined && <kbd aria-hidden>Alt {digit}</kbd>}
        <Button aria-label={`${choose}: ${name}${digit === undefined ? '' : `, Alt ${digit}`}`} onPress={onChoose}>
          {choose}
        </Button>
      </div>
    </li>
  );
}

/** What somebody who is known here is called; people without a name are said to be described. */
export function useKnownName(): (person: Pick<Person, 'name' | 'handles' | 'emails'>) => string {
  const text = useText();
  return (person) => displayName(person) || text('ui.knownPeople.described');
}
