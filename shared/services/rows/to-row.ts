import { toInstant } from '../to-instant.ts';

/** `fuelType` as the column `fuel_type`. */
export function toColumns(fields: object): string {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return JSON.stringify(Object.fromEntries(given.map(([name, value]) => [toSnakeCase(name), value])));
}

/**
 * A row as SQL functions return it in jsonb (`to_jsonb` of the table), as it crosses the wire: names in camelCase, instants
 * (`*_at`) in UTC, without whose it is. The caller names the contract, which must name the table's columns.
 */
export function toRow<Row>(value: unknown): Row {
  const entries = Object.entries(value as object).filter(([name]) => name !== 'user_id');
  return Object.fromEntries(entries.map(([name, cell]) => [toCamelCase(name), toCell(name, cell)])) as Row; // see above
}

const toCell = (name: string, cell: unknown) =>
  typeof cell === 'string' && INSTANTS.has(name) ? toInstant(cell) : cell;

const INSTANTS = new Set([
  'created_at',
  'updated_at',
  'deleted_at',
  'done_at',
  'due_at',
  'expires_at',
  'fetched_at',
  'fired_at',
  'last_message_at',
  'left_at',
  'location_consent_at',
  'model_consent_at',
  'money_consent_at',
  'revoked_at',
  'undo_until',
  'undone_at',
  'voice_consent_at',
]);

const toSnakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const toCamelCase = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
