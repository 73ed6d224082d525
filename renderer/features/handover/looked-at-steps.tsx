import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Ceremony } from '../../../shared/handover/ceremony.ts';
import type { HandedOver } from '../../../shared/handover/handed-over.ts';
import { type Owed, owedKey } from '../../../shared/promises/owed.ts';
import { sanctionName } from '../../../shared/sanctions/sanction.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { GiveOver } from './give-over.tsx';
import { LookedAt } from './step.tsx';

interface StepsProps {
  readonly ceremony: Ceremony;
  readonly handedOver: HandedOver;
}

/** As many as one looks through together at a table; the rest stands in its own list. */
const SHOWN = 20;

export function CasesStep({ ceremony, handedOver: { cases, leftOut, own } }: StepsProps) {
  const text = useText();
  return (
    <LookedAt ceremony={ceremony} step="cases">
      {cases.length === 0 && <p>{text('handover.cases.none')}</p>}
      <Lines
        items={cases.map(({ incidentId, codeName, status }) => (
          <li key={incidentId}>
            <CaseLink id={incidentId} codeName={codeName} />
            <span className="small">{text(`incidents.status.${status}`)}</span>
          </li>
        ))}
      />
      {leftOut > 0 && <p className="care">{text('handover.cases.leftOut', { count: leftOut })}</p>}
      {own !== null && own.drafts + own.quickNotes > 0 && (
        <p className="care">{text('handover.cases.own', { ...own })}</p>
      )}
    </LookedAt>
  );
}

export function OwedStep({ ceremony, handedOver: { tasks, owed } }: StepsProps) {
  const text = useText();
  const format = useFormat();
  return (
    <LookedAt ceremony={ceremony} step="owed">
      <p>{text('handover.tasks', { count: tasks.length })}</p>
      <Lines
        items={tasks.map(({ id, incidentId, codeName, title, due }) => (
          <li key={id}>
            <CaseLink id={incidentId} codeName={codeName} />
            <span className="small" dir="auto">
              {text('handover.tasks.due', { title, day: format.day(due) })}
            </span>
          </li>
        ))}
      />
      <p>{text('handover.owed', { count: owed.length })}</p>
      <Lines items={owed.map((line) => <OwedLine key={owedKey(line)} line={line} />)} />
      {ceremony.endedAt === null && <GiveOver ceremony={ceremony} />}
    </LookedAt>
  );
}

function OwedLine({ line }: { line: Owed }) {
  const text = useText();
  const format = useFormat();
  const what =
    line.kind === 'promise'
      ? text(`owed.promise.${line.promise}`)
      : line.kind === 'follow-up'
        ? text('owed.followUp.soon', { whom: text(`owed.with.${line.with}`) })
        : text('owed.appeal');
  return (
    <li>
      <CaseLink id={line.incidentId} codeName={line.codeName} />
      <span className="small">
        {line.due === null
          ? text('handover.owed.noDay', { what })
          : text('handover.owed.line', { what, day: format.day(line.due.slice(0, 'YYYY-MM-DD'.length)) })}
      </span>
    </li>
  );
}

export function BansStep({ ceremony, handedOver: { coming } }: StepsProps) {
  const text = useText();
  const format = useFormat();
  return (
    <LookedAt ceremony={ceremony} step="bans">
      {coming.length === 0 && <p>{text('handover.coming.none')}</p>}
      <Lines
        items={coming.map(({ what, on, of, incident }) => {
          const name = of.kind === 'flag' ? text('today.coming.flag') : sanctionName(of.sanction, text);
          return (
            <li key={`${what} ${of.kind === 'flag' ? of.id : of.sanction.id}`}>
              {incident && <CaseLink id={incident.id} codeName={incident.codeName} />}
              <span className="small">{text(`today.coming.${what}`, { what: name, day: format.day(on) })}</span>
            </li>
          );
        })}
      />
      <p>
        <Link to="/bans">{text('handover.coming.list')}</Link>
      </p>
    </LookedAt>
  );
}

export function RetentionStep({ ceremony, handedOver: { retention } }: StepsProps) {
  const text = useText();
  const format = useFormat();
  const { due, holds } = retention;
  return (
    <LookedAt ceremony={ceremony} step="retention">
      <p>{text('handover.retention.about')}</p>
      <p>{text('handover.retention.due', { count: due.length })}</p>
      <Lines
        items={due.map(({ incidentId, codeName, on }) => (
          <li key={incidentId}>
            <CaseLink id={incidentId} codeName={codeName} />
            <span className="small">{format.day(on)}</span>
          </li>
        ))}
      />
      <p>{text('handover.retention.holds', { count: holds.length })}</p>
      <Lines
        items={holds.map(({ incidentId, codeName }) => (
          <li key={incidentId}>
            <CaseLink id={incidentId} codeName={codeName} />
          </li>
        ))}
      />
      <p>
        <Link to="/records/retention">{text('handover.retention.link')}</Link>
      </p>
    </LookedAt>
  );
}

export function OutsideStep({ ceremony, handedOver: { disclosures, doorLists, backups } }: StepsProps) {
  const text = useText();
  const format = useFormat();
  const day = (next: string | null) => (next === null ? 'none' : format.day(next));
  return (
    <LookedAt ceremony={ceremony} step="outside">
      <ul>
        <li>{text('handover.outside.disclosures', { open: disclosures.open, next: day(disclosures.next) })}</li>
        <li>{text('handover.outside.doorLists', { valid: doorLists.valid, next: day(doorLists.next) })}</li>
        <li>
          {text('handover.outside.backups', {
            count: backups.count,
            last: backups.last === null ? 'none' : format.dateTime(backups.last),
          })}
        </li>
      </ul>
      {backups.folders.map((folder) => (
        <p key={folder} className="small handover-words">
          {folder}
        </p>
      ))}
      <p>{text('handover.outside.ask')}</p>
    </LookedAt>
  );
}

export function PassphrasesStep({ ceremony }: Pick<StepsProps, 'ceremony'>) {
  const text = useText();
  return (
    <LookedAt ceremony={ceremony} step="passphrases">
      <p>{text('handover.passphrases.about')}</p>
    </LookedAt>
  );
}

function CaseLink({ id, codeName }: { id: string; codeName: string }) {
  return (
    <Link to="/incidents/$id" params={{ id }} className="code-name">
      {codeName}
    </Link>
  );
}

function Lines({ items }: { items: readonly ReactNode[] }) {
  const text = useText();
  if (items.length === 0) return null;
  const more = items.length - SHOWN;
  return (
    <>
      <ul className="rows plain">{items.slice(0, SHOWN)}</ul>
      {more > 0 && <p className="small">{text('handover.more', { count: more })}</p>}
    </>
  );
}
