import { createStore, type Store } from '../../store.ts';
import type { Listen, Listening, ListeningView } from './listening.ts';

export interface ListenerState extends ListeningView {
  phase: 'off' | 'asking' | 'listening' | 'thinking';
  /** Who listens, or would: a service of the API, the browser itself, or nobody. */
  engine: 'cloud' | 'device' | 'none';
  /** Why nothing was heard, for the person. */
  problem: string | null;
}

export type Heard = { words: string; problem: string | null };

export interface Listener extends Pick<Store<ListenerState>, 'get' | 'subscribe'> {
  /** The button is pressed: listens until `stop`. What keeps it from that is in the state. */
  start(): Promise<void>;
  /** The button is let go: the words, or null when there were none; then `problem` says why. */
  stop(): Promise<string | null>;
  /** Listens until somebody has finished speaking. Without words nobody spoke, unless there is a problem. */
  hearOnce(): Promise<Heard>;
  cancel(): void;
  /** Whether the person agreed that recordings may go to a speech service. */
  set(settings: { isCloudAllowed: boolean }): void;
}

export interface ListenerParts {
  cloud: Listen | null;
  device: Listen | null;
  /** Whether the API has a service that listens. May ask it, and does not reject. */
  isCloudReady: () => Promise<boolean>;
}

const OFF: ListenerState = { phase: 'off', level: 0, seconds: 0, interim: '', engine: 'none', problem: null };
const NOBODY = 'This browser cannot listen. You can type instead.';
const NOTHING = 'I did not hear any words. Try again, or type.';

/** Listens to somebody, by a service when they agreed and there is one, else by the browser's own recogniser. */
export function createListener({ cloud, device, isCloudReady }: ListenerParts): Listener {
  const store = createStore(OFF);
  let isCloudAllowed = false;
  let listening: Listening | null = null;
  /** Counts what was begun: what was called off while it began must not go on. */
  let turn = 0;

  const show = (changes: Partial<ListenerState>) => store.set({ ...store.get(), ...changes });
  const fail = (problem: string) => store.set({ ...OFF, engine: store.get().engine, problem });

  async function choose(): Promise<'cloud' | 'device' | 'none'> {
    if (isCloudAllowed && cloud && (await isCloudReady())) return 'cloud';
    return device ? 'device' : 'none';
  }

  /** Undefined when it could not begin. */
  async function begin(untilPause: boolean): Promise<Listening | undefined> {
    if (store.get().phase !== 'off') return undefined;
    turn += 1;
    const mine = turn;
    store.set({ ...OFF, phase: 'asking' });
    const engine = await choose();
    if (mine !== turn) return undefined;
    show({ engine });
    const listen = { cloud, device, none: null }[engine];
    if (!listen) {
      fail(NOBODY);
      return undefined;
    }
    try {
      const begun = await listen(untilPause, (view) => {
        if (mine === turn) show(view);
      });
      if (mine === turn) {
        show({ phase: 'listening' });
        listening = begun;
        return begun;
      }
      begun.cancel();
    } catch (error) {
      if (mine === turn) fail(messageOf(error));
    }
    return undefined;
  }

  async function finish(): Promise<string | null> {
    const was = listening;
    const mine = turn;
    listening = null;
    if (!was) {
      cancel(); // let go while the person was being asked
      return null;
    }
    show({ phase: 'thinking', level: 0 });
    try {
      const words = (await was.finish()).trim();
      if (mine !== turn) return null;
      if (words) store.set({ ...OFF, engine: was.engine });
      else fail(NOTHING);
      return words || null;
    } catch (error) {
      if (mine === turn) fail(messageOf(error));
      return null;
    }
  }

  function cancel(): void {
    turn += 1;
    listening?.cancel();
    listening = null;
    if (store.get().phase !== 'off') store.set({ ...OFF, engine: store.get().engine });
  }

  async function hearOnce(): Promise<Heard> {
    const begun = await begin(true);
    if (!begun) return { words: '', problem: store.get().problem };
    const how = await begun.over;
    if (listening !== begun) return { words: '', problem: null };
    if (how === 'silent') {
      cancel();
      return { words: '', problem: null };
    }
    const words = await finish();
    const { problem } = store.get();
    return { words: words ?? '', problem: problem === NOTHING ? null : problem };
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    async start() {
      const begun = await begin(false);
      // Why nobody is heard is said at once, not when the button is let go.
      void begun?.over.then((how) => (how === 'failed' && listening === begun ? finish() : null));
    },
    stop: finish,
    hearOnce,
    cancel,
    set(settings) {
      isCloudAllowed = settings.isCloudAllowed;
      if (isCloudAllowed) void isCloudReady(); // asked for now, so that the first press need not wait
    },
  };
}

const messageOf = (error: unknown) => (error instanceof Error && error.message ? error.message : NOBODY);
