import type { CommandHints } from './command-hints.ts';
import { toWords, type Word } from './words.ts';

/** Said of a vehicle that is looked after. */
const WORDS = new Set(
  'service serviced servicing oil filter filters tyre tyres tire tires bearing bearings brake brakes coolant battery batteries gas anode wiper wipers belt belts spark plug plugs transmission diff fluid grease greased shocks shock suspension alignment rotation aircon check inspection roadworthy radiator injectors clutch exhaust hose hoses chassis awning seals seal toilet pump generator tune jockey wheel towball coupling electrics solar'.split(
    ' ',
  ),
);

/** Whether words name something that is done to a vehicle, as people say it or as one of their own plans is called. */
export function isServiceName(words: readonly Word[], hints: Pick<CommandHints, 'serviceNames'>): boolean {
  const own = new Set(
    hints.serviceNames.flatMap((name) => toWords(name).map(({ word }) => word)).filter((word) => word.length > 3),
  );
  return words.some(({ word }) => WORDS.has(word) || own.has(word));
}
