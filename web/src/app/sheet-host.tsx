import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { createStore, useStore } from '../lib/store.ts';
import { whenIdle } from '../lib/when-idle.ts';

/** The sheets that open over any page, by the name that the address has for them. */
const LOADERS = {
  entry: async () => (await import('../features/expenses/expense-sheet.tsx')).ExpenseSheet,
  fuel: async () => (await import('../features/fuel/fuel-sheet.tsx')).FuelSheet,
  done: async () => (await import('../features/services/done-sheet.tsx')).DoneSheet,
};

type Name = keyof typeof LOADERS;
type Sheets = { [Key in Name]?: Awaited<ReturnType<(typeof LOADERS)[Key]>> };

/** Not `lazy`: what React has waited for once, it holds back for another 0.3 s, also when it was here before the press. */
const sheetStore = createStore<Sheets>({});

async function loadSheet(name: Name): Promise<void> {
  if (sheetStore.get()[name]) return;
  const sheet = await LOADERS[name]();
  sheetStore.set({ ...sheetStore.get(), [name]: sheet });
}

/** Opens a sheet over whatever page is there when the address asks for it. */
export function SheetHost() {
  const { entry, entryCategory, fuel, done, plan } = useSearch({ from: '/app' });
  const sheets = useStore(sheetStore);
  const [problem, setProblem] = useState<Error | null>(null);
  const wanted: Name | undefined = entry ? 'entry' : fuel ? 'fuel' : done ? 'done' : undefined;
  const router = useRouter();
  useEffect(
    () => readEarly(() => router.preloadRoute({ to: '.', search: (previous) => ({ ...previous, entry: 'new' }) })),
    [router],
  );
  useEffect(() => {
    if (wanted) loadSheet(wanted).catch(setProblem);
  }, [wanted]);
  if (!wanted) return null;
  if (problem) throw problem; // as for a page that could not come
  if (entry) {
    return (
      sheets.entry && (
        <sheets.entry key={entry} entry={entry} {...(entryCategory ? { presetCategory: entryCategory } : {})} />
      )
    );
  }
  if (fuel) return sheets.fuel && <sheets.fuel key={fuel} id={fuel} />;
  return done && sheets.done && <sheets.done key={done} done={done} {...(plan ? { plan } : {})} />;
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
            .catch(() => undefined),
      );
  });
  return () => {
    isOver = true;
    callOff();
  };
}
