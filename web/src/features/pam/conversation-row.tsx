import { Link } from '@tanstack/react-router';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { PamConversationPage } from '../../../../shared/contracts/pam.ts';
import { Button } from '../../components/ui/button.tsx';
import { TextInput } from '../../components/ui/field.tsx';
import { enqueue } from '../../lib/outbox/outbox.ts';
import { conversationWrites } from '../../lib/pam/pam-writes.ts';
import { deleteRow } from '../../lib/row-sheet/delete-row.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';

type Shown = PamConversationPage['conversations'][number];

/** One conversation in the history. */
export function ConversationRow({ conversation }: { conversation: Shown }) {
  const format = usePersonFormat();
  const [isNaming, setIsNaming] = useState(false);
  const { id, title, snippet, lastMessageAt } = conversation;
  if (isNaming) return <NameForm conversation={conversation} onDone={() => setIsNaming(false)} />;
  const { snippet: _snippet, ...row } = conversation;
  return (
    <div className="flex items-center gap-1 pr-2">
      <Link
        to="/pam/$conversationId"
        params={{ conversationId: id }}
        className="grid min-h-16 min-w-0 flex-1 content-center gap-0.5 px-4 py-2.5 hover:bg-sunk focus-visible:-outline-offset-3"
      >
        <span className="flex min-w-0 flex-wrap items-baseline justify-between gap-x-3">
          <span className="min-w-0 font-semibold wrap-anywhere">{title}</span>
          {lastMessageAt && (
            <span className="text-sm text-soft">
              {format.dayHeading(new Date(lastMessageAt).toLocaleDateString('en-CA'))}
            </span>
          )}
        </span>
        {snippet && <span className="line-clamp-2 text-sm text-soft wrap-anywhere">{snippet}</span>}
      </Link>
      <button
        type="button"
        aria-label={`Name: ${title}`}
        className="grid size-11 shrink-0 place-items-center rounded-full hover:bg-sunk"
        onClick={() => setIsNaming(true)}
      >
        <Pencil aria-hidden className="size-5" />
      </button>
      <button
        type="button"
        aria-label={`Delete: ${title}`}
        className="grid size-11 shrink-0 place-items-center rounded-full hover:bg-sunk"
        onClick={() => void deleteRow(conversationWrites, row, `“${title}”`).then((tell) => tell())}
      >
        <Trash2 aria-hidden className="size-5" />
      </button>
    </div>
  );
}

function NameForm({ conversation, onDone }: { conversation: Shown; onDone: () => void }) {
  const { snippet: _snippet, ...row } = conversation;
  const [name, setName] = useState(row.title);
  const save = () => {
    const write = name.trim() ? conversationWrites.update(row, { title: name.trim() }, `“${name.trim()}”`) : null;
    if (write) void enqueue(write);
    onDone();
  };
  return (
    <form
      className="flex flex-wrap items-center gap-2 px-3 py-2"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextInput
        autoFocus
        aria-label="Name of the conversation"
        className="flex-1 basis-52"
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onDone()}
      />
      <Button type="submit">Save</Button>
      <Button variant="secondary" onClick={onDone}>
        Leave it
      </Button>
    </form>
  );
}
