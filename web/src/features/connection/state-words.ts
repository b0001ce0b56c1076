import { CircleCheck, CircleDashed, CircleMinus, CircleX, type LucideIcon, Moon, Search } from 'lucide-react';
import type { OriginState, OriginStatus } from '../../lib/failover/origin.ts';

interface StateWords {
  word: string;
  Icon: LucideIcon;
  style: string;
}

export const STATE_WORDS: Record<OriginState, StateWords> = {
  unknown: { word: 'Not checked yet', Icon: CircleDashed, style: 'text-soft' },
  healthy: { word: 'Working', Icon: CircleCheck, style: 'text-eucalyptus-ink' },
  suspect: { word: 'Being checked', Icon: Search, style: 'text-amber-ink' },
  down: { word: 'Not answering', Icon: CircleX, style: 'text-brick-ink' },
  refused: { word: 'Not used', Icon: CircleMinus, style: 'text-brick-ink' },
};

/** The state of an origin in a few words; a state may have a finer shade. */
export function describeState(status: OriginStatus): StateWords {
  const words = STATE_WORDS[status.state];
  if (status.isWaking) return { word: 'Waking up', Icon: Moon, style: 'text-amber-ink' };
  if (status.state !== 'healthy' || !status.probation) return words;
  const { probation, neededChecks } = status;
  return { ...words, word: `Working again, ${probation.goodChecks} of ${neededChecks} good checks` };
}
