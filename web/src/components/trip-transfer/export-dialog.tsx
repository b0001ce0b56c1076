import { CalendarDays, type LucideIcon, Navigation } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TripPlan } from '../../../../shared/contracts/trips.ts';
import { type TripFile, toGpxFile, toIcsFile } from '../../../../shared/domain/export-trip.ts';
import { showToast } from '../../lib/toasts.ts';
import { useRigFormat } from '../../lib/use-rig-format.ts';
import { Dialog } from '../ui/dialog.tsx';
import { downloadFile } from './download-file.ts';

/** The files are made on the device, of what is on it: without signal too, and with what is not sent yet. */
export function ExportDialog({ plan, onClose }: { plan: TripPlan; onClose: () => void }) {
  const { distance } = useRigFormat();
  const unplaced = plan.stops.filter(({ lat }) => lat === null).length;

  function give(file: TripFile): void {
    downloadFile(file);
    showToast(`${file.fileName} is with your downloads.`);
    onClose();
  }

  return (
    <Dialog title="Export this trip" onClose={onClose}>
      <div className="grid gap-3 px-5 pt-2 pb-6">
        <Choice Icon={Navigation} title="GPX file" autoFocus onChoose={() => give(toGpxFile(plan, new Date()))}>
          For navigators and maps: the stops in order, with their notes.
          {unplaced > 0 && ` ${unplaced} without a place ${unplaced === 1 ? 'is' : 'are'} left out.`}
        </Choice>
        <Choice Icon={CalendarDays} title="Calendar file" onChoose={() => give(toIcsFile(plan, new Date(), distance))}>
          For your calendar (ICS): the days and the stops at their times. It stays as it is now when the trip changes.
        </Choice>
      </div>
    </Dialog>
  );
}

interface ChoiceProps {
  Icon: LucideIcon;
  title: string;
  autoFocus?: boolean;
  onChoose: () => void;
  children: ReactNode;
}

function Choice({ Icon, title, autoFocus = false, onChoose, children }: ChoiceProps) {
  return (
    <button
      type="button"
      onClick={onChoose}
      data-autofocus={autoFocus || undefined}
      className="flex min-h-14 items-start gap-3.5 rounded-control border border-edge px-3.5 py-3 text-left hover:bg-sunk"
    >
      <Icon aria-hidden className="mt-0.5 size-6 shrink-0" />
      <span className="grid gap-0.5">
        <span className="font-semibold">{title}</span>
        <span className="text-sm text-soft">{children}</span>
      </span>
    </button>
  );
}
