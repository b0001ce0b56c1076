import type { Page } from 'playwright-core';

/** What is kept in this browser, as "{person} {question}". */
export function listKept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const open = indexedDB.open('ww-cache');
    await new Promise((resolve, reject) => Object.assign(open, { onsuccess: resolve, onerror: reject }));
    const all = open.result.transaction('answers').objectStore('answers').getAllKeys();
    await new Promise((resolve, reject) => Object.assign(all, { onsuccess: resolve, onerror: reject }));
    open.result.close();
    return (all.result as [string, string][]).map((key) => key.join(' '));
  });
}

/** Makes every kept answer so much older. */
export function ageKept(page: Page, byMs: number): Promise<void> {
  return page.evaluate(async (ms) => {
    const open = indexedDB.open('ww-cache');
    await new Promise((resolve, reject) => Object.assign(open, { onsuccess: resolve, onerror: reject }));
    const transaction = open.result.transaction('answers', 'readwrite');
    const store = transaction.objectStore('answers');
    const all = store.getAll();
    all.onsuccess = () => {
      for (const answer of all.result) store.put({ ...answer, at: answer.at - ms });
    };
    await new Promise((resolve, reject) => Object.assign(transaction, { oncomplete: resolve, onerror: reject }));
    open.result.close();
  }, byMs);
}
