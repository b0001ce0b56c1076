import { type DemoStretch, demoDrive } from './demo-drive.ts';
import { GENERATOR_ID, PRADO_ID, VAN_ID } from './demo-rig.ts';

const DAY_MS = 86_400_000;

/** Rows of `hitches`, `documents` and `odometer_readings`, as a person may insert them. */
export function demoRigRows(lastDay: string) {
  const day = (count: number) =>
    new Date(Date.parse(`${lastDay}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
  return {
    hitches: hitches(demoDrive(lastDay)),
    documents: [
      paper(1, PRADO_ID, 'registration', 'Registration', day(21), 'S123 BGN'),
      paper(2, VAN_ID, 'registration', 'Registration', day(143), 'S987 TVA'),
      paper(3, PRADO_ID, 'insurance', 'Comprehensive insurance', day(74), 'RAA 4471 0082'),
      paper(4, VAN_ID, 'insurance', 'Caravan insurance', day(-4), 'CIL 0091 553'),
      paper(5, PRADO_ID, 'roadside', 'Roadside assistance', day(201), 'Premium, towing of the van included'),
      paper(6, VAN_ID, 'gas', 'Gas certificate', day(330), ''),
      paper(7, null, 'licence', "Peter's licence", day(512), ''),
    ],
    readings: [
      { ...reading(1, GENERATOR_ID, 248.5, day(-210)), note: 'Broome, in the build-up' },
      { ...reading(2, GENERATOR_ID, 296, day(-40)), note: '' },
    ],
  };
}

/** The van goes on when they leave and comes off where they stay more than a night. */
function hitches(drive: DemoStretch[]) {
  const rows: ReturnType<typeof hitch>[] = [];
  let first: DemoStretch | null = null;
  for (const stretch of drive) {
    first ??= stretch;
    if (stretch.staysHitched) continue;
    rows.push(hitch(rows.length, first, stretch));
    first = null;
  }
  if (first) rows.push(hitch(rows.length, first, null));
  return rows;
}

const idOf = (group: string, index: number) => `d${group}00000-0000-4000-8000-${String(index).padStart(12, '0')}`;

function hitch(index: number, from: DemoStretch, to: DemoStretch | null) {
  return {
    id: idOf('02', index),
    tow_vehicle_id: PRADO_ID,
    trailer_id: VAN_ID,
    hitched_on: from.on,
    from_km: from.fromKm,
    unhitched_on: to?.on ?? null,
    to_km: to?.toKm ?? null,
    note: to ? `To ${to.stop.town}` : '',
  };
}

function paper(
  index: number,
  vehicleId: string | null,
  kind: string,
  title: string,
  expiresOn: string,
  number: string,
) {
  return { id: idOf('03', index), vehicle_id: vehicleId, kind, title, number, expires_on: expiresOn };
}

function reading(index: number, vehicleId: string, value: number, on: string) {
  return { id: idOf('04', index), vehicle_id: vehicleId, reading: value, read_on: on };
}
