import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { Dialog } from '../components/ui/dialog.tsx';
import { TextInput } from '../components/ui/field.tsx';
import { classNames } from '../lib/class-names.ts';
import type { Command } from './command.ts';
import { createCommands } from './commands.ts';

/** Ctrl or ⌘+K: type a few letters, press Enter. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const commands = useMemo(() => createCommands(navigate), [navigate]);
  const found = useFound(
    commands,
    typed,
    () => void navigate({ to: '/wins/expenses', search: { period: 'all', q: typed } }),
  );

  const run = (command: Command | undefined) => {
    onClose();
    command?.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setActive((active + step + found.length) % found.length);
    else if (event.key === 'Enter') run(found[active]);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog title="Find or do" onClose={onClose}>
      <div className="grid gap-2 px-5 pt-2 pb-5">
        <TextInput
          data-autofocus
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={`${listId}-${active}`}
          aria-label="What would you like to do?"
          placeholder="Add an expense, Wins, dark…"
          value={typed}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
          }}
        />
        <div id={listId} role="listbox" aria-label="Commands">
          {found.map((command, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the combobox above, as its pattern asks.
            <div
              key={command.label}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onClick={() => run(command)}
              onPointerMove={() => setActive(index)}
              className={classNames(
                'flex min-h-13 cursor-pointer items-center gap-3 rounded-control px-3 py-2',
                index === active && 'bg-mist font-semibold',
              )}
            >
              <command.Icon aria-hidden className="size-5.5 shrink-0" />
              {command.label}
            </div>
          ))}
        </div>
      </div>
    </Dialog>
  );
}

function useFound(commands: Command[], typed: string, search: () => void): Command[] {
  const words = typed.trim().toLowerCase().split(/\s+/);
  const found = commands.filter(({ label, words: more }) =>
    words.every((word) => `${label} ${more}`.toLowerCase().includes(word)),
  );
  if (typed.trim() === '') return found;
  return [...found, { label: `Look for “${typed.trim()}” in expenses`, words: '', Icon: Search, run: search }];
}
