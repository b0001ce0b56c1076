import { calls, type Phrase } from './phrase.ts';

const UK = { distanceUnit: 'mi', currency: 'GBP' } as const;

/** Written when the rules were finished, and run once before they learnt from what they had missed. */
const WRITTEN: Phrase[] = [
  calls(
    'log a fuel up for the Prado sixty five point two litres at one eighty nine point nine odometer eighty seven one oh four',
    'log_fuel',
    {
      vehicle: 'Prado',
      litres: 65.2,
      priceMilliPerL: 1_899,
      odometerKm: 87_104,
    },
  ),
  calls('fuel 70L $140 87,320', 'log_fuel', { litres: 70, totalCents: 14_000, odometerKm: 87_320 }),
  calls('I filled up this morning 48 litres and it cost me 93 dollars 60', 'log_fuel', {
    litres: 48,
    totalCents: 9_360,
    isFull: true,
    filledOn: '2026-11-26',
  }),
  calls('Put $75 of diesel in the ute at 2.05 per litre', 'log_fuel', { totalCents: 7_500, priceMilliPerL: 2_050 }),
  calls('fifty litres into the Prado, ninety seven bucks, not towing', 'log_fuel', {
    vehicle: 'Prado',
    litres: 50,
    totalCents: 9_700,
    isTowing: false,
  }),
  calls('diesel at the Mobil 61 litres two dollars nine a litre', 'log_fuel', {
    litres: 61,
    priceMilliPerL: 2_090,
    station: 'Mobil',
  }),
  calls('filled the tank on the 20th 82 litres $159.90 86,950 kms', 'log_fuel', {
    litres: 82,
    totalCents: 15_990,
    odometerKm: 86_950,
    isFull: true,
    filledOn: '2026-11-20',
  }),
  calls(
    'petrol 38 litres 55 pounds 10 at 42,150 miles',
    'log_fuel',
    { litres: 38, totalCents: 5_510, odometerKm: 67_833.85 },
    UK,
  ),
  { say: 'add 50 to the Prado', want: { kind: 'question' } },

  calls('forked out two hundred and ten dollars for a new tyre at Beaurepaires', 'log_expense', {
    amountCents: 21_000,
    category: 'vehicle',
    payee: 'Beaurepaires',
    note: 'tyre',
  }),
  calls('nine bucks on coffees', 'log_expense', { amountCents: 900, category: 'eating-out', note: 'coffees' }),
  calls('Big4 $58', 'log_expense', { amountCents: 5_800, category: 'camp', payee: 'Big4' }),
  calls('spent 27.35 at the chemist on sunscreen', 'log_expense', {
    amountCents: 2_735,
    category: 'health',
    payee: 'Chemist',
    note: 'sunscreen',
  }),
  calls('expense of sixteen dollars for the tolls', 'log_expense', {
    amountCents: 1_600,
    category: 'ferries-tolls',
    note: 'tolls',
  }),
  calls('bought a present for the grandkids forty five dollars', 'log_expense', {
    amountCents: 4_500,
    category: 'gifts',
    note: 'present for the grandkids',
  }),
  calls('Coles a hundred and four twenty on Saturday', 'log_expense', {
    amountCents: 10_420,
    category: 'groceries',
    payee: 'Coles',
    occurredOn: '2026-11-21',
  }),
  calls('we had dinner at the RSL 62 bucks', 'log_expense', {
    amountCents: 6_200,
    category: 'eating-out',
    payee: 'RSL',
    note: 'dinner',
  }),
  calls('insurance came to eleven hundred and twenty dollars', 'log_expense', {
    amountCents: 112_000,
    category: 'insurance',
  }),
  { say: 'spent four twenty on the mechanic', want: { kind: 'question' } },

  calls('how much have I spent on diesel this month', 'spending_summary', { month: '2026-11', category: 'fuel' }),
  calls('what did groceries cost us last month', 'spending_summary', { month: '2026-10', category: 'groceries' }),
  calls('how are we going with spending this month', 'spending_summary', { month: '2026-11' }),
  calls("how's the trip budget looking", 'trip_cost', {}),
  calls('what have we spent on the Nullarbor trip so far', 'trip_cost', { trip: 'Across the Nullarbor' }),

  calls('add a stop in Balladonia for one night', 'add_stop', { place: 'Balladonia', nights: 1 }),
  calls('we are staying at Cactus Beach for four nights', 'add_stop', { place: 'Cactus Beach', nights: 4 }),
  calls('add Wave Rock after Norseman to the Nullarbor trip', 'add_stop', {
    place: 'Wave Rock',
    after: 'Norseman',
    trip: 'Across the Nullarbor',
  }),
  calls('coffee stop at Wudinna please', 'add_stop', { place: 'Wudinna', kind: 'food' }),
  calls('can you put Eucla after Border Village', 'move_stop', { stop: 'Eucla', after: 'Border Village' }),
  calls('move the Ceduna stop before Streaky Bay', 'move_stop', { stop: 'Ceduna', before: 'Streaky Bay' }),
  calls('delete the Penong stop', 'remove_stop', { stop: 'Penong' }),
  calls("we're skipping Norseman", 'remove_stop', { stop: 'Norseman' }),
  calls('make a new trip called Red Centre from Adelaide to Uluru leaving on the 1st of March', 'plan_trip', {
    name: 'Red Centre',
    startsOn: '2027-03-01',
    places: [{ place: 'Adelaide' }, { place: 'Uluru' }],
  }),
  calls('how far will this tank get us', 'trip_range', {}),
  calls('are we going to run out of diesel before Eucla', 'trip_range', {}),
  calls('do we need rain jackets tomorrow or will it be dry', 'weather_ahead', {}),
  calls("how's the weather looking for Saturday in Norseman", 'weather_ahead', { place: 'Norseman' }),

  calls('gas check done on the Jayco yesterday', 'complete_service', {
    service: 'gas check',
    vehicle: 'Jayco',
    doneOn: '2026-11-25',
  }),
  calls('I changed the air filter this arvo', 'complete_service', {
    service: 'air filter change',
    doneOn: '2026-11-26',
  }),
  calls('the Prado had its oil change at 87,000', 'complete_service', {
    service: 'oil change',
    vehicle: 'Prado',
    reading: 87_000,
  }),
  calls('set up a service for the generator oil every hundred hours', 'add_service_plan', {
    name: 'Oil',
    vehicle: 'Generator',
    everyKm: 100,
  }),
  calls('which services are due', 'service_due', {}),
  calls('hooking up the Jayco now', 'hitch', { trailer: 'Jayco' }),
  calls('dropped the Jayco off at 87,410', 'unhitch', { trailer: 'Jayco', odometerKm: 87_410 }),
  calls("how's the fuel economy been", 'fuel_stats', {}),

  calls('set a reminder for 7pm to take the bread out', 'set_timer', {
    label: 'take the bread out',
    at: '2026-11-26T19:00',
  }),
  calls('remind me to check the tyre pressures tomorrow before we leave', 'set_timer', {
    label: 'check the tyre pressures before we leave',
    at: '2026-11-27T09:00',
  }),
  calls('start a fifteen minute timer', 'set_timer', { minutes: 15 }),
  calls('get me up at quarter past five', 'set_timer', { label: 'Wake up', at: '2026-11-27T05:15' }),
  calls('cancel the reminder to check the gas', 'cancel_timer', { label: 'check the gas' }),
  calls("remember Jan's birthday is the 4th of March", 'remember', { fact: "Jan's birthday is the 4th of March" }),
  calls('forget that we like quiet camps', 'forget', { fact: 'we like quiet camps' }),
  calls('what have you got stored about us', 'list_memories', {}),
  calls("what's on for the rest of the week", 'agenda', { from: '2026-11-26', days: 4 }),
  calls('what do I have on this Saturday', 'agenda', { from: '2026-11-28', days: 1 }),
  calls('how much is forty psi in bar', 'convert_units', { value: 40, from: 'psi', to: 'bar' }),
  calls('three thousand five hundred kilos in tonnes', 'convert_units', { value: 3_500, from: 'kg', to: 't' }),
  { say: 'actually undo that', want: { kind: 'undo' } },
  { say: 'can you undo what you just did', want: { kind: 'undo' } },
  { say: 'what commands do you know', want: { kind: 'help' } },

  ...[
    'what time is it in Perth',
    'do you like camping',
    'how do you unhitch on a slope',
    'whos the cheapest for diesel around here',
    'we nearly hit a roo today',
    'the mechanic charged us way too much',
    'add some sunshine to my day',
    "don't worry about the fuel log",
    'Bob asked me to log 62 litres for him',
    'what did you log yesterday',
    'is it worth getting the wheel bearings done early',
    'I forgot to hitch up the safety chains',
    'no more reminders please',
    'delete my account',
    'stop it',
  ].map((say): Phrase => ({ say, want: null })),
];

/** Of these, what was not read right then: all but five came to nothing or to a question, none of the talk to a command. */
const MISSED = new Set([
  'diesel at the Mobil 61 litres two dollars nine a litre',
  'petrol 38 litres 55 pounds 10 at 42,150 miles',
  'add 50 to the Prado',
  'bought a present for the grandkids forty five dollars',
  'what did groceries cost us last month',
  'how are we going with spending this month',
  'coffee stop at Wudinna please',
  'make a new trip called Red Centre from Adelaide to Uluru leaving on the 1st of March',
  'how far will this tank get us',
  'are we going to run out of diesel before Eucla',
  'do we need rain jackets tomorrow or will it be dry',
  'the Prado had its oil change at 87,000',
  'set up a service for the generator oil every hundred hours',
  'which services are due',
  'hooking up the Jayco now',
  'get me up at quarter past five',
  'what have you got stored about us',
  "what's on for the rest of the week",
  'what commands do you know',
]);

export const HELD_OUT_PHRASES: readonly Phrase[] = WRITTEN.map((phrase) => ({
  ...phrase,
  isHeldOut: true,
  ...(MISSED.has(phrase.say) && { wasMissed: true }),
}));
