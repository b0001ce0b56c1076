import type { ReactNode } from 'react';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { BillAlerts } from './bill-alerts.tsx';
import { useWheels } from './use-wheels.ts';
import { WheelsCard } from './wheels-card.tsx';
import { WheelsInvitation } from './wheels-invitation.tsx';

export interface WithWheelsProps {
  format: PersonFormat;
  /** Something else of the page is not there yet; trip and rig are asked for meanwhile. */
  isAwaited: boolean;
  fallback: ReactNode;
  children: (wheels: ReactNode, bills: ReactNode) => ReactNode;
}

/** The page with its parts about trip, rig and bills, or the fallback until all of it is there: nothing is pushed about later. */
export function WithWheels({ format, isAwaited, fallback, children }: WithWheelsProps) {
  const wheels = useWheels(format.today);
  if (isAwaited || wheels.isAwaited) return fallback;
  const bills = <BillAlerts bills={wheels.bills} format={format} />;
  if (wheels.hasFailed) return children(null, bills);
  const isEmpty = wheels.rigs.length === 0 && wheels.trips.length === 0;
  return children(isEmpty ? <WheelsInvitation /> : <WheelsCard wheels={wheels} format={format} />, bills);
}
