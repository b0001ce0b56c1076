import { hashKey } from '@tanstack/react-query';
import type { PamContext, PamMessageList } from '../../../../shared/contracts/pam.ts';
import { todayIn } from '../../../../shared/domain/days.ts';
import { mayDoAtOnce } from '../../../../shared/domain/pam/may-do-at-once.ts';
import type { PamProposal } from '../../../../shared/domain/pam/proposal.ts';
import { renewAccessToken, requireAccessToken } from '../access-token.ts';
import { answer, v1 } from '../api-client.ts';
import { connectionStore, failover } from '../connection.ts';
import { systemClock } from '../failover/clock.ts';
import { outboxStore } from '../outbox/outbox-store.ts';
import { queryClient } from '../query-client.ts';
import { sessionStore } from '../session.ts';
import { readStoredSession } from '../stored-session.ts';
import { type Chat, createChat } from './chat.ts';
import type { ConnectionDeps } from './connection/connection-types.ts';
import { beginConversation, noteSpoken } from './current-conversation.ts';
import { readWrittenAgain, undoAction } from './decide-action.ts';
import { answerHere } from './device/answer-here.ts';
import { deviceActionsStore } from './device/device-actions.ts';
import { openSocket } from './open-socket.ts';
import { openStream } from './open-stream.ts';
import { PAM_CONVERSATIONS_KEY, PAM_STATE_KEY } from './pam-keys.ts';
import { pamMessagesQuery, pamSettingsQuery } from './pam-queries.ts';
import { shownMessages } from './shown-messages.ts';
import { whereabouts } from './whereabouts.ts';

const chats = new Map<string, Chat>();
let isFollowing = false;

/** A conversation, the same one for the page and the dock of this tab. */
export function chatOf(conversationId: string): Chat {
  follow();
  const known = chats.get(conversationId);
  if (known) return known;
  const { queryKey } = pamMessagesQuery(conversationId);
  const chat = createChat(
    {
      conversationId,
      newId: () => crypto.randomUUID(),
      now: Date.now,
      connection: (own) => toConnectionDeps(conversationId, own),
      context: readContext,
      reload: () => void queryClient.invalidateQueries({ queryKey, refetchType: 'all' }),
      onWritten: readWrittenAgain,
      onEnd: (list) => keep(conversationId, list),
      answerHere: (question) =>
        answerHere(question, { undoLast: () => undoLast(chat, conversationId), mayDoAtOnce: isAllowed }),
    },
    queryClient.getQueryData(queryKey),
  );
  chats.set(conversationId, chat);
  return chat;
}

/** The newest of what PAM did in a conversation and can still take back. */
async function undoLast(chat: Chat, id: string): Promise<string | null> {
  const shown = shownMessages(chat.store.get().list, id, outboxStore.get(), deviceActionsStore.get());
  const done = shown.flatMap(({ actions }) => actions).filter(({ state }) => state === 'done');
  const last = done.toSorted((one, other) => (one.doneAt ?? '').localeCompare(other.doneAt ?? '')).at(-1);
  if (!last || Date.parse(last.undoUntil ?? '') < Date.now()) return null;
  const undone = await undoAction(last);
  if (undone) chat.show(undone);
  return undone ? `Undone: ${last.card.title}.` : `I take it back when there is signal: ${last.card.title}.`;
}

function isAllowed(proposal: PamProposal): boolean {
  const settings = queryClient.getQueryData(pamSettingsQuery.queryKey);
  return settings !== undefined && mayDoAtOnce(settings, proposal);
}

function keep(conversationId: string, list: PamMessageList): void {
  noteSpoken(conversationId);
  queryClient.setQueryData(pamMessagesQuery(conversationId).queryKey, list);
  void queryClient.invalidateQueries({ queryKey: PAM_CONVERSATIONS_KEY });
  void queryClient.invalidateQueries({ queryKey: PAM_STATE_KEY });
}

type Own = Pick<ConnectionDeps, 'lastSeq' | 'onEvent' | 'onState'>;

function toConnectionDeps(conversationId: string, own: Own): ConnectionDeps {
  return {
    ...own,
    conversationId,
    clock: systemClock,
    random: Math.random,
    newId: () => crypto.randomUUID(),
    context: baseContext,
    isOnline: () => connectionStore.get() === 'online',
    hasSocketOrigin: () => failover.pickSocketOrigin() !== null,
    getTicket: () => answer(v1.pam['ws-ticket'].$post({ json: { conversationId } })),
    getToken: (anew) => (anew ? renewAccessToken() : requireAccessToken()),
    openSocket,
    openStream,
    cancel: (id) => void v1.pam.messages[':id'].cancel.$post({ param: { id } }).catch(() => undefined), // it ends by itself
  };
}

function baseContext(): PamContext {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { page: location.pathname.slice(0, 200), today: todayIn(timeZone), timeZone };
}

/** Where the device is goes along only when the person has agreed to it. */
async function readContext(): Promise<PamContext> {
  const settings = queryClient.getQueryData(pamSettingsQuery.queryKey);
  const here = settings?.locationConsentAt ? await whereabouts() : null;
  return { ...baseContext(), ...here };
}

/** Once: what is read of a conversation goes into its chat, and everything ends with the session or the page. */
function follow(): void {
  if (isFollowing) return;
  isFollowing = true;
  // Where sockets are is asked now, and not with the first message.
  failover.verifyOthers();
  queryClient.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || query.state.data === undefined) return;
    for (const [id, chat] of chats)
      if (query.queryHash === hashKey(pamMessagesQuery(id).queryKey)) chat.absorb(query.state.data as PamMessageList); // what it holds
  });
  connectionStore.subscribe(() => {
    if (connectionStore.get() === 'online') for (const chat of chats.values()) chat.wake();
  });
  let userId = userOf();
  sessionStore.subscribe(() => {
    if (userOf() === userId) return;
    userId = userOf();
    for (const chat of chats.values()) chat.close();
    chats.clear();
    beginConversation();
  });
  addEventListener('pagehide', () => chats.forEach(endWithPage));
}

function userOf(): string | null {
  const session = sessionStore.get();
  return 'userId' in session ? session.userId : null;
}

/** A page that is closed waits for no answer: its end is asked for in a request that outlives it. */
function endWithPage(chat: Chat): void {
  const id = chat.runningAnswer();
  const token = readStoredSession()?.access_token;
  const prefix = failover.currentPrefix();
  if (id === null || !token || prefix === null) return;
  const headers = { Authorization: `Bearer ${token}` };
  void fetch(`${prefix}/api/v1/pam/messages/${id}/cancel`, { method: 'POST', headers, keepalive: true }).catch(
    () => undefined, // nobody is there any more to be told
  );
}
