import { useRouter, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { payeesQuery } from '../lib/expense-queries.ts';
import { queryClient } from '../lib/query-client.ts';
import { useCloseSheet } from '../lib/row-sheet/use-close-sheet.ts';
import { createStore, useStore } from '../lib/store.ts';
import { whenIdle } from '../lib/when-idle.ts';
import { comingSheetStore, type Sheet } from './coming-sheet.ts';
import { OpenSheet } from './open-sheet.tsx';
import { SheetSkeleton } from './sheet-skeleton.tsx';

/** What fills each sheet. */
const LOADERS = {
  entry: async () => (await import('../features/expenses/expense-sheet.tsx')).ExpenseSheet,
  fuel: async () => (await import('../features/fuel/fuel-sheet.tsx')).FuelSheet,
  done: async () => (await import('../features/services/done-sheet.tsx')).DoneSheet,
} satisfies Record<Sheet['name'], unknown>;

type Sheets = { [Name in Sheet['name']]?: Awaited<ReturnType<(typeof LOADERS)[Name]>> };

/** Not `lazy`: what React has waited for once, it holds back for another 0.3 s, also when it was here before the press. */
const sheetStore = createStore<Sheets>({});

async function loadSheet(name: Sheet['name']): Promise<void> {
  if (sheetStore.get()[name]) return;
  const sheet = await LOADERS[name]();
  sheetStore.set({ ...sheetStore.get(), [name]: sheet });
}

/** Opens a sheet over whatever page is there when it is asked for, by the address or by a press that the address will follow. */
export function SheetHost() {
  const { entry, fuel, done } = useSearch({ from: '/app' });
  const content = useContent();
  const coming = useStore(comingSheetStore);
  const [problem, setProblem] = useState<Error | null>(null);
  const router = useRouter();
  const close = useCloseSheet();
  useEffect(
    () => readEarly(() => router.preloadRoute({ to: '.', search: (previous) => ({ ...previous, entry: 'new' }) })),
    [router],
  );
  // Wherever the address has led, it says from now on what is open.
  useEffect(() => router.subscribe('onResolved', () => comingSheetStore.set(null)), [router]);
  const name: Sheet['name'] | undefined = entry ? 'entry' : fuel ? 'fuel' : done ? 'done' : undefined;
  const wanted = name ?? coming?.name;
  useEffect(() => {
    if (wanted) loadSheet(wanted).catch(setProblem);
  }, [wanted]);
  const sheet = name ? { name, isNew: (entry ?? fuel ?? done) === 'new' } : coming;
  if (!sheet) return null;
  if (problem) throw problem; // as for a page that could not come
  return (
    <OpenSheet key={sheet.name} sheet={sheet} onClose={name ? close : () => comingSheetStore.set(null)}>
      {content}
    </OpenSheet>
  );
}

/** What the address names, if it is here. */
function useContent(): ReactNode {
  const { entry, entryCategory, fuel, done, plan } = useSearch({ from: '/app' });
  const sheets = useStore(sheetStore);
  if (entry) {
    const preset = entryCategory ? { presetCategory: entryCategory } : {};
    return sheets.entry && <sheets.entry key={entry} entry={entry} waiting={<Waiting name="entry" />} {...preset} />;
  }
  if (fuel) return sheets.fuel && <sheets.fuel key={fuel} id={fuel} waiting={<Waiting name="fuel" />} />;
  const about = plan ? { plan } : {};
  return done && sheets.done && <sheets.done key={done} done={done} waiting={<Waiting name="done" />} {...about} />;
}

function Waiting({ name }: Pick<Sheet, 'name'>) {
  return (
    <div role="status">
      <span className="sr-only">Loading…</span>
      <SheetSkeleton name={name} />
    </div>
  );
}

/** Read before it is wanted, so that it opens with the press; once it is on the device, and costs no signal. */
function readEarly(rehearse: () => Promise<unknown>): () => void {
  let callOff = () => {};
  let isOver = false;
  void navigator.serviceWorker?.ready.then(() => {
    // What cannot be read now is read, and complained about, when it is wanted.
    if (!isOver)
      callOff = whenIdle(
        () =>
          void loadSheet('entry')
            .then(rehearse)
            .then(() => loadSheet('fuel'))
            .then(() => loadSheet('done'))
            // Asked for once a device: what comes late pushes down the fields below it.
            .then(() => queryClient.ensureQueryData(payeesQuery('')))
            .catch(() => undefined),
      );
  });
  return () => {
    isOver = true;
    callOff();
  };
}
