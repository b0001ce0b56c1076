import type { LucideIcon } from 'lucide-react';

/** What the palette finds and does. */
export interface Command {
  label: string;
  /** Further words one might look for. */
  words: string;
  Icon: LucideIcon;
  run: () => void;
}
