import { describe, expect, it } from 'vitest';
import { createAudioPlayer } from './audio-player.ts';

function setUp({ isBlocked = false } = {}) {
  const element = Object.assign(new EventTarget(), {
    src: '',
    playbackRate: 1,
    defaultPlaybackRate: 1,
    preservesPitch: false,
    paused: 0,
    play: () => (isBlocked ? Promise.reject(new DOMException('', 'NotAllowedError')) : Promise.resolve()),
    pause() {
      this.paused += 1;
    },
  });
  let made = 0;
  const urls = new Set<string>();
  const player = createAudioPlayer({
    createAudio: () => element as unknown as HTMLAudioElement,
    urls: {
      createObjectURL: () => {
        made += 1;
        urls.add(`blob:${made}`);
        return `blob:${made}`;
      },
      revokeObjectURL: (url) => void urls.delete(url),
    },
  });
  const left = new AbortController();
  return { element, urls, left, player, play: () => player.play(new Blob(['x']), 1.5, left.signal) };
}

describe('the player', () => {
  it('is done when the recording is over, at the speed that was wanted, and keeps nothing of it', async () => {
    const { element, urls, play } = setUp();
    const played = play();
    expect(element).toMatchObject({ src: 'blob:1', playbackRate: 1.5, preservesPitch: true });
    element.dispatchEvent(new Event('ended'));
    await played;
    expect(urls.size).toBe(0);
  });

  it('stops when it is told to, and plays nothing after that', async () => {
    const { element, urls, left, play } = setUp();
    const played = play();
    left.abort();
    await played;
    expect([element.paused, urls.size]).toEqual([1, 0]);
    await play();
    expect(element.src).toBe('blob:1');
  });

  it('fails where the browser does not let it, or cannot read the recording', async () => {
    const blocked = setUp({ isBlocked: true });
    await expect(blocked.play()).rejects.toThrow('cannot be played');
    const broken = setUp();
    const played = broken.play();
    broken.element.dispatchEvent(new Event('error'));
    await expect(played).rejects.toThrow('cannot be played');
    expect(broken.urls.size).toBe(0);
  });

  it('is let in by a tap, once', () => {
    const { urls, player } = setUp();
    player.unlock();
    player.unlock();
    expect(urls.size).toBe(1);
  });
});
