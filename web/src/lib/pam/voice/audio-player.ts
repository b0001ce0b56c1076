import type { AudioPlayer } from './spoken-aloud.ts';

/** What is used of the browser. */
export interface PlayerParts {
  createAudio: () => HTMLAudioElement;
  urls: Pick<typeof URL, 'createObjectURL' | 'revokeObjectURL'>;
}

/** A WAV of eight samples. */
const SILENCE = new Blob(
  [
    Uint8Array.from(
      'RIFF\x2c\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data\x08\0\0\0',
      (letter) => letter.charCodeAt(0),
    ),
    new Uint8Array(8).fill(128),
  ],
  { type: 'audio/wav' },
);

/** Plays one recording after the other through one element: phones let that play which a person has once let play. */
export function createAudioPlayer({ createAudio, urls }: PlayerParts): AudioPlayer {
  let element: HTMLAudioElement | undefined;
  let isUnlocked = false;
  const audio = () => {
    element ??= createAudio();
    return element;
  };

  return {
    unlock() {
      if (isUnlocked) return;
      isUnlocked = true;
      const player = audio();
      player.src = urls.createObjectURL(SILENCE);
      player.play().catch(() => {
        isUnlocked = false; // not in a tap: the next one will do
      });
    },
    async play(blob, speed, signal) {
      if (signal.aborted) return;
      const player = audio();
      const url = urls.createObjectURL(blob);
      try {
        await untilOver(player, signal, () => {
          player.src = url;
          player.preservesPitch = true;
          player.defaultPlaybackRate = speed; // loading sets the rate back to this
          player.playbackRate = speed;
          return player.play();
        });
      } finally {
        player.pause();
        urls.revokeObjectURL(url);
      }
    },
  };
}

function untilOver(player: HTMLAudioElement, signal: AbortSignal, start: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const listening = new AbortController();
    const settle = (end: () => void) => {
      listening.abort();
      end();
    };
    const options = { signal: listening.signal };
    const fail = () => settle(() => reject(new Error('This recording cannot be played.')));
    player.addEventListener('ended', () => settle(resolve), options);
    player.addEventListener('error', fail, options);
    signal.addEventListener('abort', () => settle(resolve), options);
    start().catch(fail);
  });
}
