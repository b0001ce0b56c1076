import { Link } from '@tanstack/react-router';
import { Notice } from '../../components/ui/notice.tsx';
import type { SaveOutcome } from './use-save-setting.ts';

/** What became of a save, below the form. */
export function SavedNotice({ outcome: { tone, text, isConflict } }: { outcome: SaveOutcome }) {
  return (
    <Notice tone={tone}>
      <p>{text}</p>
      {isConflict && (
        <Link to="/you/unsent" className="inline-flex min-h-11 items-center font-bold underline underline-offset-4">
          See both and choose
        </Link>
      )}
    </Notice>
  );
}
