import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { buttonStyle } from '../../components/ui/button-style.ts';
import { runsQuery } from './ops-queries.ts';
import type { OpsSearch } from './ops-search.ts';
import { RunFilters } from './run-filters.tsx';
import { RunList } from './run-list.tsx';
import { TabContent } from './tab-content.tsx';

/** The run log: live while it shows the newest, still while one looks at older pages. */
export function RunsTab() {
  const search = useSearch({ from: '/app/ops' });
  const navigate = useNavigate();
  const query = useQuery(runsQuery(search));
  const change = (changes: OpsSearch) =>
    void navigate({
      to: '/ops',
      search: (previous) => ({ ...previous, before: undefined, ...changes }),
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <RunFilters search={search} onChange={change} />
      <TabContent what="the runs" query={query}>
        {({ runs, nextCursor }, now) => (
          <>
            <RunList runs={runs} now={now} />
            <nav aria-label="Pages" className="flex flex-wrap justify-between gap-3">
              {search.before ? (
                <Link
                  to="/ops"
                  search={(previous) => ({ ...previous, before: undefined })}
                  className={buttonStyle('secondary')}
                >
                  Back to the newest
                </Link>
              ) : (
                <span className="text-sm text-soft">New runs appear by themselves.</span>
              )}
              {nextCursor && (
                <Link
                  to="/ops"
                  search={(previous) => ({ ...previous, before: nextCursor })}
                  className={buttonStyle('secondary')}
                >
                  Older
                </Link>
              )}
            </nav>
          </>
        )}
      </TabContent>
    </>
  );
}
