import { useEffect } from 'react';

/** Short news stands above the field to write in while this page is there. */
export function useToastsAbove(heightPx: number): void {
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--foot-height', `${heightPx}px`);
    return () => void style.removeProperty('--foot-height');
  }, [heightPx]);
}
