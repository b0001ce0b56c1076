import type { MapLeg } from './map-types.ts';

const LINES = {
  road: { stroke: 'stroke-ochre', dash: undefined },
  estimate: { stroke: 'stroke-ochre', dash: '5 6' },
  ferry: { stroke: 'stroke-focus', dash: '1 6' },
};

/** What the lines mean, as far as they are there. */
export function MapLegend({ legs }: { legs: readonly MapLeg[] }) {
  const providers = [...new Set(legs.filter((leg) => !leg.isFerry).flatMap(({ provider }) => provider ?? []))];
  const isEstimated = legs.some(({ isFerry, provider }) => !isFerry && provider === null);
  const isSailed = legs.some(({ isFerry }) => isFerry);
  if (legs.length === 0) return null;
  return (
    <figcaption className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft">
      {providers.length > 0 && <Line kind="road">By road, from {providers.join(' and ')}</Line>}
      {isEstimated && <Line kind="estimate">Estimate: as the crow flies, a quarter longer</Line>}
      {isSailed && <Line kind="ferry">By ferry</Line>}
    </figcaption>
  );
}

function Line({ kind, children }: { kind: keyof typeof LINES; children: React.ReactNode }) {
  const { stroke, dash } = LINES[kind];
  return (
    <span className="inline-flex items-center gap-2">
      <svg aria-hidden="true" width="32" height="6" className={stroke}>
        <line x1="2" x2="30" y1="3" y2="3" strokeWidth="4" strokeLinecap="round" strokeDasharray={dash} />
      </svg>
      {children}
    </span>
  );
}
