import { Car, Caravan, Container, type LucideIcon, Truck, Zap } from 'lucide-react';
import type { DocumentKind } from '../../../../shared/contracts/documents.ts';
import type { FuelType, VehicleKind } from '../../../../shared/contracts/vehicles.ts';

export const KIND_WORDS: Record<VehicleKind, { name: string; hint: string; Icon: LucideIcon }> = {
  tow: { name: 'Tow vehicle', hint: 'Car, ute or four-wheel drive', Icon: Car },
  motorhome: { name: 'Motorhome', hint: 'Or campervan', Icon: Truck },
  caravan: { name: 'Caravan', hint: 'Or camper trailer you sleep in', Icon: Caravan },
  trailer: { name: 'Trailer', hint: 'Box, boat, car trailer', Icon: Container },
  generator: { name: 'Generator', hint: 'Counts hours', Icon: Zap },
};

export const FUEL_WORDS: Record<FuelType, string> = {
  diesel: 'Diesel',
  petrol: 'Petrol',
  lpg: 'LPG',
  electric: 'Electric',
  none: 'None',
};

export const PAPER_WORDS: Record<DocumentKind, string> = {
  registration: 'Registration',
  insurance: 'Insurance',
  roadside: 'Roadside assistance',
  licence: 'Licence',
  gas: 'Gas certificate',
  other: 'Something else',
};
