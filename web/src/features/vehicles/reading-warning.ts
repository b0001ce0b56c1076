import type { Rig } from '../../../../shared/contracts/vehicles.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';

const JUMP_KM = 2_000;
const JUMP_HOURS = 200;

/** What is odd about a reading beside the highest one known; it can be saved all the same. `without` is the row being changed. */
export function readingWarning(
  rig: Rig,
  reading: number | null,
  readOn: string,
  words: { format: PersonFormat; rigFormat: RigFormat; without?: string | undefined },
): string | null {
  if (reading === null) return null;
  const { kind, startReading } = rig.vehicle;
  const name = (value: number) => words.rigFormat.reading(value, kind);
  // Of days that are known: one entered late may be lower than what came after it.
  const before = rig.topReadings.find(({ id, readOn: on }) => id !== words.without && (!readOn || on <= readOn));
  const known = before?.reading ?? startReading;
  if (reading < known) {
    return before
      ? `Lower than ${name(known)} on ${words.format.date(before.readOn)}. You can save it; the highest reading counts.`
      : `Lower than ${name(known)}, which it had when it was added. You can save it; the highest reading counts.`;
  }
  const jump = kind === 'generator' ? JUMP_HOURS : JUMP_KM;
  return before && reading - known > jump
    ? `${name(reading - known)} more than on ${words.format.date(before.readOn)}.`
    : null;
}
