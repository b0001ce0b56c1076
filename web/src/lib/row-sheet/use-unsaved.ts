import { useBlocker } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { clearDraft, type RowDraft, writeDraft } from './row-draft.ts';

interface Unsaved<Values> {
  sheet: string;
  draft: RowDraft<Values>;
  /** What the fields say before anything is typed. */
  fresh: Values;
  /** Whether an address still shows this sheet. */
  isOpenIn(search: object): boolean;
  /** Whether more than the fields would be lost, such as photos. */
  hasMore?(): boolean;
}

/**
 * Keeps what is typed for a reload, and asks before a close or the back button would lose it. Listens instead of watching:
 * the form is not drawn anew with every letter.
 */
export function useUnsaved<Values extends FieldValues>(
  { getValues, subscribe }: UseFormReturn<Values>,
  { sheet, draft, fresh, isOpenIn, hasMore }: Unsaved<Values>,
) {
  const [dirty, setDirty] = useState(() => isChanged(draft.values, fresh));
  const leaving = useRef(false);
  useEffect(() => {
    const keep = (values: Values) => {
      if (leaving.current) return;
      const isDirty = isChanged(values, fresh);
      setDirty(isDirty);
      if (isDirty) writeDraft(sheet, { ...draft, values: { ...fresh, ...values } });
      else clearDraft(sheet);
    };
    keep(getValues());
    return subscribe({ formState: { values: true }, callback: ({ values }) => keep(values as Values) });
  }, [getValues, subscribe, sheet, draft, fresh]);
  const blocker = useBlocker({
    shouldBlockFn: ({ next }) =>
      !leaving.current &&
      (isChanged(getValues(), fresh) || (hasMore?.() ?? false)) &&
      !isOpenIn(next.search) &&
      next.pathname !== '/sign-in',
    enableBeforeUnload: false,
    withResolver: true,
  });
  return {
    dirty,
    blocker,
    /** From now on the sheet may close without asking. */
    leave: () => {
      leaving.current = true;
    },
  };
}

function isChanged<Values extends FieldValues>(values: Values, fresh: Values): boolean {
  return Object.keys(fresh).some((name) => values[name] !== fresh[name]);
}
