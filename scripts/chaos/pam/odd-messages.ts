import { randomUUID } from 'node:crypto';
import { scriptModel } from '../../../local/model/script-model.ts';
import { PAM_MAX_TEXT } from '../../../shared/contracts/pam.ts';
import { isFinalEvent } from '../../../shared/contracts/pam-protocol.ts';
import { holds } from '../fault.ts';
import { finalsOf, newMessage, sayTo } from './listen.ts';
import { openSocket } from './open-socket.ts';
import { pamFault } from './pam-fault.ts';
import { until } from './until.ts';

/** One token each to a model, two bytes to us. */
const TOKENS_20_000 = 'a '.repeat(20_000);

/** Messages of every size, over both ways in. */
export const oddMessages = pamFault(
  'pam: messages over 64 KiB, of 20,000 tokens and of no sense',
  async ({ stack, host, newTalker }) => {
    const person = await newTalker();
    const conversationId = randomUUID();
    const huge = await openSocket(host.url, person, conversationId);
    huge.sendRaw(JSON.stringify({ v: 1, id: randomUUID(), type: 'chat', payload: newMessage('x'.repeat(65 * 1024)) }));
    const code = await huge.closed;
    const posted = await sayTo(host.url, person, newMessage('x'.repeat(65 * 1024)));
    const socket = await openSocket(host.url, person, conversationId);
    socket.say('chat', newMessage(TOKENS_20_000, { conversationId }));
    await until(() => socket.events.some(({ type }) => type === 'error'), 10_000, 'The long message was passed over.');
    const refusal = socket.events.find((event) => event.type === 'error');
    const long = await sayTo(host.url, person, newMessage(TOKENS_20_000));
    // The socket goes on: the longest message there may be is answered on it.
    const most = {
      ...newMessage('', { conversationId }),
      text: 'a '.repeat(PAM_MAX_TEXT / 2 - 20).trim() + randomUUID(),
    };
    await scriptModel(stack.urls.model, { match: most.text, steps: [{ text: 'That was long.' }] });
    socket.say('chat', most);
    await until(() => socket.events.some(isFinalEvent), 30_000, 'The longest message was not answered.');
    const answered = finalsOf(socket.events).filter(({ type }) => type === 'chat_complete').length;
    socket.close();
    const code1 = refusal?.payload.code ?? 'nothing';
    return [
      holds('over 64 KiB on a socket', code === 4009, `closed with ${code}`, 'closed with 4009'),
      holds(
        'over 64 KiB as a request',
        posted.status >= 400 && posted.status < 500,
        `refused with ${posted.status}`,
        'refused, no 5xx',
      ),
      holds(
        '20,000 tokens on a socket',
        code1 === 'invalid_request' && answered === 1,
        `refused as ${code1}, stays open`,
        'refused or answered',
      ),
      holds(
        '20,000 tokens as a request',
        long.status === 400,
        `refused with ${long.status}`,
        `refused: ${PAM_MAX_TEXT} characters is the most`,
      ),
      holds(`${most.text.length} characters`, answered === 1, answered === 1 ? 'answered' : 'not answered', 'answered'),
    ];
  },
);
