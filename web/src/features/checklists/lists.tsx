import { useQuery } from '@tanstack/react-query';
import { Pencil, Play } from 'lucide-react';
import { useId } from 'react';
import type { Checklist, ChecklistList } from '../../../../shared/contracts/checklists.ts';
import { CHECKLIST_TEMPLATES } from '../../../../shared/domain/checklist-templates.ts';
import { currentTripId } from '../../../../shared/domain/current-trip.ts';
import { RowState } from '../../components/row-state.tsx';
import { Button } from '../../components/ui/button.tsx';
import { useRowState } from '../../lib/outbox/use-row-state.ts';
import { tripsQuery } from '../../lib/trip-queries.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { addList, beginDeparture } from './begin-departure.ts';

interface ListsProps {
  list: ChecklistList;
  /** One departure at a time: the others wait until it has left or was stopped. */
  isUnderWay: boolean;
  tripId: string | undefined;
  onEdit: (checklist: Checklist) => void;
}

/** The person's own lists, and the ready-made ones that are not theirs yet. */
export function Lists({ list, isUnderWay, tripId, onEdit }: ListsProps) {
  const { today } = usePersonFormat();
  const { data: trips } = useQuery(tripsQuery());
  const trip = tripId ?? currentTripId(trips?.trips ?? [], today);
  const { checklists } = list;
  const templates = CHECKLIST_TEMPLATES.filter(({ name }) => !checklists.some((own) => own.name === name));
  return (
    <>
      {checklists.length > 0 && (
        <section aria-labelledby="lists" className="grid gap-3">
          <h2 id="lists" className="font-display text-xl font-semibold">
            Your lists
          </h2>
          <ul className="grid gap-3 sm:grid-cols-2">
            {checklists.map((checklist) => (
              <ListCard
                key={checklist.id}
                checklist={checklist}
                isUnderWay={isUnderWay}
                onBegin={() => void beginDeparture(checklist, trip || null)}
                onEdit={() => onEdit(checklist)}
              />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="templates" className="grid gap-3">
        <h2 id="templates" className="font-display text-xl font-semibold">
          {checklists.length > 0 ? 'Add a list' : 'Begin with a list'}
        </h2>
        {checklists.length === 0 && (
          <p className="text-soft">Choose one that comes near, then change it until it is yours.</p>
        )}
        <ul className="grid gap-2 sm:grid-cols-2">
          {templates.map((template) => (
            <li key={template.name}>
              <TemplateButton name={template.name} about={template.about} onAdd={() => void addList(template)} />
            </li>
          ))}
          <li>
            <TemplateButton
              name="A list of your own"
              about="Empty, for you to fill"
              onAdd={() => void addList({ name: 'My list', items: [] }).then(onEdit)}
            />
          </li>
        </ul>
      </section>
    </>
  );
}

function TemplateButton({ name, about, onAdd }: { name: string; about: string; onAdd: () => void }) {
  return (
    <button
      type="button"
      onClick={onAdd}
      className="grid min-h-15 w-full rounded-control border border-edge bg-paper px-4 py-2.5 text-left hover:bg-sunk"
    >
      <span className="font-semibold">{name}</span>
      <span className="text-sm text-soft">{about}</span>
    </button>
  );
}

interface ListCardProps {
  checklist: Checklist;
  isUnderWay: boolean;
  onBegin: () => void;
  onEdit: () => void;
}

function ListCard({ checklist, isUnderWay, onBegin, onEdit }: ListCardProps) {
  const id = useId();
  const rowState = useRowState(`checklist:${checklist.id}`);
  const { name, items } = checklist;
  const critical = items.filter(({ isCritical }) => isCritical).length;
  return (
    <li aria-labelledby={id} className="flex flex-col gap-3 rounded-card border border-hairline bg-paper p-4">
      <div>
        <h3 id={id} className="font-semibold wrap-anywhere">
          {name}
        </h3>
        <p className="text-sm text-soft">
          {items.length === 1 ? '1 item' : `${items.length} items`}, {critical} critical
        </p>
        {rowState && <RowState state={rowState} />}
      </div>
      <div className="mt-auto flex flex-wrap gap-2">
        {!isUnderWay && items.length > 0 && (
          <Button className="flex-1" aria-label={`Start: ${name}`} onClick={onBegin}>
            <Play aria-hidden className="size-5" />
            Start
          </Button>
        )}
        <Button variant="secondary" aria-label={`Change: ${name}`} onClick={onEdit}>
          <Pencil aria-hidden className="size-5" />
          Change
        </Button>
      </div>
    </li>
  );
}
