import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { PamMessage, PamMessageList } from '../../../../shared/contracts/pam.ts';
import type { PamAction } from '../../../../shared/contracts/pam-actions.ts';
import { emptyList } from './empty-list.ts';
import { mergeLists } from './merge-lists.ts';

const EMPTY = emptyList(randomUUID());
const [answerId, actionId] = [randomUUID(), randomUUID()];

/** A conversation with one card, by its parts that count here. */
function withCard(state: PamAction['state'], version: number): PamMessageList {
  const action = { id: actionId, state, version } as PamAction;
  return { ...EMPTY, messages: [{ id: answerId, actions: [action] } as PamMessage] };
}

const NOTHING = { mine: new Set<string>(), replaced: new Set<string>() };

const merged = (live: PamMessageList, read: PamMessageList) =>
  mergeLists(live, read, NOTHING).messages[0]?.actions[0]?.state;

test('a reading that was on its way while a card was decided takes no decision back', () => {
  const read = withCard('proposed', 1);
  expect(merged(withCard('done', 2), read)).toBe('done');
  expect(merged(withCard('running', 1), read)).toBe('running');
});

test('what became of a card elsewhere comes in, and that nobody answered it in time', () => {
  expect(merged(withCard('done', 2), withCard('undone', 3))).toBe('undone');
  expect(merged(withCard('running', 1), withCard('done', 2))).toBe('done');
  expect(merged(withCard('proposed', 1), withCard('expired', 1))).toBe('expired');
});

test('a reading that says what is known is taken as it is, so that nothing is drawn anew', () => {
  const read = withCard('proposed', 1);
  expect(mergeLists(withCard('proposed', 1), read, NOTHING)).toBe(read);
});

test('an answer to what was said otherwise since does not come back with a reading that was on its way', () => {
  const read = withCard('done', 2);
  expect(mergeLists(EMPTY, read, { ...NOTHING, replaced: new Set([answerId]) }).messages).toEqual([]);
});
