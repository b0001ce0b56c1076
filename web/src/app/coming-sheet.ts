import { createStore } from '../lib/store.ts';

export const SHEET_NAMES = ['entry', 'fuel', 'done'] as const;

/** A sheet that opens over any page, by the name that the address has for it. */
export interface Sheet {
  name: (typeof SHEET_NAMES)[number];
  isNew: boolean;
}

/** The sheet that was asked for and that the address does not name yet. Whoever sets it to null calls that off. */
export const comingSheetStore = createStore<Sheet | null>(null);
