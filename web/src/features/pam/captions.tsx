import { VolumeX } from 'lucide-react';
import { Button } from '../../components/ui/button.tsx';
import { usePart, useVoiceModule } from './voice-store.ts';

/** In writing what is heard and what is being said, always; and why nothing is. */
export function Captions() {
  const voice = useVoiceModule();
  const listener = usePart(voice?.listener, null);
  const hands = usePart(voice?.handsFree, null);
  const speaker = usePart(voice?.speaker, null);
  const problem = listener?.problem ?? hands?.problem ?? speaker?.problem ?? null;
  const isListening = listener?.phase === 'listening';

  if (speaker?.sentence) {
    return (
      <div className="flex items-center gap-2 rounded-card border border-hairline bg-paper px-3 py-1.5">
        <p className="min-w-0 flex-1 wrap-anywhere">{speaker.sentence}</p>
        <Button variant="quiet" onClick={() => voice?.speaker.stop()}>
          <VolumeX aria-hidden className="size-5" />
          Silence
        </Button>
      </div>
    );
  }
  if (isListening) {
    return (
      <div className="grid gap-1.5 rounded-card border border-brick bg-paper px-3 py-2">
        <p className="wrap-anywhere">{listener.interim || 'Listening…'}</p>
        <meter aria-label="How loud it is" className="h-2 w-full" min={0} max={1} value={listener.level} />
      </div>
    );
  }
  if (listener?.phase === 'thinking' || hands?.phase === 'thinking')
    return <p className="px-1 text-soft">Making words of it…</p>;
  if (problem) {
    return (
      <p role="alert" className="px-1 font-semibold text-brick-ink">
        {problem}
      </p>
    );
  }
  if (hands && hands.phase !== 'off') return <p className="px-1 text-soft">Hands-free. Say “stop” to end it.</p>;
  return null;
}
