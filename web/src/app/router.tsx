import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { OpsSearch } from '../features/ops/ops-search.ts';
import { ExpenseSearch, SummarySearch } from '../lib/expense-search.ts';
import { startSession } from '../lib/session.ts';
import {
  CalendarSearch,
  FuelSearch,
  RigSearch,
  SheetSearch,
  TripSearch,
  textOf,
  VehicleSearch,
} from '../lib/wheels-search.ts';
import { AppShell } from './app-shell.tsx';
import { CrashPage } from './crash-page.tsx';
import { createSheetHistory } from './create-sheet-history.ts';
import { requireAdmin, requireNoSession, requireSession } from './guards.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { RootFrame } from './root-frame.tsx';
import { toSafePath } from './to-safe-path.ts';

const root = createRootRoute({ component: RootFrame, errorComponent: CrashPage, notFoundComponent: NotFoundPage });

// Each validator names every key, also when it refuses it: a key that is left out would keep the raw value of the address.
const nextSearch = (search: Record<string, unknown>): { next?: string | undefined } => ({
  next: toSafePath(search.next),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: nextSearch,
  beforeLoad: ({ search }) => requireNoSession(search.next),
  component: lazyRouteComponent(() => import('../features/auth/sign-in-page.tsx'), 'SignInPage'),
});

const signUp = createRoute({
  getParentRoute: () => root,
  path: '/sign-up',
  validateSearch: nextSearch,
  beforeLoad: ({ search }) => requireNoSession(search.next),
  component: lazyRouteComponent(() => import('../features/auth/sign-up-page.tsx'), 'SignUpPage'),
});

const forgottenPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgotten-password',
  component: lazyRouteComponent(() => import('../features/auth/forgotten-password-page.tsx'), 'ForgottenPasswordPage'),
});

const newPassword = createRoute({
  getParentRoute: () => root,
  path: '/new-password',
  beforeLoad: () => startSession(),
  component: lazyRouteComponent(() => import('../features/auth/new-password-page.tsx'), 'NewPasswordPage'),
});

const apiDocs = createRoute({
  getParentRoute: () => root,
  path: '/developers/api',
  component: lazyRouteComponent(() => import('../features/developers/api-page.tsx'), 'ApiPage'),
});

const serviceStatus = createRoute({
  getParentRoute: () => root,
  path: '/status',
  component: lazyRouteComponent(() => import('../features/status/status-page.tsx'), 'StatusPage'),
});

const unsubscribe = createRoute({
  getParentRoute: () => root,
  path: '/unsubscribe',
  validateSearch: (search: Record<string, unknown>): { token?: string | undefined } => ({
    token: typeof search.token === 'string' ? search.token : undefined,
  }),
  component: lazyRouteComponent(() => import('../features/unsubscribe/unsubscribe-page.tsx'), 'UnsubscribePage'),
});

/** Everything behind the sign-in. */
const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  validateSearch: SheetSearch,
  beforeLoad: ({ location }) => requireSession(location.href),
  component: AppShell,
});

/** A trip that somebody has shared by link; needs no sign-in. */
const sharedTrip = createRoute({
  getParentRoute: () => root,
  path: '/shared/trip/$token',
  component: lazyRouteComponent(() => import('../features/shared-trip/shared-trip-page.tsx'), 'SharedTripPage'),
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/today', replace: true });
  },
});

const today = createRoute({
  getParentRoute: () => app,
  path: '/today',
  component: lazyRouteComponent(() => import('../features/today/today-page.tsx'), 'TodayPage'),
});

const wheels = createRoute({
  getParentRoute: () => app,
  path: '/wheels',
});

const rig = createRoute({
  getParentRoute: () => wheels,
  path: '/',
  validateSearch: RigSearch,
  component: lazyRouteComponent(() => import('../features/vehicles/rig-page.tsx'), 'RigPage'),
});

/** `new` adds one. */
const vehicle = createRoute({
  getParentRoute: () => wheels,
  path: '/vehicles/$vehicleId',
  validateSearch: RigSearch,
  component: lazyRouteComponent(() => import('../features/vehicles/vehicle-page.tsx'), 'VehiclePage'),
});

const fuel = createRoute({
  getParentRoute: () => wheels,
  path: '/fuel',
  validateSearch: FuelSearch,
  component: lazyRouteComponent(() => import('../features/fuel/fuel-page.tsx'), 'FuelPage'),
});

const services = createRoute({
  getParentRoute: () => wheels,
  path: '/service',
  validateSearch: VehicleSearch,
  component: lazyRouteComponent(() => import('../features/services/services-page.tsx'), 'ServicesPage'),
});

const trips = createRoute({
  getParentRoute: () => wheels,
  path: '/trips',
  component: lazyRouteComponent(() => import('../features/trips/trips-page.tsx'), 'TripsPage'),
});

/** `new` plans one. */
const trip = createRoute({
  getParentRoute: () => wheels,
  path: '/trips/$tripId',
  validateSearch: TripSearch,
  component: lazyRouteComponent(() => import('../features/trips/trip-page.tsx'), 'TripPage'),
});

const checklist = createRoute({
  getParentRoute: () => wheels,
  path: '/checklist',
  validateSearch: (search: Record<string, unknown>): { trip?: string | undefined } => ({ trip: textOf(search.trip) }),
  component: lazyRouteComponent(() => import('../features/checklists/checklist-page.tsx'), 'ChecklistPage'),
});

const favourites = createRoute({
  getParentRoute: () => wheels,
  path: '/favourites',
  component: lazyRouteComponent(() => import('../features/favourites/favourites-page.tsx'), 'FavouritesPage'),
});

const calendar = createRoute({
  getParentRoute: () => wheels,
  path: '/calendar',
  validateSearch: CalendarSearch,
  component: lazyRouteComponent(() => import('../features/calendar/calendar-page.tsx'), 'CalendarPage'),
});

const wins = createRoute({
  getParentRoute: () => app,
  path: '/wins',
  beforeLoad: ({ location }) => {
    if (location.pathname === '/wins') throw redirect({ to: '/wins/expenses', replace: true });
  },
});

const expenses = createRoute({
  getParentRoute: () => wins,
  path: '/expenses',
  validateSearch: ExpenseSearch,
  component: lazyRouteComponent(() => import('../features/expenses/expenses-page.tsx'), 'ExpensesPage'),
});

const summary = createRoute({
  getParentRoute: () => wins,
  path: '/month',
  validateSearch: SummarySearch,
  component: lazyRouteComponent(() => import('../features/month/month-page.tsx'), 'MonthPage'),
});

/** `bill` opens the sheet of one, `new` or its id. */
const bills = createRoute({
  getParentRoute: () => wins,
  path: '/bills',
  validateSearch: (search: Record<string, unknown>): { bill?: string | undefined } => ({ bill: textOf(search.bill) }),
  component: lazyRouteComponent(() => import('../features/bills/bills-page.tsx'), 'BillsPage'),
});

const pam = createRoute({
  getParentRoute: () => app,
  path: '/pam',
  component: lazyRouteComponent(() => import('../features/pam/pam-page.tsx'), 'PamPage'),
});

const pamConversation = createRoute({
  getParentRoute: () => app,
  path: '/pam/$conversationId',
  component: lazyRouteComponent(() => import('../features/pam/pam-page.tsx'), 'PamPage'),
});

const pamHistory = createRoute({
  getParentRoute: () => app,
  path: '/pam/history',
  component: lazyRouteComponent(() => import('../features/pam/history-page.tsx'), 'HistoryPage'),
});

const pamDone = createRoute({
  getParentRoute: () => app,
  path: '/pam/done',
  component: lazyRouteComponent(() => import('../features/pam/done-page.tsx'), 'DonePage'),
});

const pamMemory = createRoute({
  getParentRoute: () => app,
  path: '/pam/memory',
  component: lazyRouteComponent(() => import('../features/pam/memory-page.tsx'), 'MemoryPage'),
});

const pamSettings = createRoute({
  getParentRoute: () => app,
  path: '/pam/settings',
  component: lazyRouteComponent(() => import('../features/pam/settings-page.tsx'), 'PamSettingsPage'),
});

const you = createRoute({
  getParentRoute: () => app,
  path: '/you',
  component: lazyRouteComponent(() => import('../features/you/you-page.tsx'), 'YouPage'),
});

const ops = createRoute({
  getParentRoute: () => app,
  path: '/ops',
  validateSearch: OpsSearch,
  beforeLoad: requireAdmin,
  component: lazyRouteComponent(() => import('../features/ops/ops-page.tsx'), 'OpsPage'),
});

const billing = createRoute({
  getParentRoute: () => app,
  path: '/you/billing',
  validateSearch: (search: Record<string, unknown>): { from?: 'checkout' | undefined } => ({
    from: search.from === 'checkout' ? 'checkout' : undefined,
  }),
  component: lazyRouteComponent(() => import('../features/billing/billing-page.tsx'), 'BillingPage'),
});

const connection = createRoute({
  getParentRoute: () => app,
  path: '/you/connection',
  component: lazyRouteComponent(() => import('../features/connection/connection-page.tsx'), 'ConnectionPage'),
});

const unsent = createRoute({
  getParentRoute: () => app,
  path: '/you/unsent',
  component: lazyRouteComponent(() => import('../features/outbox/unsent-page.tsx'), 'UnsentPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    signUp,
    forgottenPassword,
    newPassword,
    apiDocs,
    serviceStatus,
    unsubscribe,
    sharedTrip,
    home,
    app.addChildren([
      today,
      wheels.addChildren([rig, vehicle, fuel, services, trips, trip, checklist, favourites, calendar]),
      wins.addChildren([expenses, summary, bills]),
      ...[pam, pamConversation, pamHistory, pamDone, pamMemory, pamSettings],
      you,
      billing,
      connection,
      unsent,
      ops,
    ]),
  ]),
  history: createSheetHistory(),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingMinMs: 0,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }

  interface HistoryState {
    /** The sheet was opened from a page of ours, so closing it may go back in history. */
    openedHere?: boolean;
  }
}
