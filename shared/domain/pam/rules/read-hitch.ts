import { afterHead } from './after-head.ts';
import type { CommandHints } from './command-hints.ts';
import type { CommandReader } from './command-line.ts';
import { readFigures } from './read-figures.ts';
import { readReading } from './read-reading.ts';
import { takeDeclaration } from './take-declaration.ts';
import { takeName } from './take-name.ts';
import { takeSpan } from './take-span.ts';
import { takeStation } from './take-station.ts';
import { toText, type Word } from './words.ts';

const HITCH =
  /^(all )?(hitch|hitched|hitching|hooking|coupling|hook|hooked|couple|coupled|hitch up|hitched up)( up)?\b|^((are|am|were|im|back) )?towing( again| now)\b|^(the |our )?(van|caravan|camper|trailer) is (on|hitched|back on)$/;
const UNHITCH =
  /^(unhitch|unhitched|unhook|unhooked|uncouple|uncoupled|decouple|decoupled)\b|^(the |our )?(van|caravan|camper|trailer) is (off|unhitched)$|^(drop|dropped|take|took|leave|left|park|parked)( off)? (the |our )?(van|caravan|camper|trailer|jayco)\b/;
const FILLERS = new Set(
  'the our my a van caravan camper trailer car ute truck up on off onto to at with and again now just back in here park is was behind site it'.split(
    ' ',
  ),
);

/** "hitched up the van at 84,710", "dropped the van off". */
export const readHitch: CommandReader = (line) => {
  if (!line.mayWrite) return null;
  const told = takeDeclaration(line);
  const trailer = takeName(told.words, line.hints.trailerNames);
  const isOff =
    UNHITCH.test(toText(told.words)) ||
    (trailer.name !== null && /^(drop|dropped|take|took|park|parked)\b.*\boff$/.test(toText(trailer.words)));
  if (!isOff && !HITCH.test(toText(told.words))) return null;
  const vehicle = takeName(trailer.words, line.hints.vehicleNames);
  const rest = afterHead(vehicle.words, isOff ? UNHITCH : HITCH) ?? vehicle.words.slice(1);
  const figures = readFigures(rest);
  let loose = rest;
  for (const span of figures.toReversed()) loose = takeSpan(loose, span);
  loose = takeStation(loose).words;
  if (figures.length > 1 || loose.some(({ word }) => !FILLERS.has(word))) return null;
  const about = {
    ...(trailer.name !== null && { trailer: trailer.name }),
    ...odometerOf(rest, line.hints),
  };
  if (isOff)
    return {
      kind: 'call',
      call: { tool: 'unhitch', args: { ...about, ...(told.day !== null && { unhitchedOn: told.day }) } },
    };
  const args = {
    ...about,
    ...(vehicle.name !== null && { vehicle: vehicle.name }),
    ...(told.day !== null && { hitchedOn: told.day }),
  };
  return { kind: 'call', call: { tool: 'hitch', args } };
};

function odometerOf(words: readonly Word[], hints: CommandHints): { odometerKm?: number } {
  const [figure] = readFigures(words);
  const odometerKm = figure ? readReading(figure, hints) : null;
  return odometerKm === null ? {} : { odometerKm };
}
