import type { PamChatInput, PamContext, PamMessage, PamMessageList } from '../../../../shared/contracts/pam.ts';
import type { PamAction } from '../../../../shared/contracts/pam-actions.ts';
import { createStore } from '../store.ts';
import { applyEvent } from './apply-event.ts';
import type { ConnectionDeps, ConnectionState, HeardEvent } from './connection/connection-types.ts';
import { createPamConnection } from './connection/pam-connection.ts';
import type { TurnEnd } from './connection/pam-turn.ts';
import { emptyList } from './empty-list.ts';
import { mergeLists } from './merge-lists.ts';

export interface ChatState {
  list: PamMessageList;
  connection: ConnectionState;
  /** The person's message that waits for its answer. */
  awaitedId: string | null;
  /** Messages that were not taken, and why. */
  refusals: ReadonlyMap<string, string>;
  isStandIn: boolean;
}

export interface ChatDeps {
  conversationId: string;
  newId(): string;
  now(): number;
  connection(deps: Pick<ConnectionDeps, 'lastSeq' | 'onEvent' | 'onState'>): ConnectionDeps;
  context(): Promise<PamContext>;
  /** Reads the conversation anew; the result comes in through `absorb`. */
  reload(): void;
  /** Something was done or taken back in the conversation: pages show it. */
  onWritten(): void;
  /** An answer has ended: what was heard is kept, and what it may have changed is read again. */
  onEnd(list: PamMessageList): void;
  /** Nobody took the message: this device answers it. */
  answerHere(question: PamMessage): Promise<void>;
}

/** How long a replay may take before the whole conversation is read instead. */
const REPLAY_MS = 3_000;

/** One conversation as this tab has it: what was said, what is being said, and the way to PAM. */
export function createChat(deps: ChatDeps, seed: PamMessageList | undefined) {
  const store = createStore<ChatState>({
    list: seed ?? emptyList(deps.conversationId),
    connection: { phase: 'idle', way: null },
    awaitedId: null,
    refusals: new Map(),
    isStandIn: false,
  });
  const change = (changes: Partial<ChatState>) => store.set({ ...store.get(), ...changes });
  const mine = new Set<string>();
  /** Said otherwise since: a reading that was on its way still has them. */
  const replaced = new Set<string>();
  let gap = { seq: -1, at: 0 };
  let running: Promise<unknown> = Promise.resolve();

  const connection = createPamConnection(
    deps.connection({
      lastSeq: () => store.get().list.lastSeq,
      onEvent: hear,
      onState: (state) => change({ connection: state }),
    }),
  );

  function hear(event: HeardEvent): void {
    if (event.type === 'connection') change({ isStandIn: event.payload.isStandIn });
    const { list, outcome } = applyEvent(store.get().list, event);
    if (outcome === 'applied') {
      change({ list });
      if (event.type === 'action_update') deps.onWritten();
    }
    if (outcome === 'gap') fill(list.lastSeq);
    // An answer to something that was said on another device.
    if (event.type === 'chat_start' && !list.messages.some(({ id }) => id === event.payload.replyTo)) deps.reload();
  }

  /** What is missing is asked for once; when it does not come, the whole is read. */
  function fill(seq: number): void {
    const now = deps.now();
    if (gap.seq !== seq) {
      gap = { seq, at: now };
      connection.resume();
    } else if (now - gap.at > REPLAY_MS) {
      gap = { seq, at: now };
      deps.reload();
    }
  }

  function toQuestion(text: string): PamMessage {
    const nothing = { replyTo: null, engine: null, problem: null, rating: null, tools: [], actions: [] };
    const { conversationId } = deps;
    const createdAt = new Date(deps.now()).toISOString();
    return { ...nothing, id: deps.newId(), conversationId, role: 'user', text, state: 'complete', createdAt };
  }

  /** Settles when the answer is whole. Who speaks on does not wait for the answer before. */
  async function say(text: string, replaces?: string): Promise<void> {
    const question = toQuestion(text);
    mine.add(question.id);
    const { list } = store.get();
    const before = replaces ? upTo(list.messages, replaces) : list.messages;
    for (const { id } of list.messages.slice(before.length)) replaced.add(id);
    const isKnown = replaces !== undefined && !store.get().refusals.has(replaces);
    change({
      list: { ...list, messages: [...before, question] },
      awaitedId: question.id,
      refusals: without(store.get().refusals, replaces),
    });
    connection.settle({ kind: 'given-up' });
    const turn = follow(running, question, isKnown ? replaces : undefined);
    running = turn.catch(() => undefined); // whoever asked is told
    await turn;
  }

  async function follow(before: Promise<unknown>, question: PamMessage, replaces: string | undefined): Promise<void> {
    await before;
    const { id, conversationId, text } = question;
    const context = await deps.context();
    const input: PamChatInput = { id, conversationId, text, context, ...(replaces ? { replaces } : {}) };
    await conclude(question, await connection.send(input));
  }

  async function conclude(question: PamMessage, end: TurnEnd): Promise<void> {
    // What it would have replaced stands.
    if (end.kind === 'refused' || end.kind === 'unreachable') replaced.clear();
    if (end.kind === 'refused') {
      change({ refusals: new Map([...store.get().refusals, [question.id, end.detail]]) });
    }
    if (end.kind === 'unreachable') {
      mine.delete(question.id);
      const { list } = store.get();
      // It comes back with its answer, out of what waits to be sent.
      change({ list: { ...list, messages: list.messages.filter(({ id }) => id !== question.id) } });
      await deps.answerHere(question);
    }
    if (store.get().awaitedId === question.id) change({ awaitedId: null });
    deps.onEnd(store.get().list);
  }

  return {
    store,
    say,
    warm: connection.warm,
    wake: connection.wake,
    /** The conversation as it was read, whenever it is read. */
    absorb(read: PamMessageList): void {
      const list = mergeLists(store.get().list, read, { mine, replaced });
      if (list !== store.get().list) change({ list });
      const { awaitedId } = store.get();
      const answer = list.messages.find(({ replyTo }) => replyTo !== null && replyTo === awaitedId);
      if (answer && answer.state !== 'streaming') connection.settle({ kind: 'answered' });
    },
    /** What was decided about a card, before the server tells it to everybody. */
    show(action: PamAction): void {
      const { list } = store.get();
      const messages = list.messages.map((one) => ({
        ...one,
        actions: one.actions.map((other) => (other.id === action.id ? action : other)),
      }));
      change({ list: { ...list, messages } });
    },
    rate(id: string, rating: PamMessage['rating']): void {
      const { list } = store.get();
      change({ list: { ...list, messages: list.messages.map((one) => (one.id === id ? { ...one, rating } : one)) } });
    },
    stop(): void {
      const { list, awaitedId, connection: state } = store.get();
      const answer = list.messages.find(({ replyTo }) => replyTo !== null && replyTo === awaitedId);
      if (awaitedId !== null) connection.stop(answer?.id ?? awaitedId);
      if (answer && state.phase !== 'lost') return;
      // Nobody can be told, or nobody has begun; what was said until now is what there is.
      connection.settle({ kind: 'given-up' });
      const stopped = list.messages.map((one) => (one === answer ? { ...one, state: 'stopped' as const } : one));
      change({ list: { ...list, messages: stopped } });
    },
    /** The answer under way, to be ended when the page is closed. */
    runningAnswer(): string | null {
      const { list, awaitedId } = store.get();
      return list.messages.find(({ replyTo }) => replyTo !== null && replyTo === awaitedId)?.id ?? null;
    },
    close: connection.close,
  };
}

export type Chat = ReturnType<typeof createChat>;

function upTo(messages: PamMessage[], id: string): PamMessage[] {
  const at = messages.findIndex((one) => one.id === id);
  return at === -1 ? messages : messages.slice(0, at);
}

function without(refusals: ReadonlyMap<string, string>, id: string | undefined): ReadonlyMap<string, string> {
  return id === undefined ? refusals : new Map([...refusals].filter(([known]) => known !== id));
}
