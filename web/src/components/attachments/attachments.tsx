import { useEffect, useId, useState } from 'react';
import type { FilePurpose } from '../../../../shared/contracts/files.ts';
import { addFile } from '../../lib/files/add-file.ts';
import type { FileParent } from '../../lib/files/file-parent.ts';
import { removeHeld } from '../../lib/files/held-files.ts';
import { FileRefused } from '../../lib/files/prepare-file.ts';
import { removeFile } from '../../lib/files/remove-file.ts';
import { Notice } from '../ui/notice.tsx';
import { AddButtons } from './add-buttons.tsx';
import { AttachmentTile, nameOf } from './attachment-tile.tsx';
import { AttachmentViewer } from './attachment-viewer.tsx';
import { describeProblem } from './describe-file.ts';
import { UndoNotice } from './undo-notice.tsx';
import { type Attachment, useAttachments } from './use-attachments.ts';

interface AttachmentsProps {
  parent: FileParent;
  /** What it is a photo of, as messages call it: "Foodland, $42.50". */
  label: string;
  title?: string;
  purpose?: FilePurpose;
  /** It is still being entered: what is added is held until `releaseHeld`, or `dropHeld` (lib/files/held-files.ts). */
  isNew?: boolean;
  onCount?: (count: number) => void;
}

/**
 * Photos and papers of one thing that is saved or in the outbox: seen, added, deleted, with or without signal. Load it lazily,
 * `lazy(() => import('…/components/attachments/attachments.tsx'))`, and put it below what is entered: on an expense's sheet, a
 * vehicle's page, a document, a service that is done.
 */
export function Attachments(props: AttachmentsProps) {
  const { parent, label, title = 'Photos and papers', purpose = 'photo', isNew = false, onCount } = props;
  const { attachments, isLoading, error } = useAttachments(parent, isNew);
  const [problems, setProblems] = useState<string[]>([]);
  const [isReading, setReading] = useState(false);
  const [shownId, setShownId] = useState<string | null>(null);
  const [removed, setRemoved] = useState<{ what: string; undo: () => Promise<unknown> } | null>(null);
  const shown = attachments.find(({ file }) => file.id === shownId);
  const headingId = useId();
  useEffect(() => onCount?.(attachments.length), [onCount, attachments.length]);

  const add = async (files: File[]) => {
    setReading(true);
    setProblems([]);
    setRemoved(null);
    for (const file of files) {
      const problem = await addFile(file, { parent, purpose, label, isHeld: isNew }).then(() => null, explain);
      if (problem) setProblems((before) => [...new Set([...before, problem])]);
    }
    setReading(false);
  };
  const remove = async (attachment: Attachment) => {
    setShownId(null);
    const { file, held } = attachment;
    const undo = await (held ? removeHeld(held) : removeFile(file, label));
    setRemoved({ what: nameOf(attachment), undo });
  };
  const undo = () => {
    setRemoved(null);
    void removed?.undo();
  };

  return (
    <section aria-labelledby={headingId} className="grid gap-3">
      <h3 id={headingId} className="font-semibold">
        {title}
      </h3>
      {problems.map((problem) => (
        <Notice key={problem} tone="bad">
          {problem}
        </Notice>
      ))}
      {error && attachments.length === 0 && (
        <p className="text-soft">What is kept here shows when there is signal. You can add to it now.</p>
      )}
      {attachments.length > 0 && (
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(104px,1fr))] gap-3">
          {attachments.map((attachment) => (
            <li key={attachment.file.id}>
              <AttachmentTile attachment={attachment} onOpen={() => setShownId(attachment.file.id)} />
            </li>
          ))}
        </ul>
      )}
      {removed && <UndoNotice key={removed.what} what={removed.what} onUndo={undo} />}
      <AddButtons busy={isReading || isLoading} onChosen={(files) => void add(files)} />
      {shown && (
        <AttachmentViewer
          attachment={shown}
          label={label}
          onClose={() => setShownId(null)}
          onDelete={() => void remove(shown)}
        />
      )}
    </section>
  );
}

function explain(error: unknown): string {
  if (error instanceof FileRefused) return describeProblem(error.problem);
  console.error(error);
  return 'This file could not be added. Nothing else is lost; try it again.';
}
