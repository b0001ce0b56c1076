import { useEffect, useState } from 'react';

export interface StorageState {
  usedBytes: number;
  quotaBytes: number;
  isPersisted: boolean;
}

/** What this browser keeps for us; null until it has said so, or when it does not say. */
export function useStorageState(): StorageState | null {
  const [state, setState] = useState<StorageState | null>(null);
  useEffect(() => {
    let isOver = false;
    readStorageState().then(
      (read) => !isOver && setState(read),
      () => {}, // A browser that keeps this to itself: the page says that it does not tell.
    );
    return () => {
      isOver = true;
    };
  }, []);
  return state;
}

async function readStorageState(): Promise<StorageState> {
  const [{ usage = 0, quota = 0 }, isPersisted] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return { usedBytes: usage, quotaBytes: quota, isPersisted };
}
