import type { Rig, Vehicle } from '../../../../shared/contracts/vehicles.ts';
import { isTowed } from '../../../../shared/domain/vehicle-rigs.ts';
import { payloadOf, type TrailerLimit, towingWeights } from '../../../../shared/domain/vehicle-weights.ts';
import { Section } from '../../components/ui/section.tsx';
import { isTow } from './rig-names.ts';

const LIMIT_WORDS: Record<TrailerLimit['by'], (tow: Vehicle, trailer: Vehicle) => string> = {
  trailer: (_, trailer) => `its own ATM (${trailer.name})`,
  towing: (tow) => `what ${tow.name} may tow`,
  combined: (tow) => `GCM less GVM of ${tow.name}, plus the ball weight`,
};

interface WeightsSectionProps {
  rig: Rig;
  rigs: readonly Rig[];
  locale: string;
}

/** What may be loaded and towed, by the numbers that were entered and nothing else. */
export function WeightsSection({ rig, rigs, locale }: WeightsSectionProps) {
  const { vehicle } = rig;
  const kg = (value: number) => `${value.toLocaleString(locale)} kg`;
  const payload = payloadOf(vehicle);
  const others = rigs.filter((one) => (isTow(rig) ? isTowed(one.vehicle.kind) : isTow(one)));
  const gross = isTowed(vehicle.kind) ? 'ATM' : 'GVM';
  return (
    <Section title="Weights">
      {payload === null ? (
        <p className="text-soft">Enter tare and {gross} under Details to see what you may load.</p>
      ) : (
        <p>
          You may load <strong>{kg(payload)}</strong>: {gross} {kg(vehicle.grossKg ?? 0)} less tare{' '}
          {kg(vehicle.tareKg ?? 0)}.
        </p>
      )}
      {others.map((other) => {
        const [tow, trailer] = isTow(rig) ? [vehicle, other.vehicle] : [other.vehicle, vehicle];
        return <Pair key={other.vehicle.id} tow={tow} trailer={trailer} kg={kg} />;
      })}
      <p className="text-sm text-soft">Arithmetic with the numbers you entered. A weighbridge is the only proof.</p>
    </Section>
  );
}

function Pair({ tow, trailer, kg }: { tow: Vehicle; trailer: Vehicle; kg: (value: number) => string }) {
  const { limits, payloadKg, ballSpareKg } = towingWeights(tow, trailer);
  const [least] = limits;
  return (
    <div className="grid gap-2 border-t border-hairline pt-3">
      <h3 className="font-semibold wrap-anywhere">
        {tow.name} with {trailer.name}
      </h3>
      {least ? (
        <>
          <p>
            {trailer.name}, loaded, may weigh at most <strong>{kg(least.kg)}</strong>.
          </p>
          <ul className="grid gap-0.5 text-sm text-soft">
            {limits.map(({ by, kg: limit }) => (
              <li key={by}>
                {kg(limit)} by {LIMIT_WORDS[by](tow, trailer)}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="text-soft">Enter the weights of both to see what may be towed.</p>
      )}
      {payloadKg !== null && (
        <p>
          With its ball weight on, you may still load <strong>{kg(payloadKg)}</strong> into {tow.name}.
        </p>
      )}
      {ballSpareKg !== null &&
        (ballSpareKg < 0 ? (
          <p className="font-semibold text-brick-ink">
            The ball weight is {kg(-ballSpareKg)} over what the tow ball may bear.
          </p>
        ) : (
          <p>The tow ball has {kg(ballSpareKg)} to spare.</p>
        ))}
    </div>
  );
}
