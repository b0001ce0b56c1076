import type { useNavigate } from '@tanstack/react-router';
import { History, ListChecks, MessageCircleMore, Timer } from 'lucide-react';
import type { Command } from './command.ts';
import { askPam } from './dock-host.tsx';

/** PAM and her pages. */
export function pamCommands(navigate: ReturnType<typeof useNavigate>): Command[] {
  return [
    {
      label: 'Ask PAM',
      words: 'assistant talk voice say question chat',
      Icon: MessageCircleMore,
      run: () => askPam(navigate),
    },
    {
      label: 'What PAM did',
      words: 'audit undo assistant actions',
      Icon: ListChecks,
      run: () => void navigate({ to: '/pam/done' }),
    },
    {
      label: 'Conversations with PAM',
      words: 'history chat said assistant',
      Icon: History,
      run: () => void navigate({ to: '/pam/history' }),
    },
    {
      label: 'Memory and timers',
      words: 'pam remember remind reminder alarm assistant',
      Icon: Timer,
      run: () => void navigate({ to: '/pam/memory' }),
    },
  ];
}
