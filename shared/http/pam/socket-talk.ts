import type { PamChatInput, PamContext } from '../../contracts/pam.ts';
import type { PamClientMessage, PamEvent, PamEventType, PamPayload } from '../../contracts/pam-protocol.ts';
import { AppError } from '../../errors.ts';
import { type StartedTurn, startTurn, type TurnOptions } from '../../pam/start-turn.ts';
import type { StopReason } from '../../pam/turn-control.ts';
import type { PamHost } from '../../pam/turn-scope.ts';
import { cancelPamTurn } from '../../services/pam/cancel-pam-turn.ts';
import { confirmPamAction } from '../../services/pam/confirm-pam-action.ts';
import { createEventOrder } from './event-order.ts';
import { readOrNone } from './read-or-none.ts';

type Tell = <Type extends PamEventType>(type: Type, payload: PamPayload<Type>, id?: string) => void;

type TalkOptions = {
  host: PamHost;
  conversationId: string;
  lastSeq: number;
  send: (event: PamEvent) => void;
  /** Events cannot be read: the socket is closed, and its client comes back for them. */
  fail: (cause: unknown) => void;
  /** What is said first. */
  greet: () => Promise<PamPayload<'connection'>>;
  /** Whether the person is still signed in, and is the one who began. Throws `unauthenticated` and `forbidden`. */
  require: (accessToken?: string) => Promise<PamHost>;
  turns?: TurnOptions;
};

type OwnTurn = Extract<StartedTurn, { isNew: true }> & { messageId: string };

/** What somebody who has signed in says and hears on one socket, in one conversation. */
export function createSocketTalk(options: TalkOptions) {
  let { host } = options;
  const { conversationId } = options;
  let context: PamContext | undefined;
  const turns = new Set<OwnTurn>();
  const order = createEventOrder({
    afterSeq: options.lastSeq,
    send: options.send,
    read: (afterSeq) => readOrNone(host.ctx, { conversationId, afterSeq }),
    fail: options.fail,
  });

  async function chat(input: PamChatInput): Promise<void> {
    if (input.conversationId !== conversationId)
      throw new AppError('forbidden', 'This connection is for another conversation.');
    const said = { ...input, ...(context || input.context ? { context: { ...context, ...input.context } } : {}) };
    const turn = await startTurn(host, said, order.take, options.turns);
    if (!turn.isNew) return order.resume(turn.beforeSeq);
    const own = { ...turn, messageId: input.id };
    turns.add(own);
    void turn.ended.then(() => turns.delete(own));
  }

  async function cancel(messageId: string): Promise<void> {
    const own = [...turns].find((turn) => turn.answerId === messageId || turn.messageId === messageId);
    if (own) own.control.stop('cancelled');
    else await cancelPamTurn(host.ctx, messageId);
  }

  async function confirm({ actionId: id, argsHash }: { actionId: string; argsHash: string }) {
    const action = await confirmPamAction(host.ctx, host.env, { id, argsHash });
    await host.forgetRows();
    return action;
  }

  const talk = {
    async begin(tell: Tell): Promise<void> {
      tell('connection', await options.greet());
      order.resume();
    },
    async renew(accessToken: string) {
      host = await options.require(accessToken);
      return talk;
    },
    async heed(message: PamClientMessage, tell: Tell): Promise<void> {
      await options.require();
      switch (message.type) {
        case 'init':
        case 'context_update':
          context = message.payload.context ?? context;
          return;
        case 'chat':
          return chat(message.payload);
        case 'cancel':
          return cancel(message.payload.messageId);
        case 'confirm':
          return tell('action_update', { messageId: null, action: await confirm(message.payload) }, message.id);
        case 'resume':
          return order.resume(message.payload.lastSeq);
        case 'ping':
          return tell('pong', {}, message.id);
      }
    },
    /** The socket is gone: what is being said goes on for a while, for whoever comes back for it. */
    leave() {
      order.close();
      for (const { control } of turns) control.leave();
    },
    stop(why: StopReason) {
      for (const { control } of turns) control.stop(why);
    },
    /** Resolves when all turns that were begun here have ended, and their events were sent. */
    async ended(): Promise<void> {
      await Promise.all([...turns].map((turn) => turn.ended));
      await order.settled();
    },
  };
  return talk;
}

export type SocketTalk = Omit<ReturnType<typeof createSocketTalk>, 'renew'> & {
  renew: (accessToken: string) => Promise<SocketTalk>;
};
