import { useLocation, type useNavigate } from '@tanstack/react-router';
import { MessageCircleMore } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { readStored, writeStored } from '../lib/local-storage.ts';
import { createStore, useStore } from '../lib/store.ts';

const PamDock = lazy(() => import('../features/pam/pam-dock.tsx').then((module) => ({ default: module.PamDock })));

const KEY = 'ww.pam.dock';
/** Where there is room beside the page; theme.css calls it `rail`. */
const IS_WIDE = matchMedia('(min-width: 1200px)');

const openStore = createStore(readStored(KEY) === 'open');

/** Beside every page of a wide screen: PAM, when she was asked to stay. On others she has a page. */
export function DockHost() {
  const { pathname } = useLocation();
  const isOpen = useStore(openStore);
  const [takesFocus, setTakesFocus] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const isOnPage = pathname === '/pam' || pathname.startsWith('/pam/');
  const close = useCallback(() => {
    setOpen(false);
    requestAnimationFrame(() => toggle.current?.focus());
  }, []);
  useEffect(() => {
    const focus = () => setTakesFocus(true);
    addEventListener(ASKED, focus);
    return () => removeEventListener(ASKED, focus);
  }, []);
  if (isOnPage) return null;
  if (!isOpen) {
    return (
      <button
        ref={toggle}
        type="button"
        aria-expanded={false}
        onClick={() => askPam(null)}
        className="fixed right-6 bottom-6 z-20 hidden min-h-14 items-center gap-2.5 rounded-full border border-edge bg-paper px-5 font-semibold hover:bg-sunk rail:inline-flex"
      >
        <MessageCircleMore aria-hidden className="size-6 text-eucalyptus-ink" />
        Ask PAM
      </button>
    );
  }
  return (
    <aside
      aria-label="PAM"
      className="sticky top-0 hidden h-dvh w-[380px] shrink-0 flex-col border-l border-hairline bg-sand rail:flex"
    >
      {IS_WIDE.matches && (
        <Suspense>
          <PamDock takesFocus={takesFocus} onClose={close} />
        </Suspense>
      )}
    </aside>
  );
}

const ASKED = 'ww-pam-asked';

function setOpen(isOpen: boolean): void {
  writeStored(KEY, isOpen ? 'open' : null);
  openStore.set(isOpen);
}

/** Brings PAM up and lets one write to her: beside the page, or as a page where there is no room. */
export function askPam(navigate: ReturnType<typeof useNavigate> | null): void {
  if (!IS_WIDE.matches) return void navigate?.({ to: '/pam' });
  setOpen(true);
  dispatchEvent(new Event(ASKED));
}
