import { CalendarDays, CircleUserRound, type LucideIcon, MessageCircleMore, Truck, WalletCards } from 'lucide-react';

export interface Area {
  to: '/today' | '/wheels' | '/wins/expenses' | '/pam' | '/you';
  /** Every address of the area begins with it. */
  root: string;
  label: string;
  Icon: LucideIcon;
}

/** The five parts of the app, in the order of the bar. */
export const AREAS: Area[] = [
  { to: '/today', root: '/today', label: 'Today', Icon: CalendarDays },
  { to: '/wheels', root: '/wheels', label: 'Wheels', Icon: Truck },
  { to: '/wins/expenses', root: '/wins', label: 'Wins', Icon: WalletCards },
  { to: '/pam', root: '/pam', label: 'PAM', Icon: MessageCircleMore },
  { to: '/you', root: '/you', label: 'You', Icon: CircleUserRound },
];
