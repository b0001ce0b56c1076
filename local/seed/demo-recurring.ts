import type { DemoEntry } from './demo-expense.ts';
import type { Random } from './random.ts';

const YEAR_DAYS = 365;

/** What comes around by the calendar wherever the van is: bills, gas bottles, chemist, presents. Services: demo-services.ts. */
export function spendByCalendar(random: Random): DemoEntry[] {
  const monthly = (day: number, dollars: number, category: string, payee: string, note = ''): DemoEntry[] =>
    Array.from({ length: 12 }, (_, month) => ({ day: day + Math.round(month * 30.4), dollars, category, payee, note }));
  return [
    ...monthly(2, 139, 'phone-internet', 'Starlink', 'Roam'),
    ...monthly(6, 62, 'phone-internet', 'Telstra', 'Peter, prepaid 60 GB'),
    ...monthly(6, 39, 'phone-internet', 'Boost Mobile', 'Jan'),
    ...monthly(11, 286.4, 'health', 'Bupa', 'Couple, basic plus'),
    ...monthly(15, 118, 'home-rates', 'Stow-A-Way Storage', 'Furniture'),
    ...every(91, 40, () => ({ dollars: 468.75, category: 'home-rates', payee: 'City of Onkaparinga', note: 'Rates' })),
    ...every(21, 8, () => ({
      dollars: random.between(29, 38),
      category: 'gas-water',
      payee: 'Swap’n’Go',
      note: '9 kg gas bottle',
    })),
    ...every(16, 5, () => ({
      dollars: random.between(1_450, 6_900) / 100,
      category: 'health',
      payee: random.pick(CHEMISTS),
    })),
    ...every(58, 30, () => ({
      dollars: 89,
      category: 'health',
      payee: 'Medical centre',
      note: 'GP, gap after Medicare',
    })),
    ...every(27, 12, () => ({
      dollars: random.between(25, 120),
      category: 'gifts',
      payee: random.pick(SHOPS),
      note: random.pick(FAMILY),
    })),
    ...every(33, 20, () => ({
      dollars: random.between(18, 210),
      category: 'clothing-gear',
      payee: random.pick(OUTFITTERS),
    })),
    ...ONCE,
  ];
}

const CHEMISTS = ['Chemist Warehouse', 'Priceline Pharmacy', 'TerryWhite Chemmart'];
const SHOPS = ['Big W', 'Booktopia', 'Kmart', 'Australia Post'];
const FAMILY = ['Mia, birthday', 'Tom, birthday', 'The twins', 'Parcel home', 'Anniversary'];
const OUTFITTERS = ['BCF', 'Anaconda', 'Bunnings', 'Supercheap Auto', 'Repco'];

const ONCE: DemoEntry[] = [
  { day: 9, dollars: 512, category: 'ferries-tolls', payee: 'SeaLink Kangaroo Island', note: 'Prado and van, there' },
  { day: 15, dollars: 512, category: 'ferries-tolls', payee: 'SeaLink Kangaroo Island', note: 'Prado and van, back' },
  { day: 12, dollars: 118, category: 'sights', payee: 'National Parks SA', note: 'Kangaroo Island tour pass' },
  { day: 48, dollars: 130, category: 'sights', payee: 'Parks and Wildlife WA', note: 'All parks pass, 12 months' },
  { day: 190, dollars: 60, category: 'sights', payee: 'NT Parks', note: 'Litchfield and Nitmiluk, two passes' },
  { day: 192, dollars: 80, category: 'sights', payee: 'Parks Australia', note: 'Kakadu, two passes' },
  { day: 247, dollars: 52, category: 'sights', payee: 'Queensland Parks', note: 'Camping permits' },
  { day: 276, dollars: 258, category: 'ferries-tolls', payee: 'K’gari Barge', note: 'Prado, return' },
  { day: 292, dollars: 11.4, category: 'ferries-tolls', payee: 'Linkt Brisbane' },
  { day: 322, dollars: 27.85, category: 'ferries-tolls', payee: 'Linkt Sydney' },
  { day: 345, dollars: 19.6, category: 'ferries-tolls', payee: 'Linkt Melbourne' },
  { day: 20, dollars: 1_186, category: 'insurance', payee: 'RAA', note: 'Prado, comprehensive' },
  { day: 22, dollars: 942, category: 'insurance', payee: 'CIL', note: 'Caravan' },
  { day: 64, dollars: 168, category: 'insurance', payee: 'RAA', note: 'Premium roadside' },
  { day: 130, dollars: 884, category: 'insurance', payee: 'Service SA', note: 'Registration, Prado and van' },
  { day: 203, dollars: 146, category: 'vehicle', payee: 'Darwin Windscreens', note: 'Stone chip, excess' },
  { day: 340, dollars: 74, category: 'vehicle', payee: 'Jaycar', note: '12 V fuse box and cable' },
];

function every(days: number, first: number, make: () => Omit<DemoEntry, 'day'>): DemoEntry[] {
  const count = Math.floor((YEAR_DAYS - first) / days);
  return Array.from({ length: count }, (_, index) => ({ day: first + index * days, ...make() }));
}
