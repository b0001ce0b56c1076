import type { Point } from '../../../../shared/domain/geo.ts';
import { unwrapLngs } from '../../../../shared/domain/trace-simplify.ts';

const WIDTH = 480;
const HEIGHT = 240;
const MARGIN = 12;

/** The shape of a way with its stops, without a map below: enough to know it again. The list beside it says the same. */
export function TraceSketch({ way, stops }: { way: readonly Point[]; stops: readonly Point[] }) {
  const place = fitted(way.length > 1 ? way : stops);
  const line = way.map((point, index) => place(point, index).join(',')).join(' ');
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      className="w-full rounded-card border border-hairline bg-sunk"
      preserveAspectRatio="xMidYMid meet"
    >
      {way.length > 1 && (
        <polyline points={line} className="fill-none stroke-eucalyptus" strokeWidth={3} strokeLinejoin="round" />
      )}
      {stops.map((stop, index) => {
        const [x, y] = place(stop);
        // biome-ignore lint/suspicious/noArrayIndexKey: dots have no identity, and all are drawn anew.
        return <circle key={index} cx={x} cy={y} r={5} className="fill-paper stroke-ochre" strokeWidth={3} />;
      })}
    </svg>
  );
}

/** Where a point lies in the picture; of those of the way itself the number says by which turn of the globe. */
function fitted(way: readonly Point[]): (point: Point, index?: number) => [x: number, y: number] {
  const lngs = unwrapLngs(way);
  const lats = way.map(({ lat }) => lat);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)];
  const shrunk = Math.max(0.01, Math.cos((((south + north) / 2) * Math.PI) / 180));
  const [across, up] = [Math.max((east - west) * shrunk, 1e-6), Math.max(north - south, 1e-6)];
  const scale = Math.min((WIDTH - 2 * MARGIN) / across, (HEIGHT - 2 * MARGIN) / up);
  const middle = (west + east) / 2;
  return ({ lat, lng }, index) => {
    const turned = index === undefined ? lng + 360 * Math.round((middle - lng) / 360) : (lngs[index] ?? lng);
    const x = WIDTH / 2 + (turned - middle) * shrunk * scale;
    const y = HEIGHT / 2 - (lat - (south + north) / 2) * scale;
    return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
  };
}
