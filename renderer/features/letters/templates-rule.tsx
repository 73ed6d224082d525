import { useState } from 'react';
import type { LetterTemplate } from '../../../shared/letters/template.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useTemplates } from './queries.ts';
import { TemplateDialog } from './template-dialog.tsx';
import '../../ui/record.css';
import './letters.css';

/** What each kind of letter begins as. */
export function TemplatesRule() {
  const text = useText();
  const { data: templates, error } = useTemplates();
  const [editing, setEditing] = useState<LetterTemplate & { isOwn: boolean }>();
  return (
    <section aria-labelledby="letter-templates">
      <h2 id="letter-templates">{text('letters.templates')}</h2>
      <p className="soft">{text('letters.templates.about')}</p>
      {error && <ErrorNote error={error} />}
      <ul className="plain letter-templates">
        {templates?.map((template) => (
          <TemplateLine key={template.kind} template={template} onEdit={() => setEditing(template)} />
        ))}
      </ul>
      {editing !== undefined && (
        <TemplateDialog key={editing.kind} template={editing} onClose={() => setEditing(undefined)} />
      )}
    </section>
  );
}

interface TemplateLineProps {
  readonly template: LetterTemplate & { readonly isOwn: boolean };
  readonly onEdit: () => void;
}

function TemplateLine({ template: { kind, isOwn }, onEdit }: TemplateLineProps) {
  const text = useText();
  const name = text(`letters.kind.${kind}`);
  return (
    <li className="section-head">
      <div>
        <h3>
          {name} {isOwn && <Chip>{text('letters.templates.own')}</Chip>}
        </h3>
        <div className="small">{text(`letters.kind.${kind}.about`)}</div>
      </div>
      <Button variant="quiet" aria-label={text('letters.templates.editName', { name })} onPress={onEdit}>
        {text('letters.templates.edit')}
      </Button>
    </li>
  );
}
