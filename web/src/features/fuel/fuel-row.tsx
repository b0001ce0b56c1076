import { Link } from '@tanstack/react-router';
import { Caravan, Fuel, TriangleAlert } from 'lucide-react';
import type { FuelLog } from '../../../../shared/contracts/fuel-logs.ts';
import type { JudgedFill } from '../../../../shared/domain/fuel-economy.ts';
import { RowState } from '../../components/row-state.tsx';
import { useRowState } from '../../lib/outbox/use-row-state.ts';
import { consumptionText } from './consumption-text.ts';
import type { FuelWords } from './fuel-words.ts';
import { priceWords } from './price-words.ts';

/** One fill in the list; opens its sheet over the page. */
export function FuelRow({ fill, ...words }: FuelWords & { fill: JudgedFill<FuelLog> }) {
  const { format, rigFormat, kind } = words;
  const state = useRowState(`fuel:${fill.id}`);
  const Icon = fill.isTowing ? Caravan : Fuel;
  return (
    <Link
      to="."
      search={(previous) => ({ ...previous, fuel: fill.id })}
      state={{ openedHere: true }}
      resetScroll={false}
      className="flex min-h-16 items-center gap-3 px-4 py-2 hover:bg-sunk focus-visible:-outline-offset-3"
    >
      <span className="grid size-10 shrink-0 place-items-center rounded-[10px] bg-mist text-eucalyptus-ink">
        <Icon aria-hidden className="size-5.5" />
      </span>
      <span className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-3">
        <span className="min-w-0 flex-[1_1_9rem]">
          <span className="block leading-snug font-semibold wrap-anywhere">{fill.station || 'Fill-up'}</span>
          <span className="block text-sm text-soft">
            {rigFormat.volume(fill.litres)} at {priceWords(fill.priceMilliPerL, fill.currency, words)} ·{' '}
            {format.money(fill.totalCents, fill.currency)}
          </span>
          <span className="block text-sm text-soft">{distance(fill, words)}</span>
          {fill.isOdometerBack && (
            <span className="flex items-center gap-1 text-sm font-semibold text-amber-ink">
              <TriangleAlert aria-hidden className="size-4 shrink-0" />
              Odometer went back
            </span>
          )}
        </span>
        <span className="ml-auto text-right">
          <span className="block font-semibold whitespace-nowrap">
            {fill.litresPer100Km === null && <span className="sr-only">No consumption </span>}
            {consumptionText(fill.litresPer100Km, kind, rigFormat)}
          </span>
          <span className="block text-sm text-soft">{tank(fill, words)}</span>
          {state && <RowState state={state} />}
        </span>
      </span>
    </Link>
  );
}

/** "84,710 km (+210 km)". */
function distance({ odometerKm, sinceLastKm }: JudgedFill<FuelLog>, { rigFormat, kind }: FuelWords): string {
  if (odometerKm === null) return 'No odometer';
  const reading = rigFormat.reading(odometerKm, kind);
  if (sinceLastKm === null) return reading;
  return `${reading} (${sinceLastKm < 0 ? '−' : '+'}${rigFormat.reading(Math.abs(sinceLastKm), kind)})`;
}

/** "Full · towing". */
function tank({ isFull, isMissed, isTowing }: FuelLog, { kind }: FuelWords): string {
  const parts = [isFull ? 'Full' : 'Part', isMissed ? 'missed one before' : null];
  if (kind !== 'generator') parts.push(isTowing ? 'towing' : 'solo');
  return parts.filter((part) => part !== null).join(' · ');
}
