import { createElement, Fragment, useEffect, useState } from 'react';
import type { WithWheelsProps } from './with-wheels.tsx';

type Part = typeof import('./with-wheels.tsx');

/** A part that cannot be loaded is left out: the page's money does not wait for it. */
const NONE: Part = {
  WithWheels: ({ isAwaited, fallback, children }: WithWheelsProps) =>
    createElement(Fragment, null, isAwaited ? fallback : children(null, null)),
};

let kept: Part | undefined;
const loading = import('./with-wheels.tsx').catch(() => NONE);

/** The part of Today about trip, rig and bills, which loads beside the page; undefined until it is there. */
export function useWheelsPart(): Part | undefined {
  const [part, setPart] = useState(kept);
  useEffect(() => {
    void loading.then((loaded) => {
      kept = loaded;
      setPart(() => loaded);
    });
  }, []);
  return part;
}
