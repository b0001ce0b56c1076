import { Binoculars, Droplets, Flag, Fuel, MapPin, Ship, Tent, Trash2, Utensils } from 'lucide-react';
import { memo } from 'react';
import type { StopKind } from '../../../../shared/contracts/trips.ts';

const ICONS: Record<StopKind, typeof Flag> = {
  start: Flag,
  camp: Tent,
  fuel: Fuel,
  food: Utensils,
  sight: Binoculars,
  ferry: Ship,
  water: Droplets,
  dump: Trash2,
  other: MapPin,
};

export const StopIcon = memo(function StopIcon({ kind, className }: { kind: StopKind; className?: string }) {
  const Icon = ICONS[kind];
  return <Icon aria-hidden className={className} />;
});
