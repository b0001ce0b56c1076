import { Binoculars, Droplets, Fuel, MapPin, Tent, Trash2, Utensils } from 'lucide-react';
import type { PlaceKind } from '../../../shared/contracts/places.ts';

const ICONS: Record<PlaceKind, typeof MapPin> = {
  town: MapPin,
  camp: Tent,
  fuel: Fuel,
  dump: Trash2,
  water: Droplets,
  food: Utensils,
  sight: Binoculars,
  other: MapPin,
};

/** What kind of place it is, beside its name. */
export function PlaceIcon({ kind, className }: { kind: PlaceKind; className?: string }) {
  const Icon = ICONS[kind];
  return <Icon aria-hidden className={className} />;
}
