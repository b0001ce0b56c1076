import { SpeechFailure } from '../../clients/speech-failure.ts';
import type { Clip, Transcriber } from '../../clients/speech-transcriber.ts';
import type { Transcript } from '../../contracts/speech.ts';
import { MAX_CLIP_BYTES, MAX_CLIP_SECONDS } from '../../contracts/speech-rules.ts';
import { readAudioSeconds } from '../../domain/audio/read-audio-seconds.ts';
import { detectAudioType, readAudioType } from '../../domain/detect-audio-type.ts';
import { AppError } from '../../errors.ts';

/** A recording as it came, under the type that whoever sent it says. */
export type SentClip = { bytes: Uint8Array; contentType: string };

/** Throws `payload_too_large` and `unsupported_media_type` for what is no recording of a minute at most. */
export function requireClip({ bytes, contentType }: SentClip): Clip {
  const said = readAudioType(contentType);
  if (!said) throw new AppError('unsupported_media_type', 'Send a recording as WebM, Ogg, MP4, WAV or MP3.');
  if (bytes.length === 0) throw new AppError('invalid_request', 'This recording is empty.');
  if (bytes.length > MAX_CLIP_BYTES) throw new AppError('payload_too_large', 'Send at most 2 MB of recording.');
  const type = detectAudioType(bytes);
  if (type !== said) throw new AppError('unsupported_media_type', 'This recording is not of the type it says it is.');
  const seconds = readAudioSeconds(bytes, type);
  if (seconds !== null && seconds > MAX_CLIP_SECONDS + 1) {
    throw new AppError('payload_too_large', `Send at most ${MAX_CLIP_SECONDS} seconds of recording.`);
  }
  return { bytes, type };
}

/** What was said in a recording. Throws `not_offered` and `unavailable`. */
export async function transcribe(transcriber: Transcriber | undefined, clip: Clip): Promise<Transcript> {
  if (!transcriber) throw new AppError('not_offered', 'No service that listens is set up here.');
  try {
    return { text: await transcriber.transcribe(clip), engine: 'openai' };
  } catch (cause) {
    if (!(cause instanceof SpeechFailure)) throw cause;
    if (cause.reason === 'refused') throw new AppError('invalid_request', 'This recording cannot be read.', { cause });
    throw new AppError('unavailable', 'Nobody could listen just now. Try again, or type it.', {
      retryAfterSeconds: 30,
      cause,
    });
  }
}
