import { Body } from '@react-email/body';
import { Button } from '@react-email/button';
import { Container } from '@react-email/container';
import { Head } from '@react-email/head';
import { Html } from '@react-email/html';
import { Preview } from '@react-email/preview';
import { Section } from '@react-email/section';
import { Text } from '@react-email/text';
// Elements are made by calls, not JSX: Node runs this file by stripping its types, and knows no .tsx.
import { createElement as h, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server.edge';
import type { Block, Figure, MailContent, MailFrame } from './mail-content.ts';
import { DARK_CSS, NOTICE_STYLE, STYLE } from './mail-style.ts';

const DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

/** The mail as HTML. All that comes from outside passes through React, which escapes it. */
export function renderHtml(content: MailContent, frame: MailFrame): string {
  const mail = h(
    Html,
    { lang: 'en-AU' },
    h(
      Head,
      null,
      h('title', null, content.subject),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('meta', { name: 'supported-color-schemes', content: 'light dark' }),
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, whose selectors React would escape as a child
      h('style', { dangerouslySetInnerHTML: { __html: DARK_CSS } }),
    ),
    h(
      Body,
      { className: 'sand', style: STYLE.body },
      h(Preview, null, content.preview),
      h(
        Container,
        { style: STYLE.container },
        h(Text, { className: 'soft', style: STYLE.brand }, 'Wheels & Wins'),
        h(
          Section,
          { className: 'card', style: STYLE.card },
          h(
            'div',
            { style: STYLE.inner },
            h('h1', { className: 'ink', style: STYLE.title }, content.title),
            ...content.blocks.map((block, index) => renderBlock(block, index, frame)),
          ),
        ),
        renderFoot(content, frame),
      ),
    ),
  );
  return DOCTYPE + renderToStaticMarkup(mail);
}

function renderBlock(block: Block, key: number, { appUrl }: MailFrame): ReactElement {
  switch (block.kind) {
    case 'text':
      return h(Text, { key, className: 'ink', style: STYLE.text }, block.text);
    case 'notice':
      return h(Text, { key, className: block.tone, style: NOTICE_STYLE[block.tone] }, block.text);
    case 'action':
      return h(Button, { key, className: 'button', href: appUrl + block.path, style: STYLE.button }, block.label);
    case 'figures':
      return h(
        'div',
        { key },
        block.title ? h('h2', { className: 'ink', style: STYLE.heading }, block.title) : null,
        h(
          'table',
          { className: 'line', style: STYLE.figures },
          h('tbody', null, ...block.rows.map((row, index) => renderFigure(row, index, appUrl))),
        ),
      );
  }
}

function renderFigure({ label, note, value, path }: Figure, key: number, appUrl: string): ReactElement {
  const figure = path ? h('a', { className: 'link', href: appUrl + path, style: STYLE.link }, value) : value;
  return h(
    'tr',
    { key },
    h(
      'th',
      { scope: 'row', className: 'ink line', style: { ...STYLE.label, fontWeight: 400, textAlign: 'left' } },
      label,
      note ? h('span', { className: 'soft', style: STYLE.note }, note) : null,
    ),
    h('td', { className: 'ink line', style: STYLE.value }, figure),
  );
}

function renderFoot({ reason }: MailContent, { appUrl, unsubscribePageUrl }: MailFrame): ReactElement {
  const link = (href: string, words: string) => h('a', { className: 'link', href, style: STYLE.link }, words);
  return h(
    'div',
    { style: { padding: '20px 0 8px' } },
    h(Text, { className: 'soft', style: STYLE.foot }, reason),
    h(
      Text,
      { className: 'soft', style: STYLE.foot },
      link(`${appUrl}/you`, 'Your settings'),
      ...(unsubscribePageUrl ? [' · ', link(unsubscribePageUrl, 'Turn these emails off')] : []),
    ),
  );
}
