import { addDays, toUtc } from '../days.ts';
import { createPersonFormat, type PersonFormat } from '../person-format.ts';
import { createRigFormat, type RigFormat } from '../rig-format.ts';
import { fromKm, fromLitres, fromLitresPer100Km } from '../units.ts';
import type { PamFacts } from './facts.ts';

export interface PamWords {
  format: PersonFormat;
  rig: RigFormat;
  /** "62 litres", as it is read aloud. */
  volume(litres: number): string;
  /** "84,710 kilometres". */
  distance(km: number): string;
  /** "18.4 litres per 100 kilometres". */
  consumption(litresPer100Km: number): string;
  /** "today", "tomorrow", "on Friday 20 November"; the year is named when it is another one. */
  day(day: string): string;
}

const made = new WeakMap<PamFacts, PamWords>();

/** How the person is spoken to: figures in their units, money in their currency. Made once: formatters take a while to make. */
export function wordsOf(facts: PamFacts): PamWords {
  const words = made.get(facts) ?? makeWords(facts);
  made.set(facts, words);
  return words;
}

function makeWords(facts: PamFacts): PamWords {
  const format = createPersonFormat(facts, new Date(facts.now));
  const rig = createRigFormat(facts);
  const number = (value: number, most: number) => value.toLocaleString(format.locale, { maximumFractionDigits: most });
  const named = (value: number, most: number, one: string) => {
    const text = number(value, most);
    return `${text} ${text === '1' ? one : `${one}s`}`;
  };
  const { distanceUnit, consumptionUnit } = facts;
  return {
    format,
    rig,
    volume: (litres) => named(fromLitres(litres, rig.volumeUnit), 2, rig.volumeUnit === 'gal' ? 'gallon' : 'litre'),
    distance: (km) => named(fromKm(km, distanceUnit), 0, distanceUnit === 'mi' ? 'mile' : 'kilometre'),
    consumption: (value) => {
      const shown = number(fromLitresPer100Km(value, consumptionUnit), 1);
      return consumptionUnit === 'L/100 km' ? `${shown} litres per 100 kilometres` : `${shown} miles per gallon`;
    },
    day: (day) => {
      const near = NEAR.find(([apart]) => day === addDays(format.today, apart));
      if (near) return near[1];
      const year = day.slice(0, 4) === format.today.slice(0, 4) ? {} : { year: 'numeric' as const };
      return `on ${toUtc(day).toLocaleDateString(format.locale, { ...DAY, ...year })}`;
    },
  };
}

const NEAR: [apart: number, word: string][] = [
  [-1, 'yesterday'],
  [0, 'today'],
  [1, 'tomorrow'],
];
const DAY = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;

/** "the Prado"; what has an article of its own keeps it. */
export function theName(name: string): string {
  return /^(the|my|our|a|an)\s/i.test(name) ? name.replace(/^The\s/, 'the ') : `the ${name}`;
}
