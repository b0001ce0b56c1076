import type { InfiniteData, QueryKey } from '@tanstack/react-query';
import type { PamConversation, PamConversationPage, PamMessageList } from '../../../../shared/contracts/pam.ts';
import type { PamMemory } from '../../../../shared/contracts/pam-memories.ts';
import type { PamSettings } from '../../../../shared/contracts/pam-settings.ts';
import type { Timer } from '../../../../shared/contracts/timers.ts';
import { answer, v1 } from '../api-client.ts';
import type { OutboxEntity, RowChange } from '../outbox/outbox-entity.ts';
import { applyToRows, createRowEntity } from '../outbox/row-entity.ts';
import { PAM_CONVERSATIONS_KEY, PAM_MEMORIES_KEY, PAM_MESSAGES_KEY, PAM_SETTINGS_KEY, TIMERS_KEY } from './pam-keys.ts';

const byAge = (one: PamMemory, other: PamMemory) =>
  one.createdAt === other.createdAt ? (one.id < other.id ? -1 : 1) : one.createdAt < other.createdAt ? -1 : 1;

/** What PAM keeps in mind, as the outbox knows it. */
export const memoryEntity = createRowEntity<PamMemory>({
  name: 'pam-memory',
  path: '/api/v1/pam/memories',
  answerName: 'memory',
  queryKeys: [PAM_MEMORIES_KEY],
  read: async (id) => (await answer(v1.pam.memories[':id'].$get({ param: { id } }))).memory,
  project(_key, data, change) {
    const list = data as { memories: PamMemory[] }; // what the query holds
    const memories = applyToRows(list.memories, change, byAge);
    return memories === list.memories ? data : { ...list, memories };
  },
  editor: () => '/pam/memory',
  describe: (row) => [['Memory', row.fact]],
});

const byDueTime = (one: Timer, other: Timer) =>
  one.dueAt === other.dueAt ? (one.id < other.id ? -1 : 1) : one.dueAt < other.dueAt ? -1 : 1;

/** Timers as the outbox knows them. */
export const timerEntity = createRowEntity<Timer>({
  name: 'timer',
  path: '/api/v1/timers',
  answerName: 'timer',
  queryKeys: [TIMERS_KEY],
  fixed: ['firedAt'],
  read: async (id) => (await answer(v1.timers[':id'].$get({ param: { id } }))).timer,
  project(_key, data, change) {
    const list = data as { timers: Timer[] }; // what the query holds
    const timers = applyToRows(list.timers, change, byDueTime);
    return timers === list.timers ? data : { ...list, timers };
  },
  editor: () => '/pam/memory',
  describe: (row, { format }) => [
    ['Timer', row.label],
    ['Due', new Date(row.dueAt).toLocaleString(format.locale, { dateStyle: 'medium', timeStyle: 'short' })],
  ],
});

/** Conversations as the outbox knows them: they are named and deleted. What is said in them goes other ways. */
export const conversationEntity = createRowEntity<PamConversation>({
  name: 'pam-conversation',
  path: '/api/v1/pam/conversations',
  answerName: 'conversation',
  queryKeys: [PAM_CONVERSATIONS_KEY, PAM_MESSAGES_KEY],
  fixed: ['lastSeq', 'lastMessageAt'],
  read: async (id) => (await answer(v1.pam.conversations[':id'].$get({ param: { id } }))).conversation,
  project: (queryKey, data, change) =>
    queryKey[1] === PAM_MESSAGES_KEY[1] ? rename(queryKey, data, change) : applyToPages(data, change),
  editor: () => '/pam/history',
  describe: (row) => [['Name', row.title]],
});

function rename(queryKey: QueryKey, data: unknown, change: RowChange<PamConversation>): unknown {
  const list = data as PamMessageList; // what the query holds
  const title = change.id === queryKey[2] ? change.to(list.conversation)?.title : undefined;
  if (title === undefined || title === list.conversation.title) return data;
  return { ...list, conversation: { ...list.conversation, title } };
}

function applyToPages(data: unknown, change: RowChange<PamConversation>): unknown {
  const list = data as InfiniteData<PamConversationPage>; // what the query holds
  let isChanged = false;
  const pages = list.pages.map((page) => {
    const conversations = page.conversations.flatMap((shown) => {
      if (shown.id !== change.id) return [shown];
      const row = change.to(shown);
      if (row === shown || row?.title === shown.title) return [shown];
      isChanged = true;
      return row ? [{ ...shown, ...row }] : [];
    });
    return { ...page, conversations, total: page.total - page.conversations.length + conversations.length };
  });
  return isChanged ? { ...list, pages } : data;
}

/** Consents, voice and what PAM may do without asking, as the outbox knows them. */
export const pamSettingsEntity: OutboxEntity<PamSettings> = {
  name: 'pam-settings',
  queryKeys: [PAM_SETTINGS_KEY],
  project: (_key, data, change) => change.to(data as PamSettings) ?? data, // what the query holds
  rowOf: (said) => (said as { settings: PamSettings }).settings, // see PamSettingsAnswer
  current: async () => (await answer(v1.pam.settings.$get({}))).settings,
  editor: () => '/pam/settings',
  describe: (row) => [
    ['A model may answer', row.modelConsentAt ? 'Yes' : 'No'],
    ['It may see amounts', row.moneyConsentAt ? 'Yes' : 'No'],
    ['It may see where you are', row.locationConsentAt ? 'Yes' : 'No'],
    ['Speech may go to a service', row.voiceConsentAt ? 'Yes' : 'No'],
    ['Without asking', row.alwaysAllow.length > 0 ? row.alwaysAllow.join(', ') : 'Nothing'],
    ['Voice', row.voice ?? 'The usual one'],
  ],
};
