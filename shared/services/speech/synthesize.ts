import type { SpeechEngine, SpokenAudio, SpokenText } from '../../clients/speech-engine.ts';
import { SpeechFailure } from '../../clients/speech-failure.ts';
import type { SynthesizeInput } from '../../contracts/speech.ts';
import type { SpeechEngineName } from '../../contracts/speech-rules.ts';
import { AppError } from '../../errors.ts';
import type { SpeechCache } from './speech-cache.ts';

export type SpeechContext = {
  engines: SpeechEngine[];
  cache: SpeechCache;
  /** Finishes work after the answer. It never rejects. */
  inBackground: (work: Promise<void>) => void;
};

export type Synthesized = {
  audio: SpokenAudio;
  engine: SpeechEngineName | 'cache';
  /** Engines that were tried before and why they did not speak, as `openai:timeout`. */
  failed: string[];
};

/** Nobody spoke: what was tried goes to the answer's headers, so that it can be seen why. */
export class NobodySpoke extends AppError {
  readonly failed: string[];

  constructor(failed: string[]) {
    super('unavailable', 'No voice service answers just now. Your device can read this aloud.', {
      retryAfterSeconds: 30,
      cause: failed.join(', '),
    });
    this.failed = failed;
  }
}

/**
 * A text as audio: of each engine in turn what is kept, else what it says. Throws `not_offered` where there is no engine,
 * `NobodySpoke` when none of them answers.
 */
export async function synthesize(ctx: SpeechContext, input: SynthesizeInput): Promise<Synthesized> {
  if (ctx.engines.length === 0) {
    throw new AppError('not_offered', 'No voice service is set up here. Your device can read this aloud.');
  }
  const failed: string[] = [];
  for (const engine of ctx.engines) {
    const spoken = { text: input.text, voice: voiceOf(engine, input.voice), speed: input.speed ?? 1 };
    const kept = await ctx.cache.find(engine, spoken);
    if (kept) return { audio: kept, engine: 'cache', failed };
    const audio = await speak(engine, spoken, failed);
    if (!audio) continue;
    ctx.inBackground(ctx.cache.keep(engine, spoken, audio));
    return { audio, engine: engine.name, failed };
  }
  throw new NobodySpoke(failed);
}

async function speak(engine: SpeechEngine, spoken: SpokenText, failed: string[]): Promise<SpokenAudio | null> {
  try {
    return await engine.speak(spoken);
  } catch (error) {
    if (!(error instanceof SpeechFailure)) throw error;
    failed.push(`${engine.name}:${error.reason}`);
    return null;
  }
}

/** Voices carry the name of their engine: another one does not have them. */
function voiceOf({ name, defaultVoice }: SpeechEngine, wanted: string | undefined): string {
  return wanted?.startsWith(`${name}:`) ? wanted.slice(name.length + 1) : defaultVoice;
}
