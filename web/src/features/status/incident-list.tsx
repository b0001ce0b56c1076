import type { PublicStatus } from '../../../../shared/contracts/status.ts';
import { Age } from '../../components/age.tsx';
import { describeSpan } from '../../lib/age.ts';
import { SERVICE_NAMES } from '../../lib/service-names.ts';

export function IncidentList({ incidents, now }: { incidents: PublicStatus['incidents']; now: number }) {
  return (
    <section aria-labelledby="incidents" className="grid gap-3">
      <h2 id="incidents" className="font-display text-xl font-semibold">
        Incidents
      </h2>
      {incidents.length === 0 && <p className="text-soft">None in the last 90 days.</p>}
      {incidents.length > 0 && (
        <ul className="divide-y divide-hairline rounded-card border border-hairline bg-paper">
          {incidents.map(({ id, service, startedAt, endedAt }) => (
            <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-3">
              <span className="font-semibold">{SERVICE_NAMES[service]}</span>
              <span className={endedAt ? 'text-soft' : 'font-semibold text-brick-ink'}>
                <Age at={startedAt} now={now} />
                {endedAt ? `, lasted ${describeSpan(Date.parse(endedAt) - Date.parse(startedAt))}` : ', still going on'}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
