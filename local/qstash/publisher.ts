import type { Change } from './change.ts';
import type { Clock } from './clock.ts';
import type { Deduplications } from './deduplications.ts';
import type { Dispatcher } from './dispatcher.ts';
import { callbackDraft } from './failure-callback.ts';
import type { Journal } from './journal.ts';
import { eventOf } from './log-event.ts';
import type { Delivery } from './message.ts';
import { type Draft, readDeduplicationId, readMessage, requireSize } from './read-message.ts';

export interface Published {
  messageId: string;
  deduplicated?: true;
}

export interface PublisherParts {
  clock: Clock;
  journal: Journal;
  dispatcher: Dispatcher;
  deduplications: Deduplications;
}

/** Takes messages in: first they are stored, then the dispatcher learns of them, then whoever sent them. */
export class Publisher {
  readonly #parts: PublisherParts;

  constructor(parts: PublisherParts) {
    this.#parts = parts;
  }

  /** All or none. Throws a `Refusal` before anything is stored. */
  async publish(drafts: Draft[]): Promise<Published[]> {
    const read = drafts.map((draft) => ({
      delivery: this.read(draft),
      deduplicationId: readDeduplicationId(draft.configuration),
    }));
    const storing = Promise.withResolvers<void>();
    const added: Delivery[] = [];
    const deduplicate: Required<Change>['deduplicate'] = [];
    const outcomes = read.map(({ delivery, deduplicationId: id }) => {
      const { messageId } = delivery.message;
      const earlier = id === undefined ? undefined : this.#parts.deduplications.find(id);
      if (earlier)
        return { answer: { messageId: earlier.messageId, deduplicated: true as const }, safe: earlier.committed };
      if (id !== undefined) deduplicate.push(this.#parts.deduplications.remember(id, messageId, storing.promise));
      added.push(delivery);
      return { answer: { messageId }, safe: storing.promise };
    });
    this.store(added, { deduplicate }).then(storing.resolve, storing.reject);
    // A duplicate too is answered only once the message it repeats is safe.
    await Promise.all([storing.promise, ...outcomes.map(({ safe }) => safe)]);
    return outcomes.map(({ answer }) => answer);
  }

  /** Reads a message and what would be sent if it failed, so that a mistake in either is told at once. */
  read(draft: Draft): Delivery {
    requireSize(draft.body);
    const delivery = readMessage(draft, this.#parts.clock);
    const callback = callbackDraft(delivery.message, {});
    if (callback) readMessage(callback, this.#parts.clock);
    return delivery;
  }

  /** Stores messages together with what belongs to them. */
  async store(added: Delivery[], besides: Change): Promise<void> {
    if (added.length === 0) return;
    const now = this.#parts.clock.now();
    const events = added.map(({ message }) => eventOf(message, 'CREATED', now));
    await this.#parts.journal.commit({ ...besides, publish: added, events });
    this.#parts.dispatcher.add(added);
  }
}
