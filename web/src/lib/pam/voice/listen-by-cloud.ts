import { MAX_CLIP_SECONDS } from '../../../../../shared/contracts/speech-rules.ts';
import type { Clock } from '../../failover/clock.ts';
import type { Listen, Listening } from './listening.ts';
import type { Recorder } from './recorder.ts';
import { createSpeechEnd } from './speech-end.ts';

/** Sends a recording and gives the words. Rejects with an error whose message may be shown. */
export type TranscribeClip = (clip: Blob, signal: AbortSignal) => Promise<string>;

/** Records, and has a service of the API write it down. */
export function listenByCloud(recorder: Recorder, transcribe: TranscribeClip, clock: Clock): Listen {
  return async (untilPause, show) => {
    await recorder.start();
    const { phase, problem } = recorder.get();
    if (phase !== 'recording') throw new Error(problem ?? '');
    const left = new AbortController();
    let unsubscribe = () => {};
    const over = new Promise<'ended' | 'silent'>((resolve) => {
      const end = createSpeechEnd();
      unsubscribe = recorder.subscribe(() => {
        const { level, seconds } = recorder.get();
        show({ level, seconds });
        const said = untilPause ? end.hear(level, clock.now()) : 'speaking';
        if (said === 'ended' || said === 'silent') resolve(said);
        else if (seconds >= MAX_CLIP_SECONDS) resolve('ended');
      });
    });
    const listening: Listening = {
      engine: 'cloud',
      over,
      async finish() {
        unsubscribe();
        const clip = await recorder.stop();
        return clip ? transcribe(clip, left.signal) : '';
      },
      cancel() {
        unsubscribe();
        left.abort();
        recorder.cancel();
      },
    };
    return listening;
  };
}
