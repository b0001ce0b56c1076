import {
  Backpack,
  Binoculars,
  CircleEllipsis,
  Flame,
  Fuel,
  Gift,
  HeartPulse,
  House,
  type LucideIcon,
  SatelliteDish,
  ShieldCheck,
  Ship,
  ShoppingBasket,
  TentTree,
  Utensils,
  Wrench,
} from 'lucide-react';

/** The icons the seeded categories name; a new category shows three dots until its icon is added here. */
const ICONS: Record<string, LucideIcon> = {
  'shopping-basket': ShoppingBasket,
  fuel: Fuel,
  'tent-tree': TentTree,
  utensils: Utensils,
  wrench: Wrench,
  flame: Flame,
  ship: Ship,
  binoculars: Binoculars,
  'heart-pulse': HeartPulse,
  'satellite-dish': SatelliteDish,
  backpack: Backpack,
  'shield-check': ShieldCheck,
  house: House,
  gift: Gift,
};

export function CategoryIcon({ icon, className }: { icon: string | undefined; className?: string }) {
  const Icon = (icon && ICONS[icon]) || CircleEllipsis;
  return <Icon aria-hidden className={className} />;
}
