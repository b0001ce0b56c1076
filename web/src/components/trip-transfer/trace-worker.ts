import { XmlProblem } from '../../../../shared/domain/xml-problem.ts';
import { readTraceFile } from './read-trace-file.ts';
import type { TraceNews } from './trace-news.ts';

const tell = (news: TraceNews) => postMessage(news);

/** Reads the one file it is sent, away from the page. Ended from outside when nobody waits for it any more. */
addEventListener('message', async ({ data }: MessageEvent<Blob>) => {
  try {
    const proposal = await readTraceFile(data, (share) => tell({ type: 'progress', share }));
    tell({ type: 'done', proposal });
  } catch (error) {
    if (error instanceof XmlProblem) tell({ type: 'refused', why: error.message });
    else tell({ type: 'failed', why: error instanceof Error ? error.message : String(error) });
  }
});
