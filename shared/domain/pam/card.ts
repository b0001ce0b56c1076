import type { PamAction, PamCardField, PamCardRow } from '../../contracts/pam-actions.ts';

type Json = PamAction['args'][string];

/** What was said, without what was not. */
export function compact(args: Record<string, Json | undefined>): PamAction['args'] {
  return Object.fromEntries(
    Object.entries(args).flatMap(([name, value]): [string, Json][] => (value === undefined ? [] : [[name, value]])),
  );
}

type Details = Partial<Pick<PamCardField, 'unit' | 'options' | 'isGuess'>>;

/**
 * A field of a card. Numbers are in the unit of the tool's argument, which `unit` names: whoever shows it converts. One that a person
 * empties is left out of the arguments.
 */
export function toField(
  name: string,
  label: string,
  kind: PamCardField['kind'],
  value: PamCardField['value'] | undefined,
  { unit = null, options = [], isGuess = false }: Details = {},
): PamCardField {
  return { name, label, kind, value: value ?? null, unit, options, isGuess };
}

export const toRow = (label: string, after: string | null, before: string | null = null): PamCardRow => ({
  label,
  before,
  after,
});
