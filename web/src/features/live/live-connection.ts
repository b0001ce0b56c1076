import type { Live } from '../../lib/live-store.ts';
import type { LiveChannel, openLiveChannel } from './open-live-channel.ts';

export interface LiveConnectionOptions {
  openChannel: typeof openLiveChannel;
  show(live: Live): void;
  /** Changes may have been missed. */
  onJoined(): void;
  onChange(table: string): void;
  warn(message: string): void;
}

export interface LiveConnection {
  /** Whose channel to be in; `otherwise` is shown while it is nobody's. */
  want(userId: string | null, otherwise: Live): void;
  /** There is a new token: whoever was refused may try again. */
  renew(): void;
}

const REOPEN_MS = 1_000;

/** The person's channel, opened again when the server closed it, and left alone when it refused us. */
export function createLiveConnection(options: LiveConnectionOptions): LiveConnection {
  const { show } = options;
  let wanted: string | null = null;
  let open: { userId: string; channel: LiveChannel } | null = null;
  let isRefused = false;
  let hasWarned = false;

  const leave = () => {
    open?.channel.close();
    open = null;
  };
  const keepJoined = () => {
    if (open || isRefused || !wanted) return;
    show('connecting');
    open = { userId: wanted, channel: options.openChannel(wanted, handlers) };
  };
  const handlers = {
    onJoined: () => {
      show('live');
      options.onJoined();
    },
    onChange: options.onChange,
    onTrouble: () => show('waiting'),
    onClosed: () => {
      open = null;
      show('waiting');
      setTimeout(keepJoined, REOPEN_MS);
    },
    onRefused: (reason: string) => {
      open = null;
      isRefused = true;
      show('refused');
      if (!hasWarned) options.warn(`Changes made on other devices will show late: ${reason}`);
      hasWarned = true;
    },
  };
  const want = (userId: string | null, otherwise: Live) => {
    if (open && open.userId !== userId) leave();
    if (wanted !== userId) isRefused = false;
    wanted = userId;
    if (userId) keepJoined();
    else show(otherwise);
  };
  const renew = () => {
    isRefused = false;
    if (open) open.channel.renew();
    else keepJoined();
  };
  return { want, renew };
}
