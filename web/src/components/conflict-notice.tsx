import { Button } from './ui/button.tsx';

type Lines = [name: string, value: string][];

interface ConflictNoticeProps {
  /** Null: deleted. */
  mine: Lines | null;
  theirs: Lines | null;
  onKeepMine: () => void;
  onKeepTheirs: () => void;
}

/** Another device changed the same row first: both are shown, the person chooses. */
export function ConflictNotice({ mine, theirs, onKeepMine, onKeepTheirs }: ConflictNoticeProps) {
  return (
    <div role="alert" className="grid gap-3 rounded-card border border-edge bg-amber-soft p-4">
      <p className="font-semibold text-amber-ink">{explain(mine, theirs)}</p>
      <Comparison mine={mine} theirs={theirs} />
      <div className="flex flex-wrap gap-2">
        <Button variant="secondary" className="flex-1" onClick={onKeepMine}>
          Keep mine
        </Button>
        <Button variant="secondary" className="flex-1" onClick={onKeepTheirs}>
          Keep theirs
        </Button>
      </div>
    </div>
  );
}

function explain(mine: Lines | null, theirs: Lines | null): string {
  if (!theirs) return 'This was deleted on another device. Keep yours to put it back as a new entry.';
  if (!mine)
    return 'This was changed on another device, so it is not deleted yet. Keep yours to delete it all the same.';
  return 'This was changed on another device before your change was sent.';
}

function Comparison({ mine, theirs }: { mine: Lines | null; theirs: Lines | null }) {
  const names = (mine ?? theirs ?? []).map(([name]) => name);
  const valueIn = (lines: Lines | null, name: string) => lines?.find(([own]) => own === name)?.[1] ?? 'Deleted';
  return (
    <table className="w-full text-left text-sm">
      <thead>
        <tr>
          <td />
          <th scope="col" className="py-1 pr-2">
            Yours
          </th>
          <th scope="col" className="py-1">
            The other device
          </th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => {
          const [own, other] = [valueIn(mine, name), valueIn(theirs, name)];
          return (
            <tr key={name} className={own === other ? 'text-soft' : 'font-semibold'}>
              <th scope="row" className="py-1 pr-2 font-normal">
                {name}
              </th>
              <td className="py-1 pr-2 wrap-anywhere">{own}</td>
              <td className="py-1 wrap-anywhere">{other}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
