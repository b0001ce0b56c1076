import type { useNavigate } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import { BookOpenText, ChartNoAxesColumn, LogOut, Moon, Plus, Sun } from 'lucide-react';
import { chooseTheme } from '../lib/appearance.ts';
import { signOut } from '../lib/session.ts';
import { AREAS } from './areas.ts';

export interface Command {
  label: string;
  /** Further words one might look for. */
  words: string;
  Icon: LucideIcon;
  run: () => void;
}

export function createCommands(navigate: ReturnType<typeof useNavigate>): Command[] {
  return [
    {
      label: 'Add an expense',
      words: 'new entry spend pay',
      Icon: Plus,
      run: () =>
        void navigate({
          to: '.',
          search: (previous) => ({ ...previous, entry: 'new' }),
          state: { openedHere: true },
          resetScroll: false,
        }),
    },
    ...AREAS.map(({ label, to, Icon }) => ({
      label: to === '/wins/expenses' ? 'Expenses' : label,
      words: `go to open ${label}`,
      Icon,
      run: () => void navigate({ to }),
    })),
    {
      label: 'Month by month',
      words: 'summary chart trend category wins',
      Icon: ChartNoAxesColumn,
      run: () => void navigate({ to: '/wins/month' }),
    },
    { label: 'Light theme', words: 'day bright appearance', Icon: Sun, run: () => chooseTheme('light') },
    { label: 'Dark theme', words: 'night appearance', Icon: Moon, run: () => chooseTheme('dark') },
    {
      label: 'API for developers',
      words: 'docs documentation openapi',
      Icon: BookOpenText,
      run: () => void navigate({ to: '/developers/api' }),
    },
    { label: 'Sign out', words: 'log out leave', Icon: LogOut, run: () => void signOut() },
  ];
}
