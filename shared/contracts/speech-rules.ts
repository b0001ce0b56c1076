/** The most that is read aloud in one go, in characters. */
export const SPEECH_MAX_TEXT = 5_000;

/** What a recording may be, by the type its first bytes tell. */
export const CLIP_TYPES = ['audio/webm', 'audio/ogg', 'audio/mp4', 'audio/wav', 'audio/mpeg'] as const;
export type ClipType = (typeof CLIP_TYPES)[number];

export const MAX_CLIP_BYTES = 2_000_000;
export const MAX_CLIP_SECONDS = 60;
/** Recordings a person may send in a minute, and sentences they may have read aloud. */
export const CLIPS_PER_MINUTE = 10;
export const SENTENCES_PER_MINUTE = 90;

/** In this order they are asked to speak. */
export const SPEECH_ENGINES = ['openai', 'elevenlabs'] as const;
export type SpeechEngineName = (typeof SPEECH_ENGINES)[number];

export const SPEECH_BUCKET = 'speech';

/** Where a spoken text is kept in the bucket. The policies in the migration know this shape. */
export const speechPath = (userId: string, digest: string): string => `${userId}/${digest}`;
