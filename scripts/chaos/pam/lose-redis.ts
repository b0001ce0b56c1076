import { startFaultProxy } from '../../../local/fault-proxy.ts';
import { scriptModel } from '../../../local/model/script-model.ts';
import type { PamMessageList } from '../../../shared/contracts/pam.ts';
import { isFinalEvent } from '../../../shared/contracts/pam-protocol.ts';
import { type Finding, holds } from '../fault.ts';
import { sendRedis } from '../redis-faults.ts';
import { startFunction } from '../start-function.ts';
import { askWell } from './ask.ts';
import { finalsOf, isUnbroken, lastSeqOf, longAnswer, newMessage, sayTo, wordsOf } from './listen.ts';
import { keptOf, openSocket } from './open-socket.ts';
import { GENEROUS, type PamPlace, pamFault } from './pam-fault.ts';
import { until } from './until.ts';

const TEXT = longAnswer(100);

/** Redis knows who is connected and nothing of what is said. */
export const loseRedis = pamFault('pam: Redis is emptied and refuses while PAM speaks', async (place) => {
  const proxy = await startFaultProxy(place.stack.urls.redis);
  const host = await startFunction(place.stack, { redisUrl: proxy.url }, GENEROUS);
  try {
    const flush = async () => void (await sendRedis(place.stack, ['FLUSHDB']));
    const findings = [...(await talkDuring(place, host.url, 'emptied', flush))];
    findings.push(...(await talkDuring(place, host.url, 'refuses', () => proxy.refuse())));
    return findings;
  } finally {
    await Promise.all([host.stop(), proxy.close()]);
  }
});

async function talkDuring(place: PamPlace, url: string, name: string, fail: () => Promise<void>): Promise<Finding[]> {
  const person = await place.newTalker();
  const [bySocket, byStream] = [newMessage('by socket'), newMessage('by stream')];
  for (const { text } of [bySocket, byStream]) {
    await scriptModel(place.stack.urls.model, { match: text, steps: [{ text: TEXT, tokenMs: 40 }] });
  }
  const socket = await openSocket(url, person, bySocket.conversationId);
  socket.say('chat', bySocket);
  const stream = await sayTo(url, person, byStream);
  const speaks = () => [socket.events, stream.events].every((events) => wordsOf(events).split(' ').length > 20);
  await until(speaks, 60_000, 'No words came.');
  await fail();
  // A connection is begun anew while it lasts, too.
  const seen = keptOf(socket);
  socket.close();
  const second = await openSocket(url, person, bySocket.conversationId, lastSeqOf(seen));
  await Promise.all([stream.ended, until(() => second.events.some(isFinalEvent), 30_000, 'It did not end.')]);
  second.close();
  const whole = [[...seen, ...keptOf(second)], stream.events].map(
    (events) => isUnbroken(events) && wordsOf(events) === TEXT && finalsOf(events).length === 1,
  );
  const lists = await Promise.all(
    [bySocket, byStream].map(({ conversationId }) =>
      askWell<PamMessageList>(url, person, 'GET', `/v1/pam/conversations/${conversationId}`),
    ),
  );
  const kept = lists.filter(({ messages }) => messages.length === 2 && messages[1]?.text === TEXT).length;
  return [
    holds(
      `${name}: over a socket that is resumed`,
      whole[0] === true,
      whole[0] ? 'whole' : 'not whole',
      'every word once',
    ),
    holds(`${name}: over a stream`, whole[1] === true, whole[1] ? 'whole' : 'not whole', 'every word once'),
    holds(`${name}: conversations stored`, kept === 2, `${kept} of 2`, '2, whole'),
  ];
}
