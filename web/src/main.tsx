import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app/theme.css';
import { BuildProblem } from './app/build-problem.tsx';
import { followScreens } from './app/follow-screens.ts';
import { followSession } from './app/follow-session.ts';
import { reloadOnStaleChunk } from './app/reload-on-stale-chunk.ts';
import { router } from './app/router.tsx';
import { startAnalytics } from './lib/analytics.ts';
import { watchDeviceTheme } from './lib/appearance.ts';
import { watchConnection } from './lib/connection.ts';
import { missingEnv } from './lib/env.ts';
import { queryClient } from './lib/query-client.ts';

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root.');

const missing = missingEnv();
if (missing.length === 0) {
  watchDeviceTheme();
  watchConnection(() => void queryClient.invalidateQueries());
  reloadOnStaleChunk();
  followSession(router, queryClient);
  followScreens(router);
  startAnalytics();
}

createRoot(container).render(
  <StrictMode>
    {missing.length > 0 ? (
      <BuildProblem missing={missing} />
    ) : (
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    )}
  </StrictMode>,
);
