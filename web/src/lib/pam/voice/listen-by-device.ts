import type { Clock } from '../../failover/clock.ts';
import type { DeviceRecogniser } from './device-recogniser.ts';
import type { Listen } from './listening.ts';

const EVERY_MS = 250;

/** The browser's own recogniser listens. It finds the pause itself, and tells words as it understands them. */
export function listenByDevice(device: DeviceRecogniser, clock: Clock): Listen {
  return (untilPause, show) => {
    const startedAt = clock.now();
    let callOff = () => {};
    const tick = () => {
      show({ seconds: (clock.now() - startedAt) / 1000 });
      callOff = clock.after(EVERY_MS, tick);
    };
    const listening = device.listen(!untilPause, (interim) => show({ interim }));
    tick();
    const { heard } = listening;
    const settled = heard.finally(() => callOff());
    settled.catch(() => undefined); // `finish` hears of it
    return {
      engine: 'device',
      over: settled.then(
        (words) => (words ? 'ended' : 'silent'),
        () => 'failed',
      ),
      finish() {
        listening.finish();
        return settled;
      },
      cancel() {
        callOff();
        listening.abort();
      },
    };
  };
}
