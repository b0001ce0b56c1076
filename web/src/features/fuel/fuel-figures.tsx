import type { Consumption, FuelStats } from '../../../../shared/contracts/fuel-logs.ts';
import { consumptionText } from './consumption-text.ts';
import type { FuelWords } from './fuel-words.ts';
import { costText, priceWords } from './price-words.ts';

/** What it uses, all and towing and solo, and what that costs. */
export function FuelFigures({ stats, ...words }: FuelWords & { stats: FuelStats }) {
  const { all, towing, solo } = stats;
  const isGenerator = words.kind === 'generator';
  return (
    <section aria-labelledby="consumption" className="grid gap-3">
      <h2 id="consumption" className="font-display text-xl font-semibold">
        What it uses
      </h2>
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,7.75rem),1fr))] gap-3">
        <Average name={isGenerator ? 'Average' : 'All driving'} figure={all} {...words} />
        {!isGenerator && <Average name="Towing" figure={towing} {...words} />}
        {!isGenerator && <Average name="Solo" figure={solo} {...words} />}
        <Figure name="Last price" value={priceWords(stats.lastPriceMilliPerL, stats.currency, words)} />
        <Figure name={costName(words)} value={costText(stats.costCentsPer100Km, stats.currency, words)} />
      </dl>
      {all.stretches === 0 && (
        <p className="text-soft">From the second full tank with an odometer on, this says what it uses.</p>
      )}
    </section>
  );
}

function Average({ name, figure, kind, rigFormat }: FuelWords & { name: string; figure: Consumption }) {
  const over = figure.stretches > 0 ? `over ${rigFormat.reading(figure.km, kind)}` : undefined;
  return <Figure name={name} value={consumptionText(figure.litresPer100Km, kind, rigFormat)} note={over} />;
}

function Figure({ name, value, note }: { name: string; value: string; note?: string | undefined }) {
  const [, number, unit] = /^(\S+)(?: (.*))?$/.exec(value) ?? [null, value];
  return (
    <div className="grid content-start gap-0.5 rounded-card border border-hairline bg-paper px-4 py-3">
      <dt className="text-sm text-soft">{name}</dt>
      <dd className="font-display text-xl leading-tight font-semibold">
        {number} {unit && <span className="text-sm whitespace-nowrap text-soft">{unit}</span>}
      </dd>
      {note && <dd className="text-sm text-soft">{note}</dd>}
    </div>
  );
}

function costName({ kind, rigFormat }: FuelWords): string {
  if (kind === 'generator') return 'An hour costs';
  return rigFormat.distanceUnit === 'km' ? '100 km cost' : '100 mi cost';
}
