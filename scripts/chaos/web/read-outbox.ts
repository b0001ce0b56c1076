import type { Page } from 'playwright-core';

/** How many writes wait on this device, by their state, from its database itself. */
export function readOutbox(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    if (!(await indexedDB.databases()).some(({ name }) => name === 'ww-outbox')) return {};
    const database = await settle(indexedDB.open('ww-outbox'));
    try {
      const counts: Record<string, number> = {};
      for (const store of database.objectStoreNames) {
        const rows: { state?: string }[] = await settle(database.transaction(store).objectStore(store).getAll());
        for (const { state } of rows) if (state) counts[state] = (counts[state] ?? 0) + 1;
      }
      return counts;
    } finally {
      database.close();
    }
  });
}

export async function waitingIn(page: Page): Promise<number> {
  return Object.values(await readOutbox(page)).reduce((sum, count) => sum + count, 0);
}
