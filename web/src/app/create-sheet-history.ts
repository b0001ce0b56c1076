import { createBrowserHistory, type RouterHistory } from '@tanstack/react-router';
import { afterPaint } from '../lib/after-paint.ts';
import { comingSheetStore, SHEET_NAMES, type Sheet } from './coming-sheet.ts';

/**
 * The browser's history, but that a sheet is seen before the address names it: the router matches, and the page behind is drawn
 * anew, with every address. A press would show nothing until that is done.
 */
export function createSheetHistory(): RouterHistory {
  const history = createBrowserHistory();
  const { push, replace } = history;
  history.push = (path, state, options) => {
    const isOpening = state?.openedHere && sheetIn(history.location.href) === null;
    const sheet = isOpening ? sheetIn(path, history.location.pathname) : null;
    comingSheetStore.set(sheet);
    if (!sheet) return push(path, state, options);
    afterPaint(() => {
      if (comingSheetStore.get() === sheet) push(path, state, options);
    });
  };
  history.replace = (path, state, options) => {
    comingSheetStore.set(null);
    replace(path, state, options);
  };
  return history;
}

/** The sheet that an address names; null where it names none, or is of another page than `pathname`. */
function sheetIn(address: string, pathname?: string): Sheet | null {
  const url = new URL(address, location.origin);
  const name = SHEET_NAMES.find((one) => url.searchParams.has(one));
  if (!name || (pathname !== undefined && url.pathname !== pathname)) return null;
  return { name, isNew: url.searchParams.get(name) === 'new' };
}
