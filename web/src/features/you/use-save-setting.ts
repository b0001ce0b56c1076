import { useState } from 'react';
import { discardEntry, enqueue } from '../../lib/outbox/outbox.ts';
import { isSetAside, type OutboxEntry, type OutboxWrite, versionOf } from '../../lib/outbox/outbox-entry.ts';
import { outboxStore } from '../../lib/outbox/outbox-store.ts';
import { waitForOutcome } from '../../lib/outbox/wait-for-outcome.ts';
import { useStore } from '../../lib/store.ts';
import { keptWords } from '../../lib/tell-kept.ts';

export interface SaveOutcome {
  tone: 'good' | 'bad' | 'plain';
  text: string;
  /** The person has to choose between two versions. */
  isConflict: boolean;
}

/** Saves a row of which there is one a person. `shown` is what the form was filled with. */
export function useSaveSetting<Row extends object>(entity: string, shown: Row) {
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null);
  const mends = useStore(outboxStore).find((entry) => entry.entity === entity && isSetAside(entry));

  /** Answers what is wrong with single fields, if anything is. `write` is made from `base`; null when nothing differs. */
  const save = async (write: OutboxWrite | null, subject: string): Promise<OutboxEntry['issues']> => {
    setOutcome(null);
    if (!write && mends) await discardEntry(mends.id);
    const version = mends ? versionToMend(mends) : write?.version;
    const entry = write && (await enqueue({ ...write, version: version ?? null }, mends?.id));
    const end = entry ? await waitForOutcome(entry.id) : 'landed';
    if (end === 'landed') setOutcome({ tone: 'good', text: 'Saved.', isConflict: false });
    else if (end === 'waiting') setOutcome({ tone: 'plain', text: keptWords(), isConflict: false });
    else if (end.state === 'conflict') {
      setOutcome({ tone: 'bad', text: `${subject} changed on another device.`, isConflict: true });
    } else {
      setOutcome({ tone: 'bad', text: `Not saved: ${end.problem}`, isConflict: false });
      return end.issues;
    }
    return [];
  };

  return { outcome, base: mends ? baseToMend<Row>(mends) : shown, save };
}

/** What the server has, as far as an entry that was set aside tells; it is of the same entity. */
function baseToMend<Row>(mends: OutboxEntry): Row {
  return (mends.theirs ?? mends.before) as Row;
}

function versionToMend(mends: OutboxEntry): number | null {
  return versionOf(mends.theirs) ?? mends.version;
}
