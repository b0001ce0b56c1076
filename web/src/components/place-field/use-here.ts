import { useState } from 'react';
import type { Point } from '../../../../shared/domain/geo.ts';

type Looking = { state: 'idle' | 'looking' } | { state: 'failed'; reason: string };

const REASONS: Record<number, string> = {
  1: 'This phone may not tell where it is. Its settings for this site decide.',
  2: 'This phone cannot tell where it is just now. Under the open sky it may.',
  3: 'Finding out where this is took too long. Under the open sky it goes faster.',
};

/** Where the device is, when somebody asks for it: the browser asks them first, and nothing is kept but what they save. */
export function useHere(onFound: (here: Point) => void) {
  const [looking, setLooking] = useState<Looking>({ state: 'idle' });
  const look = () => {
    setLooking({ state: 'looking' });
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setLooking({ state: 'idle' });
        onFound({ lat: coords.latitude, lng: coords.longitude });
      },
      ({ code }) => setLooking({ state: 'failed', reason: REASONS[code] ?? REASONS[2] ?? '' }),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    );
  };
  return { looking, look, isPossible: 'geolocation' in navigator };
}
