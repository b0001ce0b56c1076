/** A figure and where the rows are that it sums. */
export type Figure = { label: string; note?: string; value: string; path?: string };

/** A part of a mail. Both its forms, HTML and text, are made of the same parts, so they cannot say different things. */
export type Block =
  | { kind: 'text'; text: string }
  /** Colour as in the app: `soon` amber, `over` brick, `safe` eucalyptus; the text says it too. */
  | { kind: 'notice'; tone: 'soon' | 'over' | 'safe'; text: string }
  | { kind: 'figures'; title?: string; rows: Figure[] }
  | { kind: 'action'; label: string; path: string };

export type MailContent = {
  subject: string;
  /** What a list of mails shows behind the subject. */
  preview: string;
  title: string;
  blocks: Block[];
  /** Why the reader gets this, for the foot. */
  reason: string;
};

/** Whom it is for, as the mail may call them. */
export type Reader = { displayName: string };

/** What surrounds every mail. */
export type MailFrame = {
  /** Without a slash at the end. */
  appUrl: string;
  /** Where these mails can be turned off, for those that can. */
  unsubscribePageUrl: string | null;
};
