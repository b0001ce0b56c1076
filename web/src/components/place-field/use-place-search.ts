import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { PlaceKind, PlaceSearch } from '../../../../shared/contracts/places.ts';
import { findTowns } from '../../../../shared/domain/gazetteer/find-towns.ts';
import { knownTowns } from '../../../../shared/domain/gazetteer/known-towns.ts';
import type { Town } from '../../../../shared/domain/gazetteer/read-towns.ts';
import type { Point } from '../../../../shared/domain/geo.ts';
import { type Connection, connectionStore } from '../../lib/connection.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { favouritesQuery, placeSearchQuery } from '../../lib/place-queries.ts';
import { useStore } from '../../lib/store.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { fromCoordinates, fromOthers, fromTown, matchFavourites, type PlaceOption } from './place-option.ts';

const TOWNS = 6;
const NO_TOWNS: readonly Town[] = [];
/** Fewer letters are no question for somebody else. */
const LEAST_LETTERS = 3;

export interface PlaceSearchState {
  options: PlaceOption[];
  /** What of the search is missing, in words; empty when nothing is. */
  note: string;
}

/** Favourites and towns at once, also without signal; what others know a moment later. Nothing while it is closed. */
export function usePlaceSearch(
  typed: string,
  { isOpen, kind, near }: { isOpen: boolean; kind: PlaceKind | undefined; near: Point | null },
): PlaceSearchState {
  const connection = useStore(connectionStore);
  const towns = useKnownTowns(isOpen);
  const favourites = usePendingQuery({ ...favouritesQuery(), enabled: isOpen });
  const q = useDebounced(typed.trim(), 300);
  const isAsked = isOpen && q.length >= LEAST_LETTERS && fromCoordinates(q).length === 0 && connection === 'online';
  const others = useQuery({ ...placeSearchQuery(q, kind, near), enabled: isAsked });
  const told = isAsked && q === typed.trim() ? others.data : undefined;
  const options = useMemo(() => {
    const here = findTowns(towns, typed, { near: near ?? undefined, limit: TOWNS }).map(fromTown);
    const all = [
      ...fromCoordinates(typed),
      ...matchFavourites(favourites.data?.favourites ?? [], typed),
      ...here,
      ...fromOthers(told?.places ?? []),
    ];
    return all.filter(({ key }, at) => all.findIndex((option) => option.key === key) === at);
  }, [towns, typed, near, favourites.data, told]);
  return {
    options,
    note: noteOf(connection, { isAsked, isFetching: others.isFetching, isError: others.isError, told }),
  };
}

type Asking = { isAsked: boolean; isFetching: boolean; isError: boolean; told: PlaceSearch | undefined };

function noteOf(connection: Connection, { isAsked, isFetching, isError, told }: Asking): string {
  if (connection !== 'online') return 'No signal: towns of Australia and your favourites only.';
  if (!isAsked) return '';
  if (isError || told?.online === 'unavailable') return 'The search for camps and fuel does not answer just now.';
  if (told?.online === 'not configured') return '';
  return isFetching ? 'Searching…' : '';
}

function useKnownTowns(isOpen: boolean): readonly Town[] {
  const [towns, setTowns] = useState(NO_TOWNS);
  useEffect(() => {
    if (!isOpen) return;
    knownTowns().then(setTowns, () => {
      // Their file did not come; it is asked for again with the next opening, and coordinates can be typed.
    });
  }, [isOpen]);
  return towns;
}
