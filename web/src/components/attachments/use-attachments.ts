import { useEffect, useState } from 'react';
import type { FileList, LinkedFile } from '../../../../shared/contracts/files.ts';
import { type Connection, connectionStore } from '../../lib/connection.ts';
import type { FileParent } from '../../lib/files/file-parent.ts';
import { filesQuery } from '../../lib/files/file-queries.ts';
import { createFileWrite } from '../../lib/files/file-writes.ts';
import { type HeldFile, listHeld } from '../../lib/files/held-files.ts';
import { waitingFilesStore } from '../../lib/files/waiting-files.ts';
import { layOver } from '../../lib/outbox/lay-over.ts';
import { outboxEntities } from '../../lib/outbox/outbox-entities.ts';
import type { OutboxState } from '../../lib/outbox/outbox-entry.ts';
import { outboxStore } from '../../lib/outbox/outbox-store.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { useStore } from '../../lib/store.ts';
import { describeState, type FileWords } from './describe-file.ts';

export interface Attachment extends LinkedFile {
  words: FileWords;
  /** Bytes are on the way just now, from 0 to 1. */
  sent: number | undefined;
  /** Its row is made when what it belongs to is saved. */
  held: HeldFile | null;
}

const NOTHING: FileList = { files: [], linksEndAt: null };

/**
 * The photos and papers of one thing, the unsent ones among them, also where the others cannot be read; of one that is still
 * being entered those that wait for it.
 */
export function useAttachments(parent: FileParent, isNew: boolean) {
  const options = filesQuery(parent);
  const { data, isLoading, error } = usePendingQuery({ ...options, enabled: !isNew });
  const entries = useStore(outboxStore);
  const waiting = useStore(waitingFilesStore);
  const connection = useStore(connectionStore);
  const held = useHeld(parent, isNew);
  const list = data ?? layOver(outboxEntities, options.queryKey, NOTHING, entries);
  const saved = list.files.map((linked): Attachment => {
    const sent = waiting.get(linked.file.id);
    const rowState = entries.find(({ entity }) => entity === `file:${linked.file.id}`)?.state ?? null;
    return { ...linked, sent, held: null, words: describe(linked, rowState, sent, connection) };
  });
  return { attachments: [...saved, ...held.map(toAttachment)], isLoading, error: data ? null : error };
}

function describe(
  { file }: LinkedFile,
  rowState: OutboxState | null,
  sent: number | undefined,
  connection: Connection,
) {
  return describeState(file, { rowState, sent, connection });
}

function useHeld({ kind, id }: FileParent, isNew: boolean): HeldFile[] {
  const waiting = useStore(waitingFilesStore);
  const [held, setHeld] = useState<HeldFile[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are read anew when one comes or goes.
  useEffect(() => {
    let isWanted = isNew;
    if (isNew) void listHeld({ kind, id }).then((found) => isWanted && setHeld(found));
    return () => {
      isWanted = false;
    };
  }, [kind, id, isNew, waiting]);
  return held;
}

function toAttachment(file: HeldFile): Attachment {
  const row = createFileWrite(file.held, '').after as LinkedFile['file']; // what it makes is such a row
  return {
    file: row,
    url: null,
    thumbnailUrl: null,
    sent: undefined,
    held: file,
    words: { text: 'Goes with this entry', tone: 'plain' },
  };
}
