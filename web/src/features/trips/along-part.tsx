import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { TripPlan } from '../../../../shared/contracts/trips.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { encodePolyline } from '../../../../shared/domain/polyline.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import type { TripLeg } from '../../../../shared/domain/trip-legs.ts';
import { TripMap } from '../../components/map/trip-map.tsx';
import { Message, ReadFailure } from '../../components/ui/message.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { SkeletonRows } from '../../components/ui/skeleton.tsx';
import { type Connection, connectionStore } from '../../lib/connection.ts';
import { alongQuery } from '../../lib/place-queries.ts';
import { useStore } from '../../lib/store.ts';
import type { TripFigures } from '../../lib/use-trip-figures.ts';
import { AlongForm } from './along-form.tsx';
import { type AlongQuestion, firstChoice, toQuestion } from './along-question.ts';
import { AlongResults, keyOfPlace } from './along-results.tsx';

interface AlongPartProps {
  plan: TripPlan;
  figures: TripFigures;
  format: PersonFormat;
  rigFormat: RigFormat;
}

/** Camps, fuel, dump points and water beside the way, on the map and as a list. Asked for by a press: the answer costs somebody else. */
export function AlongPart({ plan, figures, format, rigFormat }: AlongPartProps) {
  const connection = useStore(connectionStore);
  const legs = useMemo(() => figures.days.stops.flatMap(({ leg }) => leg ?? []), [figures.days]);
  const [choice, setChoice] = useState(() => firstChoice(legs, figures.days.stops, format.today));
  const [question, setQuestion] = useState<AlongQuestion | null>(null);
  const next = useMemo(() => toQuestion(choice, legs), [choice, legs]);
  const found = useFound(question);

  if (legs.length === 0) {
    return (
      <Message title="No way yet">
        Once the trip has two stops with a place, camps, fuel, dump points and water between them are found here.
      </Message>
    );
  }
  return (
    <>
      <AlongForm
        {...{ choice, legs, rigFormat, stops: plan.stops }}
        onChange={setChoice}
        problem={problemOf(connection, choice.kinds.length > 0, next !== null)}
        isBusy={found.isFetching}
        onSearch={() => setQuestion(next)}
      />
      {found.data === null ? (
        <Notice tone="plain">
          Searching along the road is not set up here: no source of places is configured. Towns can be searched by name
          when you add a stop.
        </Notice>
      ) : found.isError && question ? (
        <ReadFailure what="places on the way" error={found.error} onRetry={() => void found.refetch()} />
      ) : found.isFetching && !found.data ? (
        <SkeletonRows count={4} label="Looking along the road…" />
      ) : (
        question &&
        found.data && (
          <>
            <FoundMap plan={plan} legs={legs} places={found.data.places} />
            <AlongResults plan={plan} question={question} answer={found.data} rigFormat={rigFormat} />
          </>
        )
      )}
    </>
  );
}

function useFound(question: AlongQuestion | null) {
  const polyline = useMemo(() => (question ? encodePolyline(question.route.points) : ''), [question]);
  const asked = question ?? { kinds: [], corridorKm: 0 };
  return useQuery({ ...alongQuery(polyline, asked.kinds, asked.corridorKm), enabled: question !== null });
}

type Found = Parameters<typeof AlongResults>[0]['answer']['places'];

function FoundMap({ plan, legs, places }: { plan: TripPlan; legs: readonly TripLeg[]; places: Found }) {
  const marks = useMemo(() => places.map((place) => ({ ...place, key: keyOfPlace(place) })), [places]);
  return (
    <TripMap
      stops={plan.stops}
      legs={legs}
      places={marks}
      onPlace={(key) => {
        const row = document.getElementById(key);
        row?.scrollIntoView({ block: 'center' });
        row?.focus({ preventScroll: true });
      }}
    />
  );
}

function problemOf(connection: Connection, hasKind: boolean, isPart: boolean): string {
  if (connection !== 'online') return 'No signal: searching along the road needs it. The stops you have are all here.';
  if (!hasKind) return 'Choose what to look for.';
  return isPart ? '' : 'Choose an end that comes after the beginning.';
}
