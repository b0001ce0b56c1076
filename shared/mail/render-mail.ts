import { composeMail } from './compose-mail.ts';
import type { MailFrame, Reader } from './mail-content.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';

export type RenderedMail = { subject: string; html: string; text: string };

/** A mail as it goes out, from its row in the outbox. Throws ZodError when the data is not what the template needs. */
export function renderMail(template: string, data: unknown, reader: Reader, frame: MailFrame): RenderedMail {
  const content = composeMail(template, data, reader);
  return { subject: content.subject, html: renderHtml(content, frame), text: renderText(content, frame) };
}
