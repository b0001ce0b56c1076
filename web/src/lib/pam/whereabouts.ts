/** Longer than this no message waits to say where it was said. */
const PATIENCE_MS = 1_500;
const MAX_AGE_MS = 5 * 60_000;

/** About where the device is, to a kilometre; null when it does not tell at once. */
export function whereabouts(): Promise<{ lat: number; lng: number } | null> {
  if (!('geolocation' in navigator)) return Promise.resolve(null);
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS, null);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lat: toHundredth(coords.latitude), lng: toHundredth(coords.longitude) }),
      () => resolve(null),
      { maximumAge: MAX_AGE_MS, timeout: PATIENCE_MS },
    );
  });
}

const toHundredth = (degrees: number) => Math.round(degrees * 100) / 100;
