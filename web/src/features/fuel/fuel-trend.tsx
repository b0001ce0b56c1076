import type { FuelLog } from '../../../../shared/contracts/fuel-logs.ts';
import type { JudgedFill } from '../../../../shared/domain/fuel-economy.ts';
import { consumptionText } from './consumption-text.ts';
import type { FuelWords } from './fuel-words.ts';
import { TrendChart } from './trend-chart.tsx';

/** What is drawn, and listed in the table. */
const MOST = 24;

interface FuelTrendProps extends FuelWords {
  /** Newest first. */
  fills: JudgedFill<FuelLog>[];
  average: number | null;
}

const KINDS = { towing: 'Towing', solo: 'Solo', mixed: 'Both' };

/** The last stretches between full tanks as a chart, and the same figures as a table. */
export function FuelTrend({ fills, average, ...words }: FuelTrendProps) {
  const { format, rigFormat, kind } = words;
  const stretches = fills.filter(({ litresPer100Km }) => litresPer100Km !== null).slice(0, MOST);
  if (stretches.length < 2) return null;
  const text = (value: number | null) => consumptionText(value, kind, rigFormat);
  return (
    <section aria-labelledby="trend" className="grid gap-3">
      <h2 id="trend" className="font-display text-xl font-semibold">
        The last {stretches.length} full tanks
      </h2>
      <TrendChart
        points={stretches.toReversed().map(({ id, litresPer100Km, stretchKind }) => ({
          id,
          value: litresPer100Km ?? 0,
          kind: stretchKind ?? 'mixed',
        }))}
        average={average}
        averageText={text(average)}
        isGenerator={kind === 'generator'}
      />
      <details className="rounded-card border border-hairline bg-paper">
        <summary className="flex min-h-11 cursor-pointer items-center px-4 font-semibold">As a table</summary>
        <table className="w-full text-left text-[min(1rem,5.5vw)]">
          <caption className="sr-only">Consumption of the last full tanks, newest first</caption>
          <thead className="text-sm text-soft">
            <tr>
              <th scope="col" className="px-[min(1rem,4vw)] py-1 font-normal">
                Day
              </th>
              <th scope="col" className="px-1 py-1 text-right font-normal">
                Over
              </th>
              <th scope="col" className="px-[min(1rem,4vw)] py-1 text-right font-normal">
                Used
              </th>
            </tr>
          </thead>
          <tbody className="divide-y divide-hairline">
            {stretches.map((fill) => (
              <tr key={fill.id}>
                <th scope="row" className="px-[min(1rem,4vw)] py-2 font-normal">
                  {format.date(fill.filledOn)}
                  {kind !== 'generator' && (
                    <span className="block text-sm text-soft">{KINDS[fill.stretchKind ?? 'mixed']}</span>
                  )}
                </th>
                <td className="px-1 py-2 text-right">{rigFormat.reading(fill.stretchKm ?? 0, kind)}</td>
                <td className="px-[min(1rem,4vw)] py-2 text-right font-semibold">{text(fill.litresPer100Km)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
