import { Check, Plus } from 'lucide-react';
import { useState } from 'react';
import type { AlongKind, PlacesAlong } from '../../../../shared/contracts/places.ts';
import type { TripPlan } from '../../../../shared/contracts/trips.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import { passedAt } from '../../../../shared/domain/trip-route.ts';
import { Age } from '../../components/age.tsx';
import { Button } from '../../components/ui/button.tsx';
import { nameStopKind } from '../../lib/stop-kinds.ts';
import { useNow } from '../../lib/use-now.ts';
import { addFoundPlace, type FoundPlace, stopAt } from './add-found-place.ts';
import type { AlongQuestion } from './along-question.ts';
import { StopIcon } from './stop-icon.tsx';

interface AlongResultsProps {
  plan: TripPlan;
  question: AlongQuestion;
  answer: PlacesAlong;
  rigFormat: RigFormat;
}

/** So many are shown at first, and with each press. */
const SHOWN = 40;

export const keyOfPlace = ({ kind, lat, lng }: FoundPlace) => `${kind} ${lat} ${lng}`;

/** What was found, in the order it is passed, with who said so and how old that is. */
export function AlongResults({ plan, question, answer, rigFormat }: AlongResultsProps) {
  const now = useNow(60_000);
  const [shown, setShown] = useState(SHOWN);
  const { places, source, fetchedAt, isStale } = answer;
  return (
    <section aria-labelledby="found" className="grid gap-3">
      <h2 id="found" className="px-1 font-display text-xl font-semibold">
        {places.length === 0 ? 'Nothing found' : `${places.length} on the way`}
      </h2>
      {places.length === 0 ? (
        <p className="px-1 text-soft">
          {source} knows nothing of the kind within {distanceText(question.corridorKm, rigFormat)} of this part of the
          way. That does not mean that nothing is there.
        </p>
      ) : (
        <ol className="overflow-hidden rounded-card border border-hairline bg-paper">
          {places.slice(0, shown).map((place) => (
            <FoundRow key={keyOfPlace(place)} {...{ place, plan, question, rigFormat }} />
          ))}
        </ol>
      )}
      {places.length > shown && (
        <Button variant="secondary" onClick={() => setShown(shown + SHOWN)}>
          Show more of {places.length}
        </Button>
      )}
      <p className="px-1 text-sm text-soft">
        © {source} contributors, <Age at={fetchedAt} now={Math.max(now, Date.parse(fetchedAt))} />
        {isStale && '. It does not answer just now: this is what it said then'}. Opening hours and prices are not known.
      </p>
    </section>
  );
}

interface FoundRowProps extends Pick<AlongResultsProps, 'plan' | 'question' | 'rigFormat'> {
  place: FoundPlace;
}

function FoundRow({ place, plan, question, rigFormat }: FoundRowProps) {
  const { fromStopId, km } = passedAt(question.route, place.alongKm);
  const first = question.route.parts[0]?.fromStopId;
  const nameOf = (id: string | undefined) => plan.stops.find((stop) => stop.id === id)?.name ?? 'the start';
  const isStop = stopAt(place, plan.stops) !== undefined;
  const where = km < 1 ? `At ${nameOf(first)}` : `${rigFormat.distance(km)} after ${nameOf(first)}`;
  const off = place.offKm < 0.1 ? 'on the road' : `${distanceText(place.offKm, rigFormat)} off the road`;
  return (
    <li
      id={keyOfPlace(place)}
      tabIndex={-1}
      className="flex items-center gap-3 border-hairline px-3 py-2.5 not-first:border-t focus:-outline-offset-3"
    >
      <span className="grid size-10 shrink-0 place-items-center rounded-[10px] bg-mist text-eucalyptus-ink">
        <StopIcon kind={place.kind as AlongKind} className="size-5.5" />
      </span>
      <span className="min-w-0 flex-1 wrap-anywhere">
        <span className="block font-semibold leading-snug">
          <span className="sr-only">{nameStopKind(place.kind as AlongKind)}: </span>
          {place.name}
        </span>
        <span className="block text-sm text-soft">
          {where}, {off}
        </span>
        <span className="block text-sm text-soft">
          {[fromStopId === first ? '' : `beyond ${nameOf(fromStopId)}`, place.detail].filter(Boolean).join(' · ')}
        </span>
      </span>
      {isStop ? (
        <span className="flex items-center gap-1 px-2 text-sm font-semibold text-eucalyptus-ink">
          <Check aria-hidden className="size-4.5" />A stop
        </span>
      ) : (
        <Button
          variant="secondary"
          className="shrink-0 px-3"
          aria-label={`Add ${place.name} as a stop`}
          onClick={() => void addFoundPlace(plan.trip, plan.stops, question.route, place)}
        >
          <Plus aria-hidden className="size-5" />
          Add
        </Button>
      )}
    </li>
  );
}

const distanceText = (km: number, format: RigFormat) => format.distance(km, km < 10 ? 1 : 0);
