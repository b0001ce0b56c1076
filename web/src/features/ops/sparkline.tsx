import type { JobFigures } from '../../../../shared/contracts/ops.ts';

const HEIGHT = 24;
const STEP = 5;

/** A column an hour, the last 24: what was done, and in red what died. The figures beside it say the same in numbers. */
export function Sparkline({ hours }: { hours: JobFigures['hours'] }) {
  const most = Math.max(1, ...hours.map(({ done, dead }) => done + dead));
  return (
    <svg
      viewBox={`0 0 ${hours.length * STEP} ${HEIGHT}`}
      aria-hidden="true"
      className="h-6 w-[120px]"
      preserveAspectRatio="none"
    >
      {hours.map(({ done, dead }, index) => {
        const [all, red] = [toHeight(done + dead, most), toHeight(dead, most)];
        // biome-ignore lint/suspicious/noArrayIndexKey: the hours have no other name than their place.
        return <Column key={index} x={index * STEP} all={all} red={red} />;
      })}
    </svg>
  );
}

function Column({ x, all, red }: { x: number; all: number; red: number }) {
  return (
    <>
      <rect x={x} y={HEIGHT - 1} width={STEP - 1} height={1} className="fill-hairline" />
      <rect x={x} y={HEIGHT - all} width={STEP - 1} height={all} className="fill-eucalyptus" />
      <rect x={x} y={HEIGHT - red} width={STEP - 1} height={red} className="fill-brick" />
    </>
  );
}

/** Whatever there was can be seen. */
function toHeight(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(2, (count / most) * HEIGHT);
}
