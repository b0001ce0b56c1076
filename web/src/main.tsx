import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import './app/theme.css';
import { BuildProblem } from './app/build-problem.tsx';
import { followConnection } from './app/follow-connection.ts';
import { followOutbox } from './app/follow-outbox.ts';
import { followScreens } from './app/follow-screens.ts';
import { followSession } from './app/follow-session.ts';
import { followUpdates } from './app/follow-updates.ts';
import { FIRST_ENTITIES, loadOtherEntities } from './app/outbox-entities.ts';
import { reloadOnStaleChunk } from './app/reload-on-stale-chunk.ts';
import { router } from './app/router.tsx';
import { startFiles } from './app/start-files.ts';
import { startLive } from './app/start-live.ts';
import { startAnalytics } from './lib/analytics.ts';
import { watchDeviceTheme } from './lib/appearance.ts';
import { missingEnv } from './lib/env.ts';
import { watchInstall } from './lib/install.ts';
import { startOutbox } from './lib/outbox/outbox.ts';
import { answerKeeper, queryClient } from './lib/query-client.ts';

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root.');

// zod, which pages load later, would try to compile its checks from text: the content security policy refuses and reports that.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

const missing = missingEnv();
if (missing.length === 0) {
  watchDeviceTheme();
  followConnection(queryClient);
  reloadOnStaleChunk();
  followSession(router, queryClient, answerKeeper);
  startOutbox(FIRST_ENTITIES, loadOtherEntities);
  followOutbox(router);
  followScreens(router);
  startAnalytics();
  startLive(queryClient);
  startFiles();
  watchInstall();
  followUpdates();
}

const root = createRoot(container);
if (missing.length > 0) root.render(<BuildProblem missing={missing} />);
// In pieces, so that a press is heard meanwhile: what the router loads after it was mounted, React draws in one.
else void router.load().then(() => startTransition(() => root.render(<App />)));

function App() {
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>
  );
}
