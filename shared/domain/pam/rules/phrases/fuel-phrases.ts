import { calls, type Phrase } from './phrase.ts';

const US = { distanceUnit: 'mi', currency: 'USD' } as const;
const UK = { distanceUnit: 'mi', currency: 'GBP' } as const;

export const FUEL_PHRASES: Phrase[] = [
  calls('put 62 litres, a hundred and eighteen forty, at eighty-four seven ten', 'log_fuel', {
    litres: 62,
    totalCents: 11_840,
    odometerKm: 84_710,
  }),
  calls('fuel 62 litres 118.40 at 84210', 'log_fuel', { litres: 62, totalCents: 11_840, odometerKm: 84_210 }),
  calls('filled up 62 litres for $118.40', 'log_fuel', { litres: 62, totalCents: 11_840, isFull: true }),
  calls('Filled the Prado with 71.2 litres of diesel at 1.91 a litre', 'log_fuel', {
    vehicle: 'Prado',
    litres: 71.2,
    priceMilliPerL: 1_910,
    isFull: true,
  }),
  calls('sixty two litres at two bucks a litre', 'log_fuel', { litres: 62, priceMilliPerL: 2_000 }),
  calls('put sixty litres in the prado at one ninety one point nine', 'log_fuel', {
    vehicle: 'Prado',
    litres: 60,
    priceMilliPerL: 1_919,
  }),
  calls(
    'log fuel fifty five litres one hundred and four dollars fifty odometer eighty four thousand two hundred and ten',
    'log_fuel',
    {
      litres: 55,
      totalCents: 10_450,
      odometerKm: 84_210,
    },
  ),
  calls('fuel up 48.3L $92.25 84,710km', 'log_fuel', { litres: 48.3, totalCents: 9_225, odometerKm: 84_710 }),
  calls('fuelled up yesterday 62 litres 118 dollars 40', 'log_fuel', {
    litres: 62,
    totalCents: 11_840,
    isFull: true,
    filledOn: '2026-11-25',
  }),
  calls('put 80 bucks of diesel in at 191.9', 'log_fuel', { totalCents: 8_000, priceMilliPerL: 1_919 }),
  calls('chucked 40 litres in at the servo for 78 bucks', 'log_fuel', { litres: 40, totalCents: 7_800 }),
  calls('diesel 62.4 litres 1.899 per litre full towing', 'log_fuel', {
    litres: 62.4,
    priceMilliPerL: 1_899,
    isFull: true,
    isTowing: true,
  }),
  calls('got 30 litres at Nundroo Roadhouse 2.35 a litre not full', 'log_fuel', {
    litres: 30,
    priceMilliPerL: 2_350,
    isFull: false,
    station: 'Nundroo Roadhouse',
  }),
  calls(
    'filled up at the BP in Ceduna 75 litres a hundred and forty three dollars eighty four nine oh five on the clock',
    'log_fuel',
    {
      litres: 75,
      totalCents: 14_300,
      odometerKm: 84_905,
      isFull: true,
      station: 'BP in Ceduna',
    },
  ),
  calls("Log a fill: 62 L, $118.40, 84,710 k's, solo", 'log_fuel', {
    litres: 62,
    totalCents: 11_840,
    odometerKm: 84_710,
    isTowing: false,
  }),
  calls('topped up with 20 litres at 1.95', 'log_fuel', { litres: 20, priceMilliPerL: 1_950 }),
  calls('half a tank, 35 litres, 66.50', 'log_fuel', { litres: 35, totalCents: 6_650, isFull: false }),
  calls('chockers, 90 litres for a hundred and seventy two', 'log_fuel', {
    litres: 90,
    totalCents: 17_200,
    isFull: true,
  }),
  calls('fuel sixty two one eighteen forty eighty four seven ten', 'log_fuel', {
    litres: 62,
    totalCents: 11_840,
    odometerKm: 84_710,
  }),
  calls('fuel 62 118.40 84710', 'log_fuel', { litres: 62, totalCents: 11_840, odometerKm: 84_710 }),
  calls('add fuel 118.40 dollars 62 litres on the 5th', 'log_fuel', {
    litres: 62,
    totalCents: 11_840,
    filledOn: '2026-11-05',
  }),
  calls('log 45 litres of petrol for the generator ninety bucks', 'log_fuel', {
    vehicle: 'Generator',
    litres: 45,
    totalCents: 9_000,
  }),
  calls('fuel forty litres at two oh five a litre at eighty five thousand and ninety', 'log_fuel', {
    litres: 40,
    priceMilliPerL: 2_050,
    odometerKm: 85_090,
  }),
  calls('hey pam can you log 62 litres at 1.91 for the prado please', 'log_fuel', {
    vehicle: 'Prado',
    litres: 62,
    priceMilliPerL: 1_910,
  }),
  calls('I put 55 litres in on Tuesday for 101.20', 'log_fuel', {
    litres: 55,
    totalCents: 10_120,
    filledOn: '2026-11-24',
  }),
  calls('bought 62 litres of diesel from Caltex 118.40 we were towing', 'log_fuel', {
    litres: 62,
    totalCents: 11_840,
    isTowing: true,
    station: 'Caltex',
  }),
  calls('fill up 62 litres 118.40 and I missed a fill before this one', 'log_fuel', {
    litres: 62,
    totalCents: 11_840,
    isFull: true,
    isMissed: true,
  }),
  calls('log fuel', 'log_fuel', {}),
  calls('log fuel for the Prado', 'log_fuel', { vehicle: 'Prado' }),
  calls('spent 118.40 on diesel', 'log_fuel', { totalCents: 11_840 }),
  calls('62 litres 118.40', 'log_fuel', { litres: 62, totalCents: 11_840 }),
  calls('fuel total 118.40 price 1.91 odo 84710', 'log_fuel', {
    totalCents: 11_840,
    priceMilliPerL: 1_910,
    odometerKm: 84_710,
  }),
  calls('put 62 litres in at 191.9 cents a litre', 'log_fuel', { litres: 62, priceMilliPerL: 1_919 }),
  calls('fuel 62L @ 1.91/L', 'log_fuel', { litres: 62, priceMilliPerL: 1_910 }),
  calls(
    'fuel 15 gallons at $3.89 a gallon 52,310 miles',
    'log_fuel',
    {
      litres: 56.781,
      priceMilliPerL: 1_028,
      odometerKm: 84_184.78,
    },
    US,
  ),
  calls('filled up 15.2 gallons $58.40', 'log_fuel', { litres: 57.538, totalCents: 5_840, isFull: true }, US),
  calls('fuel 50 litres £72.50 at 41,200', 'log_fuel', { litres: 50, totalCents: 7_250, odometerKm: 66_304.97 }, UK),
  { say: 'fuel 60', want: { kind: 'question' } },
  { say: 'put 60 in the Prado', want: { kind: 'question' } },
  { say: 'fuel 62.10 and 61.30', want: { kind: 'question' } },
];
