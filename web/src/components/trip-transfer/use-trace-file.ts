import { useEffect, useRef, useState } from 'react';
import type { TripProposal } from '../../../../shared/domain/trace-stops.ts';
import type { TraceNews } from './trace-news.ts';

type TraceReading =
  | { state: 'none' }
  | { state: 'reading'; fileName: string; share: number }
  | { state: 'refused'; fileName: string; why: string }
  | { state: 'read'; fileName: string; proposal: TripProposal };

const UNREADABLE = 'This file could not be read. Move it onto this phone first, then choose it again.';

/** Reads a file of tracks in a worker, so that the page stays usable; cancelling ends the worker. */
export function useTraceFile() {
  const [reading, setReading] = useState<TraceReading>({ state: 'none' });
  const worker = useRef<Worker | null>(null);

  function stop(): void {
    worker.current?.terminate();
    worker.current = null;
  }

  function read(file: File): void {
    stop();
    const fileName = file.name;
    const started = new Worker(new URL('./trace-worker.ts', import.meta.url), { type: 'module' });
    worker.current = started;
    setReading({ state: 'reading', fileName, share: 0 });
    const hear = (news: TraceNews) => {
      if (worker.current !== started) return;
      if (news.type === 'progress') return setReading({ state: 'reading', fileName, share: news.share });
      stop();
      if (news.type === 'done') return setReading({ state: 'read', fileName, proposal: news.proposal });
      if (news.type === 'failed') console.error(`Reading ${fileName}: ${news.why}`);
      setReading({ state: 'refused', fileName, why: news.type === 'refused' ? news.why : UNREADABLE });
    };
    started.addEventListener('message', ({ data }: MessageEvent<TraceNews>) => hear(data));
    started.addEventListener('error', ({ message }) => hear({ type: 'failed', why: message }));
    started.postMessage(file);
  }

  useEffect(() => () => worker.current?.terminate(), []);

  return {
    reading,
    read,
    cancel: () => {
      stop();
      setReading({ state: 'none' });
    },
  };
}
