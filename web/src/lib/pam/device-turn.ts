import type { PamMessage, RecordPamTurnInput } from '../../../../shared/contracts/pam.ts';

/** What was said and answered on this device. `action` is what was confirmed in it. */
export interface DeviceTurn {
  question: PamMessage;
  answer: PamMessage;
  action: NonNullable<RecordPamTurnInput['action']> | null;
}
