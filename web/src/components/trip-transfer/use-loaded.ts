import { useEffect, useState } from 'react';

/** What `load` brings, once it is wanted; null until it is here. Throws into the page's error boundary when it cannot come. */
export function useLoaded<Part>(load: () => Promise<Part>, isWanted: boolean): Part | null {
  const [loaded, setLoaded] = useState<{ part: Part } | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it loads is the same at every call.
  useEffect(() => {
    if (isWanted && !loaded) load().then((part) => setLoaded({ part }), setProblem);
  }, [isWanted]);
  if (problem) throw problem;
  return loaded?.part ?? null;
}
