/** What is shown of somebody being listened to. */
export interface ListeningView {
  /** How loud it is, 0 to 1; 0 where that is not known. */
  level: number;
  seconds: number;
  /** What was understood so far, where that is known before the end. */
  interim: string;
}

/** Somebody is being listened to. */
export interface Listening {
  engine: 'cloud' | 'device';
  /** When they have finished by themselves, have said nothing at all for a while, or cannot be heard. */
  over: Promise<'ended' | 'silent' | 'failed'>;
  /** Their words, empty when there were none. Rejects with what to tell the person. */
  finish(): Promise<string>;
  cancel(): void;
}

/** Begins to listen, by the pause that ends it or until told. Rejects with what to tell the person. */
export type Listen = (
  untilPause: boolean,
  show: (view: Partial<ListeningView>) => void,
) => Listening | Promise<Listening>;
