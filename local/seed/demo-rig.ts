/** The demo couple's rig. Others who make demo rows refer to these. */
export const PRADO_ID = 'd0000000-0000-4000-8000-000000000001';
export const VAN_ID = 'd0000000-0000-4000-8000-000000000002';
export const GENERATOR_ID = 'd0000000-0000-4000-8000-000000000003';

/** What the Prado's odometer said on the first day of the demo year. How it went on: demo-drive.ts. */
export const PRADO_START_KM = 61_200;

const PRADO = {
  id: PRADO_ID,
  name: 'Prado',
  kind: 'tow',
  fuel_type: 'diesel',
  make: 'Toyota',
  model: 'LandCruiser Prado 150',
  year: 2019,
  plate: 'S123 BGN',
  start_reading: PRADO_START_KM,
  tank_l: 150,
  jerry_l: 20,
  reserve_pct: 10,
  tare_kg: 2_330,
  gross_kg: 2_990,
  combined_kg: 5_990,
  max_towing_kg: 3_000,
  ball_kg: 300,
  note: 'Long-range tank, 87 + 63 L',
};

const VAN = {
  id: VAN_ID,
  name: 'Jayco',
  kind: 'caravan',
  fuel_type: 'none',
  make: 'Jayco',
  model: 'Journey 20 ft',
  year: 2017,
  plate: 'S987 TVA',
  start_reading: 38_400,
  tank_l: null,
  jerry_l: 0,
  reserve_pct: 10,
  tare_kg: 2_340,
  gross_kg: 3_000,
  combined_kg: null,
  max_towing_kg: null,
  ball_kg: 220,
  note: '',
};

const GENERATOR = {
  ...VAN,
  id: GENERATOR_ID,
  name: 'Generator',
  kind: 'generator',
  fuel_type: 'petrol',
  make: 'Honda',
  model: 'EU22i',
  year: 2021,
  plate: '',
  start_reading: 210,
  tank_l: 3.6,
  tare_kg: null,
  gross_kg: null,
  ball_kg: null,
};

/** Rows of `vehicles`, as a person may insert them. One insert has one time, so they stand by their ids. */
export const DEMO_VEHICLES = [PRADO, VAN, GENERATOR];
