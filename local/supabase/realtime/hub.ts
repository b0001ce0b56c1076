import type { Channel } from './channel.ts';

/** Who listens to which topic. */
export class Hub {
  readonly #channels = new Map<string, Set<Channel>>();

  add(channel: Channel): void {
    const others = this.#channels.get(channel.topic) ?? new Set();
    this.#channels.set(channel.topic, others.add(channel));
  }

  remove(channel: Channel): void {
    const others = this.#channels.get(channel.topic);
    others?.delete(channel);
    if (others?.size === 0) this.#channels.delete(channel.topic);
  }

  on(topic: string): ReadonlySet<Channel> {
    return this.#channels.get(topic) ?? new Set();
  }

  isWanted(topic: string): boolean {
    return this.#channels.has(topic);
  }
}
