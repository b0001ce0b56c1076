import { CLIP_TYPES, MAX_CLIP_SECONDS } from '../../../../../shared/contracts/speech-rules.ts';
import type { Clock } from '../../failover/clock.ts';
import { createStore, type Store } from '../../store.ts';
import { explainMicrophone } from './explain-microphone.ts';

export interface RecorderState {
  phase: 'idle' | 'asking' | 'recording';
  /** How loud it is just now, 0 to 1. */
  level: number;
  seconds: number;
  problem: string | null;
}

export interface Recorder extends Pick<Store<RecorderState>, 'get' | 'subscribe'> {
  /** Asks for the microphone and records, for a minute at most. What keeps it from that is in the state. */
  start(): Promise<void>;
  /** What was recorded; null when there is nothing. */
  stop(): Promise<Blob | null>;
  /** Nothing is kept. */
  cancel(): void;
}

/** What is used of the browser. */
export interface RecorderParts {
  /** Undefined where the browser has no microphone to offer. */
  openMicrophone: (() => Promise<MediaStream>) | undefined;
  createRecorder: (stream: MediaStream, options: MediaRecorderOptions) => MediaRecorder;
  isTypeSupported: (type: string) => boolean;
  /** How loud a stream is, 0 to 1, whenever it is asked; `close` lets go of it. */
  createMeter: (stream: MediaStream) => { read(): number; close(): void };
  clock: Clock;
}

const LEVEL_EVERY_MS = 50;
/** Enough for speech: a minute is 180 kB. */
const BITS_A_SECOND = 24_000;
const IDLE: RecorderState = { phase: 'idle', level: 0, seconds: 0, problem: null };

interface Running {
  recorder: MediaRecorder;
  chunks: Blob[];
  stopped: Promise<void>;
  release(): void;
}

/** Records speech in whatever form the browser has. */
export function createRecorder(parts: RecorderParts): Recorder {
  const store = createStore(IDLE);
  let running: Running | null = null;
  /** Counts starts: one that was called off while the person was being asked must not begin. */
  let turn = 0;

  async function start(): Promise<void> {
    if (store.get().phase !== 'idle') return;
    turn += 1;
    const mine = turn;
    store.set({ ...IDLE, phase: 'asking' });
    try {
      if (!parts.openMicrophone) throw new DOMException('no microphone', 'NotFoundError');
      const stream = await parts.openMicrophone();
      if (mine !== turn) return closeStream(stream);
      running = begin(stream);
      store.set({ ...IDLE, phase: 'recording' });
    } catch (error) {
      if (mine === turn) store.set({ ...IDLE, problem: explainMicrophone(error) });
    }
  }

  function begin(stream: MediaStream): Running {
    const mimeType = CLIP_TYPES.find((type) => parts.isTypeSupported(type));
    const options = { audioBitsPerSecond: BITS_A_SECOND, ...(mimeType ? { mimeType } : {}) };
    const recorder = parts.createRecorder(stream, options);
    const chunks: Blob[] = [];
    recorder.addEventListener('dataavailable', ({ data }) => chunks.push(data));
    const stopped = new Promise<void>((resolve) => recorder.addEventListener('stop', () => resolve(), { once: true }));
    const meter = parts.createMeter(stream);
    const callOffMeter = watch(meter.read, recorder);
    recorder.start();
    const release = () => {
      callOffMeter();
      meter.close();
      closeStream(stream);
    };
    return { recorder, chunks, stopped, release };
  }

  /** Shows how loud it is and how long it has been, and ends it after a minute; what was said until then is kept. */
  function watch(read: () => number, recorder: MediaRecorder): () => void {
    const { clock } = parts;
    const startedAt = clock.now();
    let callOff = () => {};
    const tick = () => {
      const seconds = (clock.now() - startedAt) / 1000;
      store.set({ ...store.get(), level: read(), seconds });
      if (seconds >= MAX_CLIP_SECONDS) recorder.stop();
      else callOff = clock.after(LEVEL_EVERY_MS, tick);
    };
    callOff = clock.after(LEVEL_EVERY_MS, tick);
    return () => callOff();
  }

  async function stop(): Promise<Blob | null> {
    const was = running;
    if (!was) {
      cancel();
      return null;
    }
    running = null;
    if (was.recorder.state !== 'inactive') was.recorder.stop();
    await was.stopped;
    was.release();
    store.set({ ...IDLE });
    const clip = new Blob(was.chunks, { type: was.recorder.mimeType });
    return clip.size > 0 ? clip : null;
  }

  function cancel(): void {
    turn += 1;
    const was = running;
    running = null;
    if (was && was.recorder.state !== 'inactive') was.recorder.stop();
    was?.release();
    store.set(IDLE);
  }

  return { get: store.get, subscribe: store.subscribe, start, stop, cancel };
}

function closeStream(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
