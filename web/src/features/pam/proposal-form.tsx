import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { NEVER_ALWAYS, type PamAction, type PamCardField } from '../../../../shared/contracts/pam-actions.ts';
import { Button } from '../../components/ui/button.tsx';
import { CheckRow } from '../../components/ui/check-row.tsx';
import type { ActionDecisions } from './action-decisions.ts';
import { CardField } from './card-field.tsx';
import { CardRows } from './card-rows.tsx';

/** A proposal before it is decided: before → after, what PAM assumed, and [Do it] [Change] [No]. */
export function ProposalForm({ action, decisions }: { action: PamAction; decisions: ActionDecisions }) {
  const { card } = action;
  const [isOpen, setIsOpen] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [alwaysAllow, setAlwaysAllow] = useState(false);
  const guesses = card.fields.filter(({ isGuess }) => isGuess);
  const others = isOpen ? card.fields.filter(({ isGuess }) => !isGuess) : [];

  const change = async (field: PamCardField, value: PamCardField['value']) => {
    setIsBusy(true);
    const { [field.name]: _before, ...others } = action.args;
    try {
      await decisions.onRevise(action, value === null ? others : { ...others, [field.name]: value });
    } finally {
      setIsBusy(false);
    }
  };

  return (
    <div aria-busy={isBusy} className="grid gap-3">
      <h2 className="font-display text-lg font-semibold wrap-anywhere">{card.title}</h2>
      <CardRows rows={card.rows} />
      {card.warnings.map((warning) => (
        <p key={warning} className="flex items-start gap-2.5 rounded-card bg-amber-soft px-3 py-2 text-amber-ink">
          <TriangleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
          <span className="min-w-0 wrap-anywhere">{warning}</span>
        </p>
      ))}
      <Fields title="PAM assumed this. Is it right?" fields={guesses} onChange={change} />
      <Fields title="What you said" fields={others} onChange={change} />
      {isOpen && !NEVER_ALWAYS.includes(action.tool) && (
        <CheckRow
          label="Don’t ask again for this"
          hint="Next time PAM does it at once. You can undo it for a day, and change this in the settings."
          checked={alwaysAllow}
          onChange={() => setAlwaysAllow(!alwaysAllow)}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          className="min-h-13 flex-[1_1_6rem]"
          busy={isBusy}
          onClick={() => void decisions.onConfirm(action, alwaysAllow)}
        >
          Do it
        </Button>
        <Button
          variant="secondary"
          className="min-h-13"
          aria-expanded={isOpen}
          disabled={card.fields.length === 0}
          onClick={() => setIsOpen(!isOpen)}
        >
          Change
        </Button>
        <Button variant="secondary" className="min-h-13" onClick={() => void decisions.onDeny(action)}>
          No
        </Button>
      </div>
    </div>
  );
}

interface FieldsProps {
  title: string;
  fields: PamCardField[];
  onChange: (field: PamCardField, value: PamCardField['value']) => Promise<void>;
}

function Fields({ title, fields, onChange }: FieldsProps) {
  if (fields.length === 0) return null;
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="mb-2 text-sm text-soft">{title}</legend>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,9.5rem),1fr))] items-end gap-2">
        {fields.map((field) => (
          <CardField key={field.name} field={field} onChange={(value) => void onChange(field, value)} />
        ))}
      </div>
    </fieldset>
  );
}
