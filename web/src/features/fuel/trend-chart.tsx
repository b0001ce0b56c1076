interface Point {
  id: string;
  /** Litres per 100 km: more is worse in any unit it is told in. */
  value: number;
  kind: 'towing' | 'solo' | 'mixed';
}

interface TrendChartProps {
  /** Oldest first, at least two. */
  points: Point[];
  average: number | null;
  averageText: string;
  isGenerator: boolean;
}

const WIDTH = 480;
const HEIGHT = 150;
const MARGIN = 12;

/** A line through the tanks, towing as full dots and solo as rings. Screen readers get the table below instead. */
export function TrendChart({ points, average, averageText, isGenerator }: TrendChartProps) {
  const most = Math.max(...points.map(({ value }) => value), average ?? 0);
  const least = Math.min(...points.map(({ value }) => value), average ?? most);
  const range = Math.max(most - least, most * 0.1, 0.001);
  const x = (index: number) => MARGIN + (index * (WIDTH - 2 * MARGIN)) / (points.length - 1);
  const y = (value: number) => HEIGHT - MARGIN - ((value - least) / range) * (HEIGHT - 2 * MARGIN);
  return (
    <div aria-hidden="true" className="grid gap-2 rounded-card border border-hairline bg-paper p-3">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1 text-sm text-soft">
        <span className="flex items-center gap-2">
          <span className="w-8 border-t-2 border-dashed border-ink" />
          Average {averageText}
        </span>
        {!isGenerator && <Legend />}
      </div>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="h-auto w-full text-eucalyptus" role="presentation">
        {average !== null && (
          <line
            x1={0}
            x2={WIDTH}
            y1={y(average)}
            y2={y(average)}
            strokeWidth={1.5}
            strokeDasharray="6 5"
            className="stroke-ink"
          />
        )}
        <polyline
          points={points.map(({ value }, index) => `${x(index)},${y(value)}`).join(' ')}
          fill="none"
          stroke="currentColor"
          strokeWidth={2}
          strokeOpacity={0.5}
        />
        {points.map(({ id, value, kind }, index) => (
          <circle
            key={id}
            cx={x(index)}
            cy={y(value)}
            r={6}
            strokeWidth={2.5}
            stroke="currentColor"
            className={kind === 'towing' ? 'fill-eucalyptus' : kind === 'solo' ? 'fill-paper' : 'fill-mist'}
          />
        ))}
      </svg>
    </div>
  );
}

function Legend() {
  return (
    <>
      <span className="flex items-center gap-1.5">
        <span className="size-3 rounded-full bg-eucalyptus" />
        Towing
      </span>
      <span className="flex items-center gap-1.5">
        <span className="size-3 rounded-full border-2 border-eucalyptus bg-paper" />
        Solo
      </span>
    </>
  );
}
