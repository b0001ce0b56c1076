// The rival in the browser: `fetch` as it is, and TanStack's own way of keeping writes for later.
import { dehydrate, hydrate, MutationObserver, onlineManager, QueryClient } from '@tanstack/react-query';

export interface RivalEntry {
  id: string;
  payee: string;
  amountCents: number;
  occurredOn: string;
}

export interface Rival {
  /** Status of one read, and how long that took; 0 when nobody answered. */
  read(token: string, path: string): Promise<{ status: number; ms: number }>;
  write(entry: RivalEntry): void;
  /** As its own manager has it. */
  isOnline(): boolean;
}

const KEY = 'rival.mutations';
const TOKEN = 'rival.token';
/** As `persistQueryClient` has it: nothing is kept unless it was asked for. */
const isPersisted = new URLSearchParams(location.search).has('persisted');
const client = new QueryClient();

// With a scope mutations go out one after the other, as ours do; without one all at once and in any order.
client.setMutationDefaults(['create'], { mutationFn: create, scope: { id: 'expenses' } });

async function create(entry: RivalEntry): Promise<unknown> {
  const response = await fetch('/api/v1/expenses', {
    method: 'POST',
    headers: {
      authorization: `Bearer ${localStorage.getItem(TOKEN)}`,
      'content-type': 'application/json',
      'idempotency-key': entry.id,
    },
    body: JSON.stringify({ ...entry, category: 'fuel' }),
  });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

client.mount();
// By itself it believes it is online when it starts, and loses the first write it resumes.
onlineManager.setOnline(navigator.onLine);
if (isPersisted) {
  const kept = localStorage.getItem(KEY);
  if (kept) hydrate(client, JSON.parse(kept));
  client.getMutationCache().subscribe(() => localStorage.setItem(KEY, JSON.stringify(dehydrate(client))));
  void client.resumePausedMutations();
}
const rival: Rival = {
  async read(token, path) {
    const startedAt = performance.now();
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(path, { headers, signal: AbortSignal.timeout(20_000) }).catch(() => ({ status: 0 }));
    return { status: answer.status, ms: performance.now() - startedAt };
  },
  write(entry) {
    // Whether it failed is asked of the server in the end, by who landed.
    new MutationObserver<unknown, Error, RivalEntry>(client, { mutationKey: ['create'] })
      .mutate(entry)
      .catch(() => undefined);
  },
  isOnline: () => onlineManager.isOnline(),
};
(window as Window & { rival?: Rival }).rival = rival;
