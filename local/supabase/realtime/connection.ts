import type postgres from 'postgres';
import { z } from 'zod';
import { mayListen, maySend } from './authorise-topic.ts';
import { Channel } from './channel.ts';
import type { Hub } from './hub.ts';
import type { PhoenixMessage } from './phoenix-message.ts';
import { readJoin } from './read-join.ts';
import { DATABASE_GONE, noPermission, Refusal, toReason } from './refusal.ts';
import { verifyToken } from './verify-token.ts';

export interface ConnectionParts {
  sql: postgres.Sql;
  hub: Hub;
  /** False while messages may be missed; nobody joins then. */
  isListening(): boolean;
  send(message: PhoenixMessage): void;
  /** The key the socket was opened with: good for who brings no token. */
  apiKey: string;
}

const PREFIX = 'realtime:';
const Renewal = z.object({ access_token: z.string().nullish() });

/** One client: its channels, and what it says, one message after the other. */
export class Connection {
  readonly #parts: ConnectionParts;
  readonly #channels = new Map<string, { channel: Channel; joinRef: string | null }>();
  #last = Promise.resolve();
  #isClosed = false;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
  }

  take(message: PhoenixMessage): void {
    // Never behind a question to a database that does not answer: the client would take the server for gone.
    if (message.topic === 'phoenix') this.#reply(message, 'ok', {});
    else this.#queue(message);
  }

  #queue(message: PhoenixMessage): void {
    this.#last = this.#last.then(() => this.#handle(message)).catch((error: unknown) => this.#refuse(message, error));
  }

  /** Messages may have been missed: every client joins anew, and looks for itself. */
  fail(): void {
    for (const topic of [...this.#channels.keys()]) this.#end(topic, 'phx_error');
  }

  close(): void {
    this.#isClosed = true;
    for (const topic of [...this.#channels.keys()]) this.#forget(topic);
  }

  async #handle(message: PhoenixMessage): Promise<void> {
    if (this.#isClosed) return;
    const { topic, event } = message;
    if (event === 'phx_join') return this.#join(message);
    const joined = this.#channels.get(topic);
    if (!joined) return this.#reply(message, 'error', { reason: 'unmatched topic' });
    if (event === 'phx_leave') {
      this.#reply(message, 'ok', {});
      return this.#end(topic, 'phx_close');
    }
    if (event === 'access_token') return this.#renew(message, joined.channel);
    if (event === 'broadcast') return this.#broadcast(message, joined.channel);
    throw new Refusal('NotEmbedded', `The embedded Realtime knows no ${event}`);
  }

  async #join(message: PhoenixMessage): Promise<void> {
    const { topic, joinRef } = message;
    const name = topic.slice(PREFIX.length);
    if (!topic.startsWith(PREFIX) || !name) throw new Refusal('TopicNameRequired', 'You must provide a topic name');
    this.#end(topic, 'phx_close');
    const { token: given, hearsItself } = readJoin(message.payload);
    const token = given ?? this.#parts.apiKey;
    const claims = await verifyToken(token);
    await this.#requireListener(name, claims);
    if (this.#isClosed) return;
    const push = (event: string, payload: unknown) =>
      this.#parts.send({ joinRef: null, ref: null, topic, event, payload });
    const channel = new Channel({ topic: name, push, hearsItself, claims, token });
    this.#channels.set(topic, { channel, joinRef });
    this.#parts.hub.add(channel);
    this.#watch(topic, channel);
    this.#reply(message, 'ok', { postgres_changes: [] });
  }

  async #requireListener(name: string, claims: Channel['claims']): Promise<void> {
    if (!this.#parts.isListening()) throw DATABASE_GONE;
    const isAllowed = await mayListen(this.#parts.sql, name, claims);
    // It may have gone meanwhile, and with it the first messages.
    if (!this.#parts.isListening()) throw DATABASE_GONE;
    if (!isAllowed) throw noPermission('read from', name);
  }

  async #renew({ topic, payload }: PhoenixMessage, channel: Channel): Promise<void> {
    const { access_token: token } = Renewal.parse(payload);
    if (!token || channel.isToken(token) || token.startsWith('sb_')) return;
    try {
      const claims = await verifyToken(token);
      await this.#requireListener(channel.topic, claims);
      channel.renew(token, claims);
      this.#watch(topic, channel);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#shutDown(topic, channel, error.message);
    }
  }

  async #broadcast(message: PhoenixMessage, sender: Channel): Promise<void> {
    if (!(await maySend(this.#parts.sql, sender.topic, sender.claims))) {
      // Hosted Realtime drops it without a word.
      throw noPermission('write to', sender.topic);
    }
    for (const channel of this.#parts.hub.on(sender.topic)) {
      if (channel !== sender || sender.hearsItself) channel.push('broadcast', message.payload);
    }
    this.#reply(message, 'ok', {});
  }

  #watch(topic: string, channel: Channel): void {
    channel.watchExpiry(() => this.#shutDown(topic, channel, 'Token has expired'));
  }

  #shutDown(topic: string, channel: Channel, reason: string): void {
    // The topic may have been joined anew meanwhile.
    if (this.#channels.get(topic)?.channel !== channel) return;
    channel.push('system', { extension: 'system', status: 'error', message: reason, channel: channel.topic });
    this.#end(topic, 'phx_close');
  }

  #end(topic: string, event: 'phx_close' | 'phx_error'): void {
    const joinRef = this.#forget(topic);
    if (joinRef) this.#parts.send({ joinRef, ref: joinRef, topic, event, payload: {} });
  }

  #forget(topic: string): string | null {
    const joined = this.#channels.get(topic);
    if (!joined) return null;
    this.#channels.delete(topic);
    joined.channel.forgetExpiry();
    this.#parts.hub.remove(joined.channel);
    return joined.joinRef;
  }

  #refuse(message: PhoenixMessage, error: unknown): void {
    this.#reply(message, 'error', { reason: toReason(error) });
  }

  #reply({ joinRef, ref, topic }: PhoenixMessage, status: 'ok' | 'error', response: unknown): void {
    this.#parts.send({ joinRef, ref, topic, event: 'phx_reply', payload: { status, response } });
  }
}
