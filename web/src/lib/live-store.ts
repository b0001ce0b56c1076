import { createStore } from './store.ts';

/**
 * Whether other devices' changes reach this page: `waiting` between two attempts or while nobody looks, `refused` when the
 * server would not have us. Set by the live feature.
 */
export type Live = 'off' | 'connecting' | 'live' | 'waiting' | 'refused';

export const liveStore = createStore<Live>('off');
