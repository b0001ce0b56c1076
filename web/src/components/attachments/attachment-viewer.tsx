import { ExternalLink, Trash2 } from 'lucide-react';
import { createPortal } from 'react-dom';
import { useThumbnail, useWholeFile } from '../../lib/files/use-thumbnail.ts';
import { Button } from '../ui/button.tsx';
import { buttonStyle } from '../ui/button-style.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { nameOf } from './attachment-tile.tsx';
import type { Attachment } from './use-attachments.ts';

interface AttachmentViewerProps {
  attachment: Attachment;
  label: string;
  onClose: () => void;
  onDelete: () => void;
}

/** One file as large as the screen, with what can be done about it. */
export function AttachmentViewer({ attachment, label, onClose, onDelete }: AttachmentViewerProps) {
  const { file, url, words } = attachment;
  const isPaper = file.mime === 'application/pdf';
  // Beside the page, not within the form that it may be opened from.
  return createPortal(
    <Dialog title={nameOf(attachment)} onClose={onClose}>
      <div className="grid gap-4 px-5 pt-2 pb-5">
        {words && <Notice tone={words.tone}>{words.text}</Notice>}
        {!isPaper && !file.problem && <Picture attachment={attachment} label={label} />}
        {isPaper && !url && !words && <Notice tone="plain">The PDF opens when there is signal.</Notice>}
        <div className="flex flex-wrap justify-between gap-3">
          <Button variant="danger" onClick={onDelete}>
            <Trash2 aria-hidden className="size-5" />
            Delete
          </Button>
          {url && (
            <a href={url} target="_blank" rel="noreferrer" className={buttonStyle('secondary')}>
              <ExternalLink aria-hidden className="size-5" />
              Open in a new tab
            </a>
          )}
        </div>
      </div>
    </Dialog>,
    document.body,
  );
}

function Picture({ attachment, label }: Pick<AttachmentViewerProps, 'attachment' | 'label'>) {
  const { address, isGone } = useWholeFile(attachment);
  const thumbnail = useThumbnail(attachment);
  const { width, height } = attachment.file;
  const shown = address ?? thumbnail;
  return (
    <figure className="grid gap-2">
      {shown && (
        <img
          src={shown}
          alt={`${nameOf(attachment)} of ${label}`}
          {...(width && height ? { width, height } : {})}
          className="mx-auto h-auto max-h-[70dvh] w-auto max-w-full rounded-card"
        />
      )}
      {isGone && !attachment.words && (
        <figcaption className="text-soft">
          {shown ? 'This is the small picture. ' : ''}The whole one shows when there is signal.
        </figcaption>
      )}
    </figure>
  );
}
