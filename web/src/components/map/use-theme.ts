import { useSyncExternalStore } from 'react';

function follow(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

/** The theme that is on, for what is drawn and not styled. */
export const useTheme = () => useSyncExternalStore(follow, () => document.documentElement.dataset.theme ?? '');
