import { sign } from '../../../local/qstash/sign.ts';
import { atMost, holds } from '../fault.ts';
import { jobsFault } from './with-effects.ts';

const COPIES = 50;

export const deliverTogether = jobsFault(
  'the same signed message 50 times at once',
  async ({ stack, host, effects }) => {
    const [run] = await effects.ask(1);
    if (!run) throw new Error('No run was made.');
    const url = `${host.jobsUrl}/tick.hourly`;
    const body = JSON.stringify({ run });
    const signature = sign(stack.keys.qstashCurrentSigningKey, url, Buffer.from(body));
    const deliver = async (text: string) =>
      (await fetch(url, { method: 'POST', headers: { 'upstash-signature': signature }, body: text })).status;
    const statuses = await Promise.all(Array.from({ length: COPIES }, () => deliver(body)));
    await effects.allFinished([run], 10_000);
    const again = await deliver(body);
    const altered = await deliver(body.replace(run[0] ?? '', run[0] === 'a' ? 'b' : 'a'));
    const { attempts, duplicates } = await effects.states([run]);
    const { made, doubled } = await effects.effects();
    return [
      holds('effects', made === 1, `${made}`, '1'),
      atMost('doubled effects', doubled, 0),
      holds('runs begun', attempts === 1, `${attempts}`, '1'),
      holds(
        'answers',
        statuses.every((status) => status === 200 || status === 503),
        [...new Set(statuses)].join(', '),
        '200 or 503',
      ),
      holds('delivered once more', again === 200 && duplicates > 0, `${again}, a duplicate`, '200, a duplicate'),
      holds('changed by a byte', altered === 401, `${altered}`, '401'),
    ];
  },
);
