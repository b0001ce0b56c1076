export interface SpeechEnd {
  /**
   * How loud it is (0 to 1) at a moment, in ms: whether somebody has begun to speak, has ended, or has said nothing for so long that nobody
   * will.
   */
  hear(level: number, atMs: number): 'waiting' | 'speaking' | 'ended' | 'silent';
}

/** Louder than so many times the background is speech; a quiet room is quieter than anybody speaks. */
const OVER_BACKGROUND = 2.5;
const QUIETEST_SPEECH = 0.02;
/** A knock is shorter, a pause for thought too. */
const SPEECH_MS = 120;
const PAUSE_MS = 1_100;
const NOBODY_MS = 8_000;

/** Tells by loudness alone when somebody has finished speaking, above whatever noise there is: a fan, an engine, rain. */
export function createSpeechEnd(): SpeechEnd {
  let background = Number.POSITIVE_INFINITY;
  let beganAt: number | null = null;
  let loudSince: number | null = null;
  let quietSince: number | null = null;
  let hasSpoken = false;

  return {
    hear(level, atMs) {
      beganAt ??= atMs;
      // Sinks at once and rises slowly, so that speech itself does not become background.
      background = level < background ? level : background + (level - background) * 0.002;
      const isLoud = level > Math.max(QUIETEST_SPEECH, background * OVER_BACKGROUND);
      loudSince = isLoud ? (loudSince ?? atMs) : null;
      quietSince = isLoud ? null : (quietSince ?? atMs);
      if (loudSince !== null && atMs - loudSince >= SPEECH_MS) hasSpoken = true;
      if (!hasSpoken) return atMs - beganAt >= NOBODY_MS ? 'silent' : 'waiting';
      return quietSince !== null && atMs - quietSince >= PAUSE_MS ? 'ended' : 'speaking';
    },
  };
}
