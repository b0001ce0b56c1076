import { Dialog } from '../components/ui/dialog.tsx';
import { SHORTCUTS } from './use-shortcuts.ts';

export function ShortcutList({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keyboard shortcuts" shape="plain" onClose={onClose}>
      <dl className="divide-y divide-hairline px-5 pb-5">
        {SHORTCUTS.map(({ keys, does }) => (
          <div key={keys} className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 py-2">
            <dt>
              <kbd className="rounded-[8px] border border-edge px-2 py-1 font-sans text-sm font-semibold">{keys}</kbd>
            </dt>
            <dd className="text-soft">{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
