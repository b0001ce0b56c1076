import { useState } from 'react';
import type { PamCardField } from '../../../../shared/contracts/pam-actions.ts';
import { parseAmountCents, toAmountText } from '../../../../shared/domain/money.ts';
import { CheckRow } from '../../components/ui/check-row.tsx';
import { Field, SelectInput, TextInput } from '../../components/ui/field.tsx';

type Value = PamCardField['value'];

interface CardFieldProps {
  field: PamCardField;
  /** Null for what cannot be read as what it should be. */
  onChange: (value: Value) => void;
}

/** Something on a card that can be set right. What is typed counts when the field is left or Enter is pressed. */
export function CardField({ field, onChange }: CardFieldProps) {
  if (field.kind === 'switch') {
    const isOn = field.value === true;
    return <CheckRow label={field.label} checked={isOn} onChange={() => onChange(!isOn)} />;
  }
  if (field.kind === 'choice') {
    return (
      <Field label={field.label}>
        {(control) => (
          <SelectInput
            {...control}
            value={String(field.value ?? '')}
            onChange={(event) => onChange(event.target.value)}
          >
            {field.value === null && <option value="">Choose…</option>}
            {field.options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </SelectInput>
        )}
      </Field>
    );
  }
  return <TypedField key={String(field.value)} field={field} onChange={onChange} />;
}

const MODES = { number: 'decimal', money: 'decimal', day: undefined, text: undefined } as const;

function TypedField({ field, onChange }: CardFieldProps) {
  const shown = toText(field);
  const [typed, setTyped] = useState(shown);
  const [isWrong, setIsWrong] = useState(false);
  const kind = field.kind as keyof typeof MODES; // choices and switches have controls of their own
  const settle = () => {
    if (typed.trim() === shown) return setIsWrong(false);
    const value = fromText(field, typed);
    setIsWrong(value === undefined);
    if (value !== undefined) onChange(value);
  };
  return (
    <Field
      label={field.unit && field.kind !== 'money' ? `${field.label} (${field.unit})` : field.label}
      error={isWrong ? 'Enter a number.' : undefined}
    >
      {(control) => (
        <TextInput
          {...control}
          type={kind === 'day' ? 'date' : 'text'}
          inputMode={MODES[kind]}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            settle();
          }}
        />
      )}
    </Field>
  );
}

function toText({ kind, value }: PamCardField): string {
  if (value === null) return '';
  return kind === 'money' && typeof value === 'number' ? toAmountText(value) : String(value);
}

/** Undefined for what is none; an empty field says nothing. */
function fromText({ kind }: PamCardField, typed: string): Value | undefined {
  const text = typed.trim();
  if (text === '') return null;
  if (kind === 'money') return parseAmountCents(text) ?? undefined;
  if (kind !== 'number') return text;
  const number = Number(text.replaceAll(',', ''));
  return Number.isFinite(number) ? number : undefined;
}
