import { sessionStore } from '../lib/session.ts';
import { whenIdle } from '../lib/when-idle.ts';

/** Photos that wait are sent from wherever the app is opened; what was seen of them goes at sign-out. */
export function startFiles(): void {
  let userId: string | null = null;
  const follow = () => {
    const session = sessionStore.get();
    const left = session.status === 'signed-out' ? userId : null;
    if (left)
      void import('../lib/files/file-store.ts').then(({ forgetFiles }) => forgetFiles(left, { waiting: false }));
    if ('userId' in session) userId = session.userId;
    else if (session.status === 'signed-out') userId = null;
    if (session.status === 'signed-in') whenIdle(load);
  };
  sessionStore.subscribe(follow);
  follow();
}

function load(): void {
  // Not on this device, and no signal: what waits goes when the app is opened again.
  import('../lib/files/upload-files.ts').then(({ startUploads }) => startUploads()).catch(() => undefined);
}
