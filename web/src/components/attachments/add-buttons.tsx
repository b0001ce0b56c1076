import { Camera, Paperclip } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../ui/button.tsx';

const TYPES = 'image/*,application/pdf';

interface AddButtonsProps {
  busy: boolean;
  onChosen: (files: File[]) => void;
}

/** The camera where there is one at hand, and files everywhere. */
export function AddButtons({ busy, onChosen }: AddButtonsProps) {
  const camera = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement) => {
    const chosen = [...(input.files ?? [])];
    input.value = ''; // so that the same file can be chosen again
    if (chosen.length > 0) onChosen(chosen);
  };
  return (
    <div className="flex flex-wrap gap-3">
      <Button
        variant="secondary"
        className="hidden pointer-coarse:inline-flex"
        busy={busy}
        onClick={() => camera.current?.click()}
      >
        <Camera aria-hidden className="size-5" />
        Take a photo
      </Button>
      <Button variant="secondary" busy={busy} onClick={() => files.current?.click()}>
        <Paperclip aria-hidden className="size-5" />
        Add a photo or PDF
      </Button>
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        ref={files}
        type="file"
        accept={TYPES}
        multiple
        hidden
        aria-label="Choose photos or PDFs"
        onChange={(event) => take(event.currentTarget)}
      />
    </div>
  );
}
