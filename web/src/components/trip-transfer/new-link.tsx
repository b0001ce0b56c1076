import { Copy, Share2 } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { inputStyle } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';

interface NewLinkProps {
  made: { url: string };
  tripName: string;
  onAnother: () => void;
}

/** The address of a link that was just made. It is shown now and never again, since nobody keeps it. */
export function NewLink({ made, tripName, onAnother }: NewLinkProps) {
  const id = useId();
  const [said, setSaid] = useState('');

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(made.url);
      setSaid('Copied.');
    } catch {
      // Refused by the browser or its settings: the address is selected, and the person can copy it by hand.
      (document.getElementById(id) as HTMLInputElement | null)?.select();
      setSaid('Your browser did not let us copy it. It is selected: copy it from there.');
    }
  }

  return (
    <div className="grid gap-4">
      <Notice tone="good">Your link is ready. Copy it now: for safety it is not shown again.</Notice>
      <div className="grid gap-1.5">
        <label htmlFor={id} className="font-semibold">
          Link
        </label>
        <input
          id={id}
          readOnly
          value={made.url}
          onFocus={({ target }) => target.select()}
          className={`${inputStyle} tabular-nums`}
        />
        <p role="status" className="text-sm text-soft">
          {said}
        </p>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button className="min-h-14 flex-1" data-autofocus onClick={() => void copy()}>
          <Copy aria-hidden className="size-5" />
          Copy link
        </Button>
        {'share' in navigator && (
          <Button
            variant="secondary"
            className="min-h-14 flex-1"
            onClick={() => void shareNatively(tripName, made.url)}
          >
            <Share2 aria-hidden className="size-5" />
            Send
          </Button>
        )}
        <Button variant="quiet" onClick={onAnother}>
          Make another
        </Button>
      </div>
    </div>
  );
}

/** By the device's own sheet; closing that is no failure, and what else fails it tells by itself. */
async function shareNatively(title: string, url: string): Promise<void> {
  await navigator.share({ title, url }).catch(() => undefined);
}
