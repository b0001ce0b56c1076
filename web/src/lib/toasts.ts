import { createStore } from './store.ts';

export interface Toast {
  id: number;
  message: string;
  tone: 'plain' | 'bad';
  action: { label: string; run: () => void } | null;
  /** Null stays until it is dismissed. */
  durationMs: number | null;
  /** The element that had the focus is gone, so the toast's action takes it. */
  takesFocus: boolean;
}

export const toastStore = createStore<Toast[]>([]);

let nextId = 1;

export function showToast(message: string, options: Partial<Omit<Toast, 'id' | 'message'>> = {}): number {
  const id = nextId++;
  const toast = { id, message, tone: 'plain', action: null, durationMs: 6_000, takesFocus: false, ...options } as const;
  toastStore.set([...toastStore.get().slice(-2), toast]);
  return id;
}

export function dismissToast(id: number): void {
  toastStore.set(toastStore.get().filter((toast) => toast.id !== id));
}
