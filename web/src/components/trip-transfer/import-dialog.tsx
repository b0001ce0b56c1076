import { useId } from 'react';
import { Button } from '../ui/button.tsx';
import { buttonStyle } from '../ui/button-style.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { ImportPreview } from './import-preview.tsx';
import { useTraceFile } from './use-trace-file.ts';

/** Which files are offered to choose from; what is in them decides. */
const ACCEPTED = '.gpx,.kml,application/gpx+xml,application/vnd.google-earth.kml+xml';

/** From a file to a trip: choose, read, look at what it would become, save. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { reading, read, cancel } = useTraceFile();
  return (
    <Dialog title="Import a trip" onClose={onClose}>
      {reading.state === 'read' ? (
        <ImportPreview proposal={reading.proposal} fileName={reading.fileName} onAgain={cancel} onDone={onClose} />
      ) : (
        <div className="grid gap-4 px-5 pt-2 pb-6">
          <p className="text-soft">
            Choose a GPX or KML file from a navigator, a planner or another app. It is read on this phone, also without
            signal, and you see what it becomes before anything is saved.
          </p>
          {reading.state === 'refused' && (
            <Notice tone="bad">
              <p className="font-semibold">{reading.fileName} cannot be imported.</p>
              <p>{reading.why}</p>
            </Notice>
          )}
          {reading.state === 'reading' ? (
            <Progress fileName={reading.fileName} share={reading.share} onCancel={cancel} />
          ) : (
            <FileChoice label={reading.state === 'none' ? 'Choose a file' : 'Choose another file'} onFile={read} />
          )}
        </div>
      )}
    </Dialog>
  );
}

function FileChoice({ label, onFile }: { label: string; onFile: (file: File) => void }) {
  const id = useId();
  return (
    <div className="grid">
      <input
        id={id}
        type="file"
        accept={ACCEPTED}
        className="peer sr-only"
        data-autofocus
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          target.value = ''; // so that the same file, mended, can be chosen again
        }}
      />
      <label
        htmlFor={id}
        className={buttonStyle(
          'primary',
          'min-h-14 cursor-pointer px-6 peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus',
        )}
      >
        {label}
      </label>
    </div>
  );
}

function Progress({ fileName, share, onCancel }: { fileName: string; share: number; onCancel: () => void }) {
  const id = useId();
  const percent = Math.round(share * 100);
  return (
    <div className="grid gap-3">
      <p id={id} className="wrap-anywhere">
        Reading {fileName}… <span className="tabular-nums">{percent} %</span>
      </p>
      <progress aria-labelledby={id} max={100} value={percent} className="h-3 w-full accent-eucalyptus" />
      <Button variant="secondary" className="justify-self-start" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
