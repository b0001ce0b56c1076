import { CircleAlert, FileText, Image as ImageIcon } from 'lucide-react';
import { classNames } from '../../lib/class-names.ts';
import { useThumbnail } from '../../lib/files/use-thumbnail.ts';
import type { Attachment } from './use-attachments.ts';

interface AttachmentTileProps {
  attachment: Attachment;
  onOpen: () => void;
}

/** A small picture of a file, and how far it is. Pressed, it opens. */
export function AttachmentTile({ attachment, onOpen }: AttachmentTileProps) {
  const { file, words, sent } = attachment;
  const thumbnail = useThumbnail(attachment);
  const isPaper = file.mime === 'application/pdf';
  const name = nameOf(attachment);
  const Icon = words?.tone === 'bad' ? CircleAlert : isPaper ? FileText : ImageIcon;
  return (
    <button
      type="button"
      onClick={onOpen}
      aria-label={words ? `${name}: ${words.text}` : name}
      className="grid w-full overflow-hidden rounded-card border border-hairline bg-sunk text-left hover:border-edge"
    >
      <span className="relative grid aspect-square place-items-center">
        {thumbnail && words?.tone !== 'bad' ? (
          <img
            src={thumbnail}
            alt=""
            className={classNames('absolute inset-0 size-full object-cover', words && 'opacity-60')}
          />
        ) : (
          <Icon aria-hidden className={classNames('size-8', words?.tone === 'bad' ? 'text-brick-ink' : 'text-soft')} />
        )}
        {sent !== undefined && sent > 0 && sent < 1 && (
          <progress
            aria-label={`${name} is being sent`}
            value={sent}
            className="absolute inset-x-2 bottom-2 h-2 w-[calc(100%-16px)] accent-ochre"
          />
        )}
      </span>
      {(words || isPaper) && (
        <span className={classNames('px-2 py-1.5', words?.tone === 'bad' ? 'text-brick-ink' : 'text-soft')}>
          <span className="line-clamp-2 text-sm leading-snug wrap-anywhere">{words?.text ?? name}</span>
        </span>
      )}
    </button>
  );
}

/** What it is called aloud. */
export function nameOf({ file }: Attachment): string {
  if (file.mime === 'application/pdf') return file.name || 'PDF';
  return file.name || (file.purpose === 'receipt' ? 'Receipt' : 'Photo');
}
