import type { PamCard, PamCardField, PamCardRow } from '../../contracts/pam-actions.ts';
import type { PamToolArguments } from '../../contracts/pam-tools.ts';
import type { Rig } from '../../contracts/vehicles.ts';
import { explainWarning } from '../explain-warning.ts';
import { type JudgedFill, judgeFills } from '../fuel-economy.ts';
import { type FuelWarning, warnAbout } from '../fuel-warnings.ts';
import { hasTank } from '../has-tank.ts';
import { priceText } from '../price-text.ts';
import { toField, toRow } from './card.ts';
import { toOptions } from './choices.ts';
import type { PamFacts } from './facts.ts';
import type { FuelContent } from './fuel-content.ts';

import { rigChoices } from './resolve-vehicle.ts';
import { theName, wordsOf } from './words.ts';

interface Fill {
  args: PamToolArguments<'log_fuel'>;
  content: FuelContent;
  rig: Rig;
  /** Nobody said which vehicle. */
  isGuessed: boolean;
  facts: PamFacts;
}

/** Entered after everything that is there. */
const STANDS_FOR_NOW = { id: 'ffffffff-ffff-4fff-bfff-ffffffffffff', createdAt: '9999-12-31T00:00:00.000Z' };

/** How a fill looks before it is logged, and what it tells of the way before it, in words to be read aloud. */
export function fuelCard(fill: Fill): { card: PamCard; use: string | null } {
  const { content, rig, facts } = fill;
  const others = facts.lastFills.filter(({ vehicleId }) => vehicleId === rig.vehicle.id);
  const typed = { ...content, ...STANDS_FOR_NOW };
  const judged = judgeFills([...others, typed]).find(({ id }) => id === typed.id) ?? null;
  const warnings = warnAbout(typed, others, rig.vehicle);
  const words = wordsOf(facts);
  const card = {
    title: `Log ${words.rig.volume(content.litres)} for ${theName(rig.vehicle.name)}`,
    rows: toRows(fill, judged),
    fields: toFields(fill, warnings),
    warnings: [
      ...warnings.map((one) => explainWarning(one, rig.vehicle.kind, words.format, words.rig)),
      ...odd(fill, warnings),
    ],
  };
  const per100 = judged?.litresPer100Km;
  const use = per100 ? `${words.consumption(per100)}, ${KINDS[judged.stretchKind ?? 'mixed']}.` : null;
  return { card, use };
}

const meterOf = ({ vehicle }: Rig) => (vehicle.kind === 'generator' ? 'Hours' : 'Odometer');

const KINDS = { towing: 'towing', solo: 'solo', mixed: 'partly towing' };

function toRows({ content, rig, facts }: Fill, judged: JudgedFill | null): PamCardRow[] {
  const words = wordsOf(facts);
  const { kind } = rig.vehicle;
  const trip = facts.trips.find(({ id }) => id === content.tripId);
  const rows = [
    toRow('Total', words.format.money(content.totalCents)),
    toRow('Price', priceText(content.priceMilliPerL, content.currency, words.format.locale, words.rig.volumeUnit)),
  ];
  if (content.odometerKm !== null) {
    const since = judged?.sinceLastKm ?? null;
    const gained = since !== null && since >= 0 ? ` (${words.rig.reading(since, kind)} since the last fill)` : '';
    rows.push(
      toRow(
        meterOf(rig),
        `${words.rig.reading(content.odometerKm, kind)}${gained}`,
        words.rig.reading(rig.reading, kind),
      ),
    );
  }
  if (judged?.litresPer100Km) {
    rows.push(
      toRow('Fuel use', `${words.rig.consumption(judged.litresPer100Km)}, ${KINDS[judged.stretchKind ?? 'mixed']}`),
    );
  }
  if (trip) rows.push(toRow('Trip', trip.name));
  return rows;
}

function toFields({ args, content, rig, isGuessed, facts }: Fill, warnings: readonly FuelWarning[]): PamCardField[] {
  const choices = rigChoices(facts.rigs.filter(({ vehicle }) => hasTank(vehicle)));
  const meter = meterOf(rig);
  const asksMissed = args.isMissed !== undefined || warnings.some(({ kind }) => kind === 'odometer-jump');
  return [
    toField('vehicle', 'Vehicle', 'choice', rig.vehicle.id, { options: toOptions(choices), isGuess: isGuessed }),
    toField('isFull', 'Full tank', 'switch', content.isFull, { isGuess: args.isFull === undefined }),
    toField('isTowing', 'Towing', 'switch', content.isTowing, { isGuess: args.isTowing === undefined }),
    ...(asksMissed ? [toField('isMissed', 'Missed a fill', 'switch', content.isMissed)] : []),
    toField('litres', 'Litres', 'number', content.litres, { unit: 'L' }),
    toField('totalCents', 'Total', 'money', content.totalCents, { unit: content.currency }),
    toField('odometerKm', meter, 'number', content.odometerKm, { unit: meter === 'Hours' ? 'h' : 'km' }),
    toField('filledOn', 'Day', 'day', content.filledOn, { isGuess: args.filledOn === undefined }),
    toField('station', 'Station', 'text', content.station),
  ];
}

/** What is odd beside what the other fills tell. */
function odd({ content, rig, facts }: Fill, warnings: readonly FuelWarning[]): string[] {
  const words = wordsOf(facts);
  const isBack =
    content.odometerKm !== null && content.odometerKm < rig.reading && content.filledOn >= (rig.readOn ?? '');
  const isTold = warnings.some(({ kind }) => kind === 'odometer-back');
  return [
    ...(isBack && !isTold
      ? [
          `The odometer is below the ${words.rig.reading(rig.reading, rig.vehicle.kind)} that ${theName(rig.vehicle.name)} has.`,
        ]
      : []),
    ...(content.filledOn > facts.today ? ['That day is still to come.'] : []),
  ];
}
