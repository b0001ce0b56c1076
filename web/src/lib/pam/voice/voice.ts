import { systemClock } from '../../failover/clock.ts';
import { askCloudVoice, speechApi, transcribeClip } from './ask-speech.ts';
import { createAudioPlayer } from './audio-player.ts';
import { createCloudVoice } from './cloud-voice.ts';
import { createMeter } from './create-meter.ts';
import { type BrowserRecognition, createDeviceRecogniser } from './device-recogniser.ts';
import { createDeviceVoice } from './device-voice.ts';
import { createHandsFree } from './hands-free.ts';
import { listenByCloud } from './listen-by-cloud.ts';
import { listenByDevice } from './listen-by-device.ts';
import { createListener } from './listener.ts';
import { createRecorder } from './recorder.ts';
import { createSpeaker } from './speaker.ts';

// The voice of this tab, over the browser it is in. Loaded with the first use of voice.

const MICROPHONE: MediaStreamConstraints = {
  audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
};

export const speaker = createSpeaker({
  cloud: createCloudVoice(askCloudVoice, systemClock),
  player: createAudioPlayer({ createAudio: () => new Audio(), urls: URL }),
  device:
    'speechSynthesis' in globalThis
      ? createDeviceVoice({
          synth: speechSynthesis,
          createUtterance: (text) => new SpeechSynthesisUtterance(text),
          clock: systemClock,
        })
      : null,
});

const recorder =
  'MediaRecorder' in globalThis
    ? createRecorder({
        // Absent where the page is not secure, whatever TypeScript says.
        openMicrophone: (navigator.mediaDevices as MediaDevices | undefined)
          ? () => navigator.mediaDevices.getUserMedia(MICROPHONE)
          : undefined,
        createRecorder: (stream, options) => new MediaRecorder(stream, options),
        isTypeSupported: (type) => MediaRecorder.isTypeSupported(type),
        createMeter,
        clock: systemClock,
      })
    : null;

type Recognising = {
  SpeechRecognition?: new () => BrowserRecognition;
  webkitSpeechRecognition?: new () => BrowserRecognition;
};
const { SpeechRecognition, webkitSpeechRecognition } = globalThis as Recognising; // not in TypeScript's DOM
const Recognition = SpeechRecognition ?? webkitSpeechRecognition;

export const listener = createListener({
  cloud: recorder && listenByCloud(recorder, transcribeClip, systemClock),
  device: Recognition
    ? listenByDevice(
        createDeviceRecogniser(() => new Recognition()),
        systemClock,
      )
    : null,
  isCloudReady,
});

export const handsFree = createHandsFree(listener, speaker);

let ready: Promise<boolean> | null = null;

/** Asked once; without an answer again the next time. Without signal the browser's own recogniser may still work. */
function isCloudReady(): Promise<boolean> {
  if (!navigator.onLine) return Promise.resolve(false);
  ready ??= speechApi.getSttCapabilities(AbortSignal.timeout(3_000)).then(
    ({ isConfigured }) => isConfigured,
    () => {
      ready = null;
      return false;
    },
  );
  return ready;
}
