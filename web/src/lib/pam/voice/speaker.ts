import { createStore, type Store } from '../../store.ts';
import type { CloudVoice } from './cloud-voice.ts';
import { DEVICE_VOICE } from './device-voice.ts';
import { createSentenceSplitter, type SentenceSplitter } from './sentence-splitter.ts';
import type { AudioPlayer, CloudSpeech, DeviceVoice, Voice } from './spoken-aloud.ts';
import { toSpokenText } from './to-spoken-text.ts';

export interface SpeakerState {
  phase: 'silent' | 'loading' | 'speaking';
  answerId: string | null;
  /** What is being said: the caption. */
  sentence: string | null;
  voice: Voice | null;
  isMuted: boolean;
  /** Why nothing is heard, for the person. */
  problem: string | null;
}

export interface SpeakerSettings {
  isMuted: boolean;
  /** 1 is as it is spoken. */
  speed: number;
  /** An id of GET /tts/voices, or `device:` and the id of a voice of the browser. */
  voice: string | null;
  /** The person agreed that what is read aloud may go to a speech service, and there is one. */
  isCloudAllowed: boolean;
}

export interface Speaker extends Pick<Store<SpeakerState>, 'get' | 'subscribe'> {
  /** A new answer begins; what was being said stops. */
  begin(answerId: string): void;
  /** More of an answer came: its sentences are said as they become whole. Of another answer than the last it is passed over. */
  push(answerId: string, text: string): void;
  /** Nothing more comes: the rest is said. */
  end(answerId: string): void;
  /** A whole text, such as what a confirmed card did. */
  say(answerId: string, text: string): void;
  /** Silence at once; the rest of this answer is not said. */
  stop(): void;
  set(changes: Partial<SpeakerSettings>): void;
  /** To be called in a tap, since phones play nothing that no tap asked for. */
  unlock(): void;
  /** Until nothing is being said; at once when that is so. */
  whenSilent(): Promise<void>;
}

export interface SpeakerParts {
  cloud: CloudVoice;
  player: AudioPlayer;
  /** Null where the browser has none. */
  device: DeviceVoice | null;
}

interface Queued {
  sentence: string;
  audio?: Promise<CloudSpeech | null>;
}

/** One answer that is being said. */
interface Session {
  id: string;
  splitter: SentenceSplitter;
  queue: Queued[];
  left: AbortController;
  isSpeaking: boolean;
}

const SILENT: SpeakerState = {
  phase: 'silent',
  answerId: null,
  sentence: null,
  voice: null,
  isMuted: false,
  problem: null,
};
const CANNOT = 'This device cannot read aloud just now.';

/**
 * Reads answers aloud, sentence by sentence, while they arrive: the next one is fetched while one is heard. Where no service
 * speaks, the device does. The caption is in the state whoever speaks.
 */
export function createSpeaker({ cloud, player, device }: SpeakerParts): Speaker {
  const store = createStore(SILENT);
  let settings: SpeakerSettings = { isMuted: false, speed: 1, voice: null, isCloudAllowed: false };
  let session: Session | null = null;
  const waiting: (() => void)[] = [];

  const show = (changes: Partial<SpeakerState>) => store.set({ ...store.get(), ...changes });
  const showSilence = () => {
    show({ phase: 'silent', sentence: null, voice: null });
    for (const resolve of waiting.splice(0)) resolve();
  };

  function stop(): void {
    session?.left.abort();
    session = null;
    showSilence();
  }

  function begin(id: string): void {
    stop();
    session = { id, splitter: createSentenceSplitter(), queue: [], left: new AbortController(), isSpeaking: false };
    show({ answerId: id, problem: null });
  }

  function add(of: Session, sentences: string[]): void {
    if (settings.isMuted || sentences.length === 0) return;
    of.queue.push(...sentences.map((sentence) => ({ sentence })));
    fetchAhead(of);
    if (!of.isSpeaking) void sayAll(of);
  }

  /** Of what waits only the next one: the rest may never be heard. */
  function fetchAhead(of: Session): void {
    const next = of.queue[0];
    const { isCloudAllowed, voice } = settings;
    if (!next || next.audio || !isCloudAllowed || voice?.startsWith(DEVICE_VOICE)) return;
    next.audio = cloud.request(toSpokenText(next.sentence), voice, of.left.signal);
  }

  async function sayAll(of: Session): Promise<void> {
    of.isSpeaking = true;
    for (;;) {
      const next = of.queue.shift();
      if (!next || !(await say(of, next))) break;
    }
    of.isSpeaking = false;
    if (session === of) showSilence();
  }

  /** False when it is over: stopped, or nobody can speak. */
  async function say(of: Session, { sentence, audio }: Queued): Promise<boolean> {
    show({ phase: 'loading', sentence, voice: null });
    const fetched = await audio;
    if (of.left.signal.aborted) return false;
    fetchAhead(of);
    const isSaid = (fetched && (await playCloud(of, fetched))) || (await speakHere(of, sentence));
    if (of.left.signal.aborted) return false;
    if (!isSaid) {
      of.queue = [];
      show({ problem: CANNOT });
    }
    return isSaid;
  }

  async function playCloud({ left }: Session, { audio, engine }: CloudSpeech): Promise<boolean> {
    show({ phase: 'speaking', voice: engine });
    return isDone(player.play(audio, settings.speed, left.signal));
  }

  async function speakHere({ left }: Session, sentence: string): Promise<boolean> {
    if (left.signal.aborted || !device) return false;
    show({ phase: 'speaking', voice: 'device' });
    const { voice, speed } = settings;
    return isDone(device.speak(toSpokenText(sentence), { voice, speed }, left.signal));
  }

  const of = (id: string) => (session?.id === id ? session : null);
  const push = (id: string, text: string) => {
    const known = of(id);
    if (known) add(known, known.splitter.push(text));
  };
  const end = (id: string) => {
    const known = of(id);
    if (known) add(known, known.splitter.end());
  };

  return {
    get: store.get,
    subscribe: store.subscribe,
    begin,
    push,
    end,
    say(id, text) {
      begin(id);
      push(id, text);
      end(id);
    },
    stop,
    set(changes) {
      settings = { ...settings, ...changes };
      if (changes.isCloudAllowed !== undefined) cloud.reset();
      if (settings.isMuted) stop();
      show({ isMuted: settings.isMuted });
    },
    unlock: () => player.unlock(),
    whenSilent: () =>
      store.get().phase === 'silent' ? Promise.resolve() : new Promise((resolve) => void waiting.push(resolve)),
  };
}

const isDone = (work: Promise<void>) =>
  work.then(
    () => true,
    () => false,
  );
