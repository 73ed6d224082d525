import type { Assessment } from '../../../shared/assessments/assessment.ts';
import { EMPTY_ASSESSMENT } from '../../../shared/assessments/assessment.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useText } from '../../hooks/use-text.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { PastCasesOf } from '../../ui/past-cases.tsx';
import { AssessmentForm } from './assessment-form.tsx';
import { PrecedentsOfCase } from './precedents-of-case.tsx';
import { useAssessment, useGrounds, useLadder } from './queries.ts';
import '../../ui/record.css';
import './assessment.css';

/** Where one weighs a case: what came before, how bad it is, and what was done in cases like it. */
export function AssessmentOfCase({ incidentId }: { incidentId: IncidentId }) {
  const text = useText();
  return (
    <div className="case-story">
      <section aria-labelledby="past-cases">
        <h2 id="past-cases">{text('assessment.past')}</h2>
        <PastCasesOf incidentId={incidentId} />
      </section>
      <section aria-labelledby="assessment">
        <h2 id="assessment">{text('assessment.title')}</h2>
        <p className="soft">{text('assessment.intro')}</p>
        <Loaded incidentId={incidentId} />
      </section>
      <PrecedentsOfCase incidentId={incidentId} />
    </div>
  );
}

function Loaded({ incidentId }: { incidentId: IncidentId }) {
  const { data: saved, error } = useAssessment(incidentId);
  const grounds = useGrounds(incidentId);
  const { data: ladder } = useLadder();
  if (error) return <ErrorNote error={error} />;
  if (saved === undefined || grounds === undefined || ladder === undefined) return null;
  return (
    <AssessmentForm
      incidentId={incidentId}
      saved={saved === null ? EMPTY_ASSESSMENT : fieldsOf(saved)}
      signed={saved}
      grounds={grounds}
      ladder={ladder}
    />
  );
}

function fieldsOf({ by: _member, at: _when, ...fields }: Assessment) {
  return fields;
}
