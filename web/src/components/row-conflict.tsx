import type { PersonFormat } from '../../../shared/domain/person-format.ts';
import { discardEntry, keepMineOf } from '../lib/outbox/outbox.ts';
import type { OutboxEntity } from '../lib/outbox/outbox-entity.ts';
import type { OutboxEntry, OutboxRow } from '../lib/outbox/outbox-entry.ts';
import { useUnitWords } from '../lib/use-unit-words.ts';
import { ConflictNotice } from './conflict-notice.tsx';

interface RowConflictProps<Row extends OutboxRow> {
  entry: OutboxEntry;
  entity: OutboxEntity<Row>;
  /** The row that the fields of the form make. */
  mine: Row;
  format: PersonFormat;
  /** Saves what the form says. */
  onKeepMine: () => void;
  onLeave: () => void;
}

/** Both versions of a row in its form; a delete that came too late is decided without the fields below. */
export function RowConflict<Row extends OutboxRow>(props: RowConflictProps<Row>) {
  const { entry, entity, mine, format, onKeepMine, onLeave } = props;
  const units = useUnitWords();
  const words = { format, units, categoryName: (slug: string) => slug };
  const theirs = entry.theirs as Row | null; // an entry of this entity
  const isDelete = entry.method === 'DELETE';
  return (
    <ConflictNotice
      mine={isDelete ? null : entity.describe(mine, words)}
      theirs={theirs && entity.describe(theirs, words)}
      onKeepMine={isDelete ? () => void keepMineOf(entry).then(onLeave) : onKeepMine}
      onKeepTheirs={() => void discardEntry(entry.id).then(onLeave)}
    />
  );
}
