import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { ToastRegion } from '../components/ui/toast-region.tsx';
import { BannerPlace } from '../features/billing/banner-place.tsx';
import { sessionStore } from '../lib/session.ts';
import { useStore } from '../lib/store.ts';
import { ConnectionChip } from './connection-chip.tsx';
import { DockHost } from './dock-host.tsx';
import { MainNavigation } from './main-navigation.tsx';
import { SheetHost } from './sheet-host.tsx';
import { SignOutHost } from './sign-out-host.tsx';
import { type Overlay, useShortcuts } from './use-shortcuts.ts';
import { useTextScale } from './use-text-scale.ts';

const SessionLostDialog = lazy(() =>
  import('../features/auth/session-lost-dialog.tsx').then((module) => ({ default: module.SessionLostDialog })),
);
const CommandPalette = lazy(() =>
  import('./command-palette.tsx').then((module) => ({ default: module.CommandPalette })),
);
const SubscriptionBanner = lazy(() =>
  import('../features/billing/subscription-banner.tsx').then((module) => ({ default: module.SubscriptionBanner })),
);
const ShortcutList = lazy(() => import('./shortcut-list.tsx').then((module) => ({ default: module.ShortcutList })));

/** The frame around every page behind the sign-in: bar or rail, content, sheets and messages. */
export function AppShell() {
  const session = useStore(sessionStore);
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  useShortcuts(setOverlay);
  useTextScale();
  const close = () => setOverlay(null);

  return (
    <div className="[--bar-height:calc(68px+env(safe-area-inset-bottom))] wide:flex wide:[--bar-height:0px]">
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-24 rounded-control bg-ink px-4 py-3 font-semibold text-sand focus:translate-y-0"
      >
        Skip to the content
      </a>
      <MainNavigation onSearch={() => setOverlay('palette')} />
      <div className="min-w-0 flex-1">
        <ConnectionChip />
        <Suspense fallback={<BannerPlace />}>
          <SubscriptionBanner />
        </Suspense>
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto max-w-[1100px] px-4 pt-5 pb-[calc(var(--bar-height)+96px)] wide:px-8 wide:pt-8 wide:pb-16"
        >
          <Outlet />
        </main>
      </div>
      <DockHost />
      <ToastRegion />
      <SheetHost />
      <SignOutHost />
      <Suspense>
        {overlay === 'palette' && <CommandPalette onClose={close} />}
        {overlay === 'shortcuts' && <ShortcutList onClose={close} />}
        {session.status === 'lost' && <SessionLostDialog email={session.email} />}
      </Suspense>
    </div>
  );
}
