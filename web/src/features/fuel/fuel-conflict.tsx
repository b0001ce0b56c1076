import type { FuelLog } from '../../../../shared/contracts/fuel-logs.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { ConflictNotice } from '../../components/conflict-notice.tsx';
import { fuelEntity } from '../../lib/fuel-entity.ts';
import type { FuelContent } from '../../lib/fuel-writes.ts';
import { discardEntry, keepMineOf } from '../../lib/outbox/outbox.ts';
import type { OutboxEntry } from '../../lib/outbox/outbox-entry.ts';
import { useUnitWords } from '../../lib/use-unit-words.ts';

interface FuelConflictProps {
  entry: OutboxEntry;
  /** What the fields say; null while they say nothing that can be saved. */
  content: FuelContent | null;
  format: PersonFormat;
  onKeepMine: () => void;
  onLeave: () => void;
}

/** Both versions; a delete that came too late is decided without the fields below. */
export function FuelConflict({ entry, content, format, onKeepMine, onLeave }: FuelConflictProps) {
  const theirs = entry.theirs as FuelLog | null; // a fill's entry
  const isDelete = entry.method === 'DELETE';
  const units = useUnitWords();
  const words = { format, units, categoryName: (slug: string) => slug };
  const mine: FuelLog = { ...(theirs ?? (entry.before as FuelLog)), ...content };
  return (
    <ConflictNotice
      mine={isDelete ? null : fuelEntity.describe(mine, words)}
      theirs={theirs && fuelEntity.describe(theirs, words)}
      onKeepMine={isDelete ? () => void keepMineOf(entry).then(onLeave) : onKeepMine}
      onKeepTheirs={() => void discardEntry(entry.id).then(onLeave)}
    />
  );
}
