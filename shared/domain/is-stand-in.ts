/** The key that the stand-in for a model takes. */
export const STAND_IN_KEY = 'stand-in';

/** Whether a model, or speech, is a stand-in for tests: wherever a person could meet what it says, it is labelled. */
export const isStandIn = (key: string | undefined): boolean => key === STAND_IN_KEY;
