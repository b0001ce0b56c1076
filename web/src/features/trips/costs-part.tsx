import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import type { TripCosts } from '../../../../shared/domain/trip-costs.ts';
import { toLitres } from '../../../../shared/domain/units.ts';
import { CategoryIcon } from '../../components/ui/category-icon.tsx';
import { Message } from '../../components/ui/message.tsx';
import { categoriesQuery } from '../../lib/categories-query.ts';
import type { TripFigures } from '../../lib/use-trip-figures.ts';
import { sourceText } from './trip-words.ts';

interface CostsPartProps {
  tripId: string;
  costs: TripCosts;
  figures: TripFigures;
  format: PersonFormat;
  rigFormat: RigFormat;
}

/** What the trip was to cost and has cost: by category, each opening the rows behind it, and by day. */
export function CostsPart({ tripId, costs, figures, format, rigFormat }: CostsPartProps) {
  if (costs.categories.length === 0 && costs.otherCurrencies.length === 0) {
    return (
      <Message title="No costs yet">
        Say at the stops what a night or a ferry will cost, and choose this trip when you add an expense or fill up.
      </Message>
    );
  }
  return (
    <div className="grid gap-5">
      <Sums costs={costs} format={format} />
      <Categories tripId={tripId} costs={costs} format={format} />
      <p className="text-sm text-soft">{fuelText(costs, figures, format, rigFormat)}</p>
      {costs.days.length > 0 && <Days days={costs.days} format={format} />}
    </div>
  );
}

function Sums({ costs, format }: { costs: TripCosts; format: PersonFormat }) {
  const { remainingCents, otherCurrencies } = costs;
  const others = otherCurrencies.map(({ currency, amountCents }) => format.money(amountCents, currency)).join(' + ');
  return (
    <p role="status" className="grid gap-1">
      <span className="font-display text-figure font-semibold">
        {format.money(costs.actualCents)}{' '}
        <span className="text-xl text-soft">of {format.money(costs.estimateCents)}</span>
      </span>
      <span className={remainingCents < 0 ? 'font-semibold text-brick-ink' : 'text-soft'}>
        {remainingCents < 0
          ? `${format.money(-remainingCents)} over the estimate`
          : `${format.money(remainingCents)} of the estimate left`}
        {others && `, and ${others} in other currencies`}
      </span>
    </p>
  );
}

function Categories({ tripId, costs, format }: { tripId: string; costs: TripCosts; format: PersonFormat }) {
  const { data: categories = [] } = useQuery(categoriesQuery);
  const largest = Math.max(1, ...costs.categories.map((row) => Math.max(row.estimateCents, row.actualCents)));
  return (
    <section aria-labelledby="by-category" className="grid gap-2">
      <h2 id="by-category" className="px-1 font-semibold">
        By category
      </h2>
      <ul className="divide-y divide-hairline overflow-hidden rounded-card border border-hairline bg-paper">
        {costs.categories.map(({ category, estimateCents, actualCents }) => {
          const known = categories.find(({ slug }) => slug === category);
          const isOver = estimateCents > 0 && actualCents > estimateCents;
          return (
            <li key={category}>
              <Link
                to="/wins/expenses"
                search={{ period: 'all', trip: tripId, category }}
                className="grid min-h-18 content-center gap-1.5 px-4 py-2.5 hover:bg-sunk focus-visible:-outline-offset-3"
              >
                <span className="flex flex-wrap items-center gap-x-3">
                  <CategoryIcon icon={known?.icon} className="size-5.5 shrink-0 text-eucalyptus-ink" />
                  <span className="min-w-0 flex-1 font-semibold">{known?.name ?? category}</span>
                  <span className="ml-auto text-right">
                    <span className="font-semibold">{format.money(actualCents)}</span>
                    <span className="block text-sm text-soft">
                      {estimateCents > 0 ? `of ${format.money(estimateCents)} estimated` : 'not estimated'}
                      {isOver && <strong className="text-brick-ink"> · over</strong>}
                    </span>
                  </span>
                </span>
                <span aria-hidden className="relative block h-2 rounded-full bg-sunk">
                  <span
                    className="absolute inset-y-0 left-0 rounded-full border border-edge"
                    style={{ width: `${(estimateCents * 100) / largest}%` }}
                  />
                  <span
                    className={`absolute inset-y-0 left-0 rounded-full ${isOver ? 'bg-brick' : 'bg-eucalyptus'}`}
                    style={{ width: `${(actualCents * 100) / largest}%` }}
                  />
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Days({ days, format }: { days: TripCosts['days']; format: PersonFormat }) {
  const total = days.reduce((sum, { amountCents }) => sum + amountCents, 0);
  return (
    <section aria-labelledby="by-day" className="grid gap-2">
      <h2 id="by-day" className="px-1 font-semibold">
        By day
      </h2>
      <div className="overflow-x-auto rounded-card border border-hairline bg-paper">
        <table className="w-full text-left">
          <caption className="sr-only">What was spent on each day, and up to then</caption>
          <thead className="text-sm text-soft">
            <tr className="border-b border-hairline">
              <th scope="col" className="px-4 py-2 font-normal">
                Day
              </th>
              <th scope="col" className="px-4 py-2 text-right font-normal">
                Spent
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, amountCents }) => (
              <tr key={day} className="border-b border-hairline">
                <th scope="row" className="px-4 py-2 font-normal">
                  {format.dayHeading(day)}
                </th>
                <td className="px-4 py-2 text-right">{format.money(amountCents)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot className="font-semibold">
            <tr>
              <th scope="row" className="px-4 py-2">
                All
              </th>
              <td className="px-4 py-2 text-right">{format.money(total)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

function fuelText(costs: TripCosts, figures: TripFigures, format: PersonFormat, rigFormat: RigFormat): string {
  const { consumption, priceMilliPerL, days } = figures;
  if (costs.fuel && consumption && priceMilliPerL) {
    const perUnit = rigFormat.volumeUnit === 'gal' ? toLitres(priceMilliPerL, 'gal') : priceMilliPerL;
    const price = `${format.sign()}${(perUnit / 1_000).toFixed(3)} a ${rigFormat.volumeUnit === 'gal' ? 'gallon' : 'litre'}`;
    return `Fuel is estimated at ${rigFormat.volume(costs.fuel.litres)}: ${rigFormat.distance(days.km)} with ${rigFormat.consumption(consumption.litresPer100Km)} (${sourceText(consumption)}) at ${price}.`;
  }
  return consumption
    ? 'Fuel is not in the estimate yet: no price is known. Type one for the trip, or log a fill-up.'
    : 'Fuel is not in the estimate yet: what the rig uses is not known.';
}
