import type { OutboxEntity } from '../lib/outbox/outbox-entity.ts';

/** Every other kind of row that can be written without signal, loaded when an entry of one is met. */
export const OTHER_ENTITIES: OutboxEntity[] = [];
