import { expect, it } from 'vitest';
import { demoDrive } from './demo-drive.ts';
import { PRADO_START_KM } from './demo-rig.ts';
import { demoRigRows } from './demo-rig-rows.ts';

const LAST_DAY = '2026-11-22';

it('the demo year goes on where it left off, day by day', () => {
  const drive = demoDrive(LAST_DAY);
  expect(drive[0]?.fromKm).toBe(PRADO_START_KM);
  for (const [index, stretch] of drive.entries()) {
    const next = drive[index + 1];
    if (!next) continue;
    expect(next.fromKm).toBe(stretch.leavesKm);
    expect(next.on >= stretch.on).toBe(true);
  }
  expect((drive.at(-1)?.on ?? '') <= LAST_DAY).toBe(true);
});

it('the demo van is on in stretches that never overlap, and is on at the end', () => {
  const { hitches } = demoRigRows(LAST_DAY);
  for (const [index, { to_km: to }] of hitches.entries()) {
    const next = hitches[index + 1];
    if (next) expect(next.from_km).toBeGreaterThanOrEqual(to ?? Number.POSITIVE_INFINITY);
    else expect(to).toBeNull();
  }
});
