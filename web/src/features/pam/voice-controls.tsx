import { Headphones, Mic, Square, Volume2, VolumeX } from 'lucide-react';
import { type PointerEvent, useLayoutEffect, useRef } from 'react';
import { classNames } from '../../lib/class-names.ts';
import { loadVoice, usePart, useVoiceModule, type Voice } from './voice-store.ts';

interface VoiceControlsProps {
  isMuted: boolean;
  /** Asked before anything is recorded; null when nothing is to be. */
  whoListens: () => Promise<'service' | 'device' | null>;
  /** Settles when what was said has been answered. */
  onHeard: (text: string) => Promise<void>;
  onMute: () => void;
}

/** A press this long is held while one speaks; a shorter one is a tap, and another tap ends it. */
const HOLD_MS = 400;

const SMALL = 'grid size-12 shrink-0 place-items-center rounded-full hover:bg-sunk aria-pressed:bg-mist';

/** The microphone, as large as Send: hold it and speak, or tap, speak and tap. Beside it hands-free, and silence. */
export function VoiceControls({ isMuted, whoListens, onHeard, onMute }: VoiceControlsProps) {
  const voice = useVoiceModule();
  const { phase } = usePart(voice?.listener, LISTENER_OFF);
  const isOn = usePart(voice?.handsFree, HANDS_OFF).phase !== 'off';
  const pressedAt = useRef(0);
  // A conversation without hands outlives many renders, and each word is for the cards that stand there when it is said.
  const latest = useRef(onHeard);
  useLayoutEffect(() => {
    latest.current = onHeard;
  });
  const hear = (words: string) => latest.current(words);
  const isListening = !isOn && (phase === 'listening' || phase === 'asking');

  const mayListen = async (listener: Voice['listener']) => {
    const who = await whoListens();
    if (who !== null) listener.set({ isCloudAllowed: who === 'service' });
    return who !== null;
  };
  const start = async () => {
    const { listener, speaker, handsFree } = await loadVoice();
    speaker.unlock();
    speaker.stop();
    if (handsFree.get().phase !== 'off') handsFree.stop();
    if (await mayListen(listener)) await listener.start();
  };
  const stop = async () => {
    const words = await voice?.listener.stop();
    if (words) await hear(words);
  };
  const onPointerUp = (event: PointerEvent) => {
    if (isListening && pressedAt.current > 0 && event.timeStamp - pressedAt.current > HOLD_MS) void stop();
  };
  const toggleHands = async () => {
    const { listener, handsFree, speaker } = await loadVoice();
    speaker.unlock();
    if (handsFree.get().phase !== 'off') handsFree.stop();
    else if (await mayListen(listener)) handsFree.start(hear);
  };
  return (
    <>
      <button
        type="button"
        aria-label={isListening ? 'Stop listening and send' : 'Speak to PAM'}
        aria-pressed={isListening}
        onPointerDown={(event) => {
          pressedAt.current = isListening ? 0 : event.timeStamp;
          if (!isListening) void start();
        }}
        onPointerUp={onPointerUp}
        onClick={(event) => {
          // The keyboard knows no pointer; a tap has begun with it, and the next one ends.
          if (event.detail === 0) void (isListening ? stop() : start());
          else if (isListening && pressedAt.current === 0) void stop();
        }}
        className={classNames(
          'grid size-14 shrink-0 touch-none place-items-center rounded-full border border-edge select-none hover:bg-sunk',
          isListening && 'border-brick bg-brick-soft text-brick-ink',
        )}
      >
        {isListening ? (
          <Square aria-hidden className="size-6" fill="currentColor" />
        ) : (
          <Mic aria-hidden className="size-7" />
        )}
      </button>
      <button
        type="button"
        aria-label="Hands-free"
        aria-pressed={isOn}
        className={SMALL}
        onClick={() => void toggleHands()}
      >
        <Headphones aria-hidden className="size-6" />
      </button>
      <button
        type="button"
        aria-label={isMuted ? 'Let PAM speak' : 'Mute PAM'}
        aria-pressed={isMuted}
        className={SMALL}
        onClick={onMute}
      >
        {isMuted ? <VolumeX aria-hidden className="size-6" /> : <Volume2 aria-hidden className="size-6" />}
      </button>
    </>
  );
}

const LISTENER_OFF = { phase: 'off', level: 0, seconds: 0, interim: '', engine: 'none', problem: null } as const;
const HANDS_OFF = { phase: 'off', problem: null } as const;
