import type { PamEvent } from '../../contracts/pam-protocol.ts';
import type { PamReplay } from '../../services/pam/read-pam-events.ts';

const POLL_MS = 200;

type OrderOptions = {
  afterSeq: number;
  send: (event: PamEvent) => void;
  /** What is kept after a number. */
  read: (afterSeq: number) => Promise<PamReplay>;
  fail: (cause: unknown) => void;
};

/**
 * Sends the events of a conversation by their numbers, each once and none left out, whether they come from a turn of this process or are
 * read because another one makes them.
 */
export function createEventOrder({ afterSeq, send, read, fail }: OrderOptions) {
  let last = afterSeq;
  let queue = Promise.resolve();
  let isClosed = false;
  let isFollowing = false;
  let isWanted = false;

  function pass(event: PamEvent): void {
    if (isClosed || event.seq <= last) return;
    send(event);
    last = event.seq;
  }

  async function fill(): Promise<PamReplay> {
    const replay = await read(last);
    for (const event of replay.events) pass(event);
    return replay;
  }

  function enqueue(work: () => Promise<void>): Promise<void> {
    queue = queue.then(work).catch((cause: unknown) => {
      if (!isClosed) fail(cause);
      isClosed = true;
    });
    return queue;
  }

  /** One of a turn of this process. What was said in between elsewhere goes first. */
  function take(event: PamEvent): void {
    void enqueue(async () => {
      if (event.seq > last + 1) await fill();
      pass(event);
    });
  }

  async function follow(): Promise<void> {
    let isMore = true;
    while (isMore && !isClosed) {
      await enqueue(async () => {
        const { events, running, lastSeq } = await fill();
        isMore = running !== null || (events.length > 0 && last < lastSeq);
      });
      if (isMore) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  /** Whoever resumes while the last page is being read is not forgotten. */
  async function followWhileWanted(): Promise<void> {
    isFollowing = true;
    while (isWanted && !isClosed) {
      isWanted = false;
      await follow();
    }
    isFollowing = false;
  }

  return {
    take,
    /** Everything after `seq` (where it left off, without one), and what is still being said. */
    resume(seq = last): void {
      void enqueue(async () => {
        last = Math.min(last, seq);
      });
      isWanted = true;
      if (!isFollowing) void followWhileWanted();
    },
    settled: () => queue,
    close() {
      isClosed = true;
    },
  };
}
