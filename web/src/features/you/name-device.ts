import type { DeviceSession } from '../../../../shared/contracts/sessions.ts';

/** "Chrome on Android"; one that never used the app after its sign-in has not said what it is. */
export function nameDevice({ device }: DeviceSession): string {
  return device ?? 'Unknown device';
}
