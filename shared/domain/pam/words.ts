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
  /** "today", "yesterday", "on Fri 20 Nov". */
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
      const heading = format.dayHeading(day);
      return heading === 'Today' || heading === 'Yesterday' ? heading.toLowerCase() : `on ${heading}`;
    },
  };
}

/** "the Prado"; what has an article of its own keeps it. */
export function theName(name: string): string {
  return /^(the|my|our|a|an)\s/i.test(name) ? name.replace(/^The\s/, 'the ') : `the ${name}`;
}
