import type { ErrorCode } from '../../../../../shared/contracts/problem.ts';
import { ApiProblem, NoAnswer } from '../../api-problem.ts';
import type { OutboxEntry } from '../outbox-entry.ts';

export interface Note {
  id: string;
  text: string;
  version: number;
}

/** What happens to a request: `lost` means that it arrives and its answer does not. */
export type Fate = 'ok' | 'unreachable' | 'lost' | 'never answered' | ErrorCode;

const NEVER = new Promise<never>(() => undefined);

/** The API as far as the outbox sees it: rows with versions, idempotency keys, and what a road does to requests. */
export function createFakeServer() {
  const rows = new Map<string, Note>();
  const answers = new Map<string, Note>();
  /** Every effect there was, in order. */
  const effects: string[] = [];
  /** Every request that arrived. */
  const requests: string[] = [];
  /** The idempotency keys of these requests. */
  const keys: string[] = [];
  let fates: Fate[] = [];

  function apply(entry: OutboxEntry): Note {
    const known = answers.get(entry.id);
    if (known) return known;
    const id = entry.entity.slice('note:'.length);
    const row = rows.get(id);
    const body = entry.body as { text?: string; id?: string } | null;
    if (entry.method === 'POST') {
      if (row) throw problem('conflict');
      return done(entry, { id, text: body?.text ?? '', version: 1 });
    }
    if (!row) throw problem('not_found');
    if (row.version !== entry.version) throw problem('version_mismatch');
    if (entry.method === 'DELETE') {
      rows.delete(id);
      return done(entry, { ...row, version: row.version + 1 }, true);
    }
    return done(entry, { ...row, ...body, version: row.version + 1 });
  }

  function done(entry: OutboxEntry, row: Note, isGone = false): Note {
    if (!isGone) rows.set(row.id, row);
    answers.set(entry.id, row);
    effects.push(entry.label);
    return row;
  }

  return {
    rows,
    effects,
    requests,
    keys,
    /** The fates of the next requests; those after them are good. */
    fate: (...next: Fate[]) => {
      fates = next;
    },
    send: async (entry: OutboxEntry): Promise<{ note: Note }> => {
      const fate = fates.shift() ?? 'ok';
      if (fate === 'unreachable') throw new NoAnswer();
      requests.push(entry.label);
      keys.push(entry.id);
      if (fate !== 'ok' && fate !== 'lost' && fate !== 'never answered') throw problem(fate);
      const note = apply(entry);
      if (fate === 'never answered') return NEVER;
      if (fate === 'lost') throw new NoAnswer();
      return { note };
    },
    current: async (id: string): Promise<Note | null> => rows.get(id) ?? null,
  };
}

function problem(code: ErrorCode): ApiProblem {
  return new ApiProblem({
    type: 'about:blank',
    title: '',
    status: 400,
    detail: `No: ${code}`,
    code,
    requestId: 'test',
  });
}
