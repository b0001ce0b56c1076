import { CircleAlert, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { Departure, DepartureTick } from '../../../../shared/contracts/checklists.ts';
import { departureState } from '../../../../shared/domain/departure-state.ts';
import { RowState } from '../../components/row-state.tsx';
import { Button } from '../../components/ui/button.tsx';
import { CheckRow } from '../../components/ui/check-row.tsx';
import { departureWrites } from '../../lib/checklist-writes.ts';
import { deleteRow } from '../../lib/row-sheet/delete-row.ts';
import { OverrideDialog } from './override-dialog.tsx';
import { rollAway, tickItem } from './tick-item.ts';
import { useDepartureRowState } from './use-departure-row-state.ts';

/** The departure that is being checked: rows for a thumb, and the button that is held back while something critical is open. */
export function DepartureRun({ departure, ticks }: { departure: Departure; ticks: readonly DepartureTick[] }) {
  const [isAsked, setIsAsked] = useState(false);
  const { done, openCritical } = departureState(departure, ticks);
  const rowState = useDepartureRowState(departure.id);
  const total = departure.items.length;
  const stop = async () => (await deleteRow(departureWrites, departure, departure.name))();
  return (
    <section aria-labelledby="departure" className="grid gap-4 rounded-card border border-hairline bg-paper p-4">
      <div className="grid gap-2">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 id="departure" className="min-w-0 font-display text-xl font-semibold wrap-anywhere">
            {departure.name}
          </h2>
          {rowState && <RowState state={rowState} />}
        </div>
        <p role="status" className="text-soft">
          {done.size} of {total} done
          {openCritical.length > 0 && `, ${openCritical.length} critical still open`}
        </p>
        <div aria-hidden className="h-2.5 overflow-hidden rounded-full border border-edge bg-sunk">
          <div className="h-full bg-eucalyptus" style={{ width: `${total === 0 ? 0 : (done.size / total) * 100}%` }} />
        </div>
      </div>
      <ul className="grid gap-2">
        {departure.items.map((item) => (
          <li key={item.id}>
            <CheckRow
              label={<span className="wrap-anywhere">{item.name}</span>}
              hint={item.isCritical ? 'Critical' : undefined}
              checked={done.has(item.id)}
              onChange={() => void tickItem(departure, item, ticks)}
            />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="quiet" onClick={() => void stop()}>
          Stop checking
        </Button>
        <Button
          className="ml-auto min-h-14 flex-1 text-lg sm:flex-none"
          onClick={() => (openCritical.length > 0 ? setIsAsked(true) : void rollAway(departure, ''))}
        >
          {openCritical.length > 0 ? (
            <CircleAlert aria-hidden className="size-6" />
          ) : (
            <CircleCheck aria-hidden className="size-6" />
          )}
          Ready to roll
        </Button>
      </div>
      {isAsked && (
        <OverrideDialog
          open={openCritical}
          onClose={() => setIsAsked(false)}
          onLeave={(reason) => {
            setIsAsked(false);
            void rollAway(departure, reason);
          }}
        />
      )}
    </section>
  );
}
