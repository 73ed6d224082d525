import { Link } from '@tanstack/react-router';
import type { ParticipantRole } from '../../shared/incidents/incident.ts';
import type { PastCase } from '../../shared/past-cases/past-case.ts';
import { type Text, useText } from '../hooks/use-text.ts';
import { type Format, useFormat } from '../lib/format.ts';

/** One other case: whose, and what was decided there. */
export function PastCaseLine({ past }: { past: PastCase }) {
  const text = useText();
  const format = useFormat();
  const { id, codeName, status, setting, reportedAt, people, sanctions } = past;
  const standing = {
    status: text(`incidents.status.${status}`),
    setting: text(`incidents.setting.${setting}`),
    day: format.day(reportedAt.slice(0, 10)),
  };
  return (
    <li>
      <Link to="/incidents/$id" params={{ id }} className="code-name">
        {codeName}
      </Link>{' '}
      <span className="small">{text('pastCases.line', standing)}</span>
      <ul>
        {people.map((person) => (
          <li key={`${person.personId} ${person.nameThere} ${person.there.join()}`} dir="auto">
            {inBoth(person, text)}
          </li>
        ))}
        {sanctions.map((sanction) => (
          <li key={sanction.id}>{decided(sanction, text, format)}</li>
        ))}
        {sanctions.length === 0 && <li className="soft">{text('pastCases.noSanction')}</li>}
      </ul>
    </li>
  );
}

function inBoth({ reasons, ...person }: PastCase['people'][number], text: Text): string {
  const named = (name: string) => name || text('pastCases.described');
  const told = {
    name: named(person.name),
    nameThere: named(person.nameThere),
    here: rolesIn(person.here, text),
    there: rolesIn(person.there, text),
  };
  if (reasons.length === 0) return text('pastCases.same', told);
  return text('pastCases.alike', { ...told, reasons: reasons.map((reason) => text(`ui.reason.${reason}`)).join(', ') });
}

function rolesIn(roles: readonly ParticipantRole[], text: Text): string {
  return roles.map((role) => text(`sanctions.role.${role}`)).join(', ');
}

function decided({ kind, name, startsOn, endsOn, state }: PastCase['sanctions'][number], text: Text, format: Format) {
  const sanction = name ?? text(`sanctions.${kind}`);
  if (state === 'proposed' || state === 'withdrawn') return text('pastCases.sanction.proposed', { sanction });
  const from = format.day(startsOn);
  if (endsOn === null) return text('pastCases.sanction.decided', { sanction, from });
  if (endsOn === startsOn) return text('pastCases.sanction.day', { sanction, from });
  return text('pastCases.sanction.term', { sanction, from, to: format.day(endsOn) });
}
