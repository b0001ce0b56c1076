import type { useNavigate } from '@tanstack/react-router';
import {
  Activity,
  BookOpenText,
  CalendarClock,
  ChartNoAxesColumn,
  Clock,
  Gauge,
  LogOut,
  Moon,
  Plus,
  ReceiptText,
  Signal,
  Sun,
} from 'lucide-react';
import { chooseTheme } from '../lib/appearance.ts';
import { meQuery } from '../lib/me-query.ts';
import { queryClient } from '../lib/query-client.ts';
import { askToSignOut } from '../lib/sign-out-question.ts';
import { AREAS } from './areas.ts';
import type { Command } from './command.ts';
import { pamCommands } from './pam-commands.ts';
import { wheelsCommands } from './wheels-commands.ts';

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
    ...wheelsCommands(navigate),
    ...AREAS.map(({ label, to, Icon }) => ({
      label: to === '/wins/expenses' ? 'Expenses' : label,
      words: `go to open ${label}`,
      Icon,
      run: () => void navigate({ to }),
    })),
    ...pamCommands(navigate),
    {
      label: 'Month by month',
      words: 'summary chart trend category wins',
      Icon: ChartNoAxesColumn,
      run: () => void navigate({ to: '/wins/month' }),
    },
    {
      label: 'Add a bill',
      words: 'new recurring regular rego insurance phone plan',
      Icon: Plus,
      run: () => void navigate({ to: '/wins/bills', search: { bill: 'new' }, state: { openedHere: true } }),
    },
    {
      label: 'Bills',
      words: 'wins recurring regular due pay paid rego insurance',
      Icon: CalendarClock,
      run: () => void navigate({ to: '/wins/bills' }),
    },
    {
      label: 'Subscription',
      words: 'billing plan pay payment invoice card trial cancel',
      Icon: ReceiptText,
      run: () => void navigate({ to: '/you/billing' }),
    },
    { label: 'Light theme', words: 'day bright appearance', Icon: Sun, run: () => chooseTheme('light') },
    { label: 'Dark theme', words: 'night appearance', Icon: Moon, run: () => chooseTheme('dark') },
    {
      label: 'API for developers',
      words: 'docs documentation openapi',
      Icon: BookOpenText,
      run: () => void navigate({ to: '/developers/api' }),
    },
    {
      label: 'Connection',
      words: 'signal offline server network failover diagnostics',
      Icon: Signal,
      run: () => void navigate({ to: '/you/connection' }),
    },
    {
      label: 'Not sent yet',
      words: 'unsent outbox waiting offline entries',
      Icon: Clock,
      run: () => void navigate({ to: '/you/unsent' }),
    },
    {
      label: 'Service status',
      words: 'health incident down working',
      Icon: Activity,
      run: () => void navigate({ to: '/status' }),
    },
    ...(queryClient.getQueryData(meQuery.queryKey)?.isAdmin
      ? [{ label: 'Operations', words: 'admin jobs queue runs', Icon: Gauge, run: () => void navigate({ to: '/ops' }) }]
      : []),
    { label: 'Sign out', words: 'log out leave', Icon: LogOut, run: askToSignOut },
  ];
}
