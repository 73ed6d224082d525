import { useState } from 'react';
import type { IncidentDetail } from '../../../shared/incidents/incident.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { FactsDialog } from './facts-dialog.tsx';
import { whenWords } from './when-words.ts';

/** What the team holds to be so. */
export function Facts({ incident }: { incident: IncidentDetail }) {
  const text = useText();
  const [isEditing, setIsEditing] = useState(false);
  const facts = useFactLines(incident);
  return (
    <section aria-labelledby="facts">
      <div className="section-head">
        <h2 id="facts">{text('incidents.facts.title')}</h2>
        <Button variant="quiet" onPress={() => setIsEditing(true)}>
          {text('incidents.facts.edit')}
        </Button>
      </div>
      {facts.length === 0 && <p className="soft">{text('incidents.facts.empty')}</p>}
      <dl className="facts">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="typed">{value}</dd>
          </div>
        ))}
      </dl>
      {isEditing && <FactsDialog incident={incident} onClose={() => setIsEditing(false)} />}
    </section>
  );
}

function useFactLines({ facts }: IncidentDetail): { label: string; value: string }[] {
  const text = useText();
  const local = useLocalTime();
  return [
    { label: text('incidents.facts.summary'), value: facts.summary },
    { label: text('incidents.facts.when'), value: whenWords(facts.when, text, local) },
    { label: text('incidents.facts.where'), value: facts.where },
    { label: text('incidents.facts.circumstances'), value: facts.circumstances },
    { label: text('incidents.facts.policy'), value: facts.policy },
  ].filter(({ value }) => value.trim() !== '');
}

/** A day, or day and time, as it was typed: the clock is that of the place where it happened. */
function useLocalTime(): (typed: string) => string {
  const format = useFormat();
  return (typed) => {
    const [day = '', time] = typed.split('T');
    return time === undefined ? format.day(day) : `${format.day(day)}, ${time}`;
  };
}
