import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { TextInput } from '../../components/ui/field.tsx';
import { ReadFailure } from '../../components/ui/message.tsx';
import { Section } from '../../components/ui/section.tsx';
import { SkeletonRows } from '../../components/ui/skeleton.tsx';
import { enqueue } from '../../lib/outbox/outbox.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { pamMemoriesQuery } from '../../lib/pam/pam-queries.ts';
import { memoryWrites } from '../../lib/pam/pam-writes.ts';
import { deleteRow } from '../../lib/row-sheet/delete-row.ts';

/** What PAM was asked to keep in mind: seen, added to and deleted. */
export function MemorySection() {
  const { data, isError, error, refetch } = usePendingQuery(pamMemoriesQuery);
  return (
    <Section title="What PAM keeps in mind">
      <p className="text-soft">
        Say “remember that…” to PAM, or write it here. With an AI model, these go along with every question.
      </p>
      {isError && !data && <ReadFailure what="what PAM keeps in mind" error={error} onRetry={() => void refetch()} />}
      {!data && !isError && <SkeletonRows count={2} label="Loading what PAM keeps in mind…" />}
      {data && data.memories.length > 0 && (
        <ul className="divide-y divide-hairline border-y border-hairline">
          {data.memories.map((memory) => (
            <li key={memory.id} className="flex min-h-14 items-center gap-2 py-1">
              <span className="min-w-0 flex-1 wrap-anywhere">{memory.fact}</span>
              <button
                type="button"
                aria-label={`Forget: ${memory.fact}`}
                className="grid size-11 shrink-0 place-items-center rounded-full hover:bg-sunk"
                onClick={() => void deleteRow(memoryWrites, memory, `“${memory.fact}”`).then((tell) => tell())}
              >
                <Trash2 aria-hidden className="size-5" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {data?.memories.length === 0 && <p>Nothing yet.</p>}
      <AddMemory />
    </Section>
  );
}

function AddMemory() {
  const [fact, setFact] = useState('');
  const add = () => {
    const words = fact.trim();
    if (!words) return;
    setFact('');
    void enqueue(memoryWrites.create({ id: crypto.randomUUID(), fact: words }, `“${words}”`));
  };
  return (
    <form
      className="flex flex-wrap gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextInput
        aria-label="Something to keep in mind"
        placeholder="The dog needs a walk every two hours"
        className="flex-1 basis-64"
        maxLength={500}
        value={fact}
        onChange={(event) => setFact(event.target.value)}
      />
      <Button type="submit" variant="secondary" className="min-h-12">
        Add
      </Button>
    </form>
  );
}
