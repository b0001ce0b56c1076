import { getRouteApi } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect } from 'react';
import { monthOf } from '../../../../shared/domain/days.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { Button } from '../../components/ui/button.tsx';
import { Chip } from '../../components/ui/chip.tsx';
import { Message, ReadFailure } from '../../components/ui/message.tsx';
import { Page } from '../../components/ui/page.tsx';
import { SkeletonRows } from '../../components/ui/skeleton.tsx';
import { WheelsTabs } from '../../components/wheels-tabs.tsx';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { type CalendarView, daysIn, spanOf, stepFrom, VIEW_NAMES, VIEWS } from './calendar-view.ts';
import { DayList } from './day-list.tsx';
import { FeedSection } from './feed-section.tsx';
import { MonthGrid } from './month-grid.tsx';
import { useCalendar } from './use-calendar.ts';

const route = getRouteApi('/app/wheels/calendar');
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** On a phone a month is a row of dots, and a list says more. */
const IS_NARROW = '(width < 48rem)';

/** Trip days, services, papers, bills and fixed times, by month, by week or as a list. */
export function CalendarPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const format = usePersonFormat();
  const view = VIEWS.find((one) => one === search.view) ?? (matchMedia(IS_NARROW).matches ? 'agenda' : 'month');
  const day = isDay(search.day) ? search.day : format.today;
  const show = (next: { view?: CalendarView; day?: string }) =>
    void navigate({ search: (previous) => ({ ...previous, view, day, ...next }), replace: true, resetScroll: false });

  useEffect(() => {
    const goToToday = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select, dialog');
      if (event.key !== 't' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      void navigate({ search: (previous) => ({ ...previous, day: undefined }), replace: true, resetScroll: false });
    };
    addEventListener('keydown', goToToday);
    return () => removeEventListener('keydown', goToToday);
  }, [navigate]);

  return (
    <Page title="Calendar" tabTitle="Calendar · Wheels">
      <WheelsTabs />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form. */}
      <div role="group" aria-label="Show" className="flex flex-wrap gap-2">
        {VIEWS.map((one) => (
          <Chip key={one} on={one === view} onClick={() => show({ view: one })}>
            {VIEW_NAMES[one]}
          </Chip>
        ))}
      </div>
      <nav aria-label="Days shown" className="flex flex-wrap items-center gap-2">
        <Button
          variant="secondary"
          className="px-3"
          aria-label="Earlier"
          onClick={() => show({ day: stepFrom(view, day, -1) })}
        >
          <ChevronLeft aria-hidden className="size-5" />
        </Button>
        <Button
          variant="secondary"
          className="px-3"
          aria-label="Later"
          onClick={() => show({ day: stepFrom(view, day, 1) })}
        >
          <ChevronRight aria-hidden className="size-5" />
        </Button>
        {day !== format.today && (
          <Button variant="quiet" onClick={() => show({ day: format.today })}>
            Today
          </Button>
        )}
        <p aria-live="polite" className="font-display text-xl font-semibold">
          {headingOf(view, day, format)}
        </p>
      </nav>
      <CalendarContent view={view} day={day} format={format} onChoose={(chosen) => show({ day: chosen })} />
      <p className="text-sm text-soft">Times are those of the clock on the wall there.</p>
      <FeedSection />
    </Page>
  );
}

interface ContentProps {
  view: CalendarView;
  day: string;
  format: PersonFormat;
  onChoose: (day: string) => void;
}

function CalendarContent({ view, day, format, onChoose }: ContentProps) {
  const span = spanOf(view, day);
  const { items, failure } = useCalendar(span);
  if (failure) return <ReadFailure what="your calendar" error={failure.error} onRetry={failure.retry} />;
  if (!items) return <SkeletonRows count={5} label="Loading your calendar…" />;
  if (view === 'month') {
    return (
      <>
        <MonthGrid day={day} items={items} format={format} onChoose={onChoose} />
        <DayList days={[day]} items={items.filter((item) => item.day === day)} format={format} />
      </>
    );
  }
  if (view === 'week') return <DayList days={daysIn(span)} items={items} format={format} />;
  if (items.length === 0) {
    return (
      <Message title="Nothing on">
        Plan a trip or a service, add a bill or a paper that expires: it shows up here on its day.
      </Message>
    );
  }
  return <DayList items={items} format={format} />;
}

function headingOf(view: CalendarView, day: string, format: PersonFormat): string {
  if (view === 'month') return format.month(monthOf(day));
  const { from, to } = spanOf(view, day);
  return `${format.date(from)} to ${format.date(to)}`;
}

const isDay = (value: string | undefined): value is string =>
  value !== undefined && DAY.test(value) && !Number.isNaN(Date.parse(value));
