import { CircleAlert, CircleCheck } from 'lucide-react';
import type { ChecklistList, Departure } from '../../../../shared/contracts/checklists.ts';
import { todayIn } from '../../../../shared/domain/days.ts';
import { departureState } from '../../../../shared/domain/departure-state.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { meQuery } from '../../lib/me-query.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';

/** Departures that have left, newest first; of those that left all the same, why and what was open. */
export function History({ list, format }: { list: ChecklistList; format: PersonFormat }) {
  const past = list.departures
    .filter(({ leftAt }) => leftAt !== null)
    .sort((one, other) => ((one.leftAt ?? '') < (other.leftAt ?? '') ? 1 : -1));
  if (past.length === 0) return null;
  return (
    <section aria-labelledby="history" className="grid gap-3">
      <h2 id="history" className="font-display text-xl font-semibold">
        Before
      </h2>
      <ul className="divide-y divide-hairline rounded-card border border-hairline bg-paper">
        {past.map((departure) => (
          <Past key={departure.id} departure={departure} list={list} format={format} />
        ))}
      </ul>
    </section>
  );
}

/** The day it was where the person lives. */
function useDayOf(instant: string): string {
  const { data: me } = usePendingQuery(meQuery);
  return todayIn(me?.profile.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone, new Date(instant));
}

function Past({ departure, list, format }: { departure: Departure; list: ChecklistList; format: PersonFormat }) {
  const logged = list.overrides.find(({ departureId }) => departureId === departure.id);
  const { done, openCritical } = departureState(departure, list.ticks);
  // Until it is sent, what is open is what this phone knows of.
  const open = logged?.items ?? (departure.overrideReason ? openCritical.map(({ name }) => name) : []);
  const Icon = open.length > 0 ? CircleAlert : CircleCheck;
  const day = useDayOf(departure.leftAt ?? departure.updatedAt);
  return (
    <li className="flex gap-3 px-4 py-3">
      <Icon
        aria-hidden
        className={`mt-0.5 size-5.5 shrink-0 ${open.length > 0 ? 'text-brick-ink' : 'text-eucalyptus-ink'}`}
      />
      <div className="grid min-w-0 gap-0.5 wrap-anywhere">
        <p className="font-semibold">{departure.name}</p>
        <p className="text-sm text-soft">
          {format.dayHeading(day)} · {done.size} of {departure.items.length} done
        </p>
        {open.length > 0 && (
          <p>
            Left all the same: “{logged?.reason ?? departure.overrideReason}”. Open: {open.join(', ')}.
          </p>
        )}
      </div>
    </li>
  );
}
