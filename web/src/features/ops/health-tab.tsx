import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { OpsHealth } from '../../../../shared/contracts/ops.ts';
import { Age } from '../../components/age.tsx';
import { describeSpan } from '../../lib/age.ts';
import { type Column, DataTable } from './data-table.tsx';
import { formatMs } from './ops-format.ts';
import { healthQuery } from './ops-queries.ts';
import { TabContent } from './tab-content.tsx';

type Check = OpsHealth['checks'][number];
type Incident = OpsHealth['incidents'][number];

export function HealthTab() {
  const query = useQuery(healthQuery);
  return (
    <TabContent what="the checks" query={query}>
      {({ checks, incidents }, now) => (
        <>
          <h2 className="font-display text-xl font-semibold">Last check</h2>
          {checks.length === 0 && (
            <p className="text-soft">Nothing has been checked yet: the scheduler has not fired.</p>
          )}
          {checks.length > 0 && (
            <DataTable
              label="Last check"
              columns={checkColumns(now)}
              rows={checks}
              keyOf={({ service }) => service}
              note={({ detail }) => detail}
            />
          )}
          <h2 className="font-display text-xl font-semibold">Incidents</h2>
          {incidents.length === 0 && <p className="text-soft">None.</p>}
          {incidents.length > 0 && (
            <DataTable
              label="Incidents"
              columns={incidentColumns(now)}
              rows={incidents}
              keyOf={({ id }) => id}
              note={({ detail }) => detail}
            />
          )}
          <p className="text-sm">
            <Link to="/status" className="font-semibold text-ochre-ink underline underline-offset-4">
              What the public sees
            </Link>
          </p>
        </>
      )}
    </TabContent>
  );
}

function checkColumns(now: number): Column<Check>[] {
  return [
    { name: 'Service', cell: ({ service }) => <span className="font-semibold">{service}</span> },
    {
      name: 'State',
      cell: ({ state }) => <span className={state === 'down' ? 'font-bold text-brick-ink' : undefined}>{state}</span>,
    },
    { name: 'Took', right: true, cell: ({ latencyMs }) => formatMs(latencyMs) },
    { name: 'What', wideOnly: true, cell: ({ detail }) => <span className="wrap-anywhere">{detail}</span> },
    { name: 'When', right: true, wideOnly: true, cell: ({ at }) => <Age at={at} now={now} /> },
  ];
}

function incidentColumns(now: number): Column<Incident>[] {
  return [
    { name: 'Service', cell: ({ service }) => <span className="font-semibold">{service}</span> },
    { name: 'Began', cell: ({ startedAt }) => <Age at={startedAt} now={now} /> },
    {
      name: 'Lasted',
      cell: ({ startedAt, endedAt }) =>
        endedAt ? (
          describeSpan(Date.parse(endedAt) - Date.parse(startedAt))
        ) : (
          <span className="font-bold text-brick-ink">going on</span>
        ),
    },
    { name: 'What', wideOnly: true, cell: ({ detail }) => <span className="wrap-anywhere">{detail}</span> },
  ];
}
