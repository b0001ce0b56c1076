import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Mail } from './mail-store.ts';

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  body { margin: 0; display: grid; grid-template-columns: minmax(16rem, 24rem) 1fr; min-height: 100vh }
  nav { border-right: 1px solid #8884; overflow: auto; max-height: 100vh }
  header { display: flex; justify-content: space-between; align-items: center; padding: 1rem }
  h1 { font-size: 1.25rem; margin: 0 } h2 { margin: 0 0 .5rem }
  nav a { display: block; padding: .75rem 1rem; border-top: 1px solid #8884; color: inherit; text-decoration: none }
  nav a[aria-current], nav a:hover { background: #8882 } small { opacity: .75 }
  main { padding: 1rem 1.5rem; min-width: 0 } iframe { width: 100%; height: 65vh; border: 1px solid #8884; background: #fff }
  pre { white-space: pre-wrap; overflow-wrap: anywhere } button { font: inherit; min-height: 44px; padding: 0 1rem }
  @media (max-width: 700px) { body { display: block } nav { max-height: none; border: 0 } }
`;

/** The list of mails and, beside it, the one that was chosen. */
export function mailPage(mails: Mail[], chosen: Mail | undefined): Html {
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mails · Wheels &amp; Wins (local)</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style></head><body>
    <nav aria-label="Mails"><header><h1>Mails (${mails.length})</h1>
      <form method="post" action="/delete-all"><button>Delete all</button></form></header>
      ${mails.length === 0 ? html`<p style="padding: 1rem">Nothing was sent yet. No mail ever leaves this machine.</p>` : ''}
      ${mails.map((mail) => listItem(mail, mail === chosen))}</nav>
    <main>${chosen ? oneMail(chosen) : html`<p>Choose a mail.</p>`}</main></body></html>`;
}

function listItem(mail: Mail, current: boolean): Html {
  return html`<a href="/mails/${mail.id}" ${current ? 'aria-current=page' : ''}>
    <strong>${mail.subject}</strong><br><small>${mail.to.join(', ')} · ${mail.created_at}</small></a>`;
}

function oneMail(mail: Mail): Html {
  const text =
    mail.text === undefined
      ? html``
      : html`<details ${mail.html ? '' : 'open'}><summary>Text</summary><pre>${mail.text}</pre></details>`;
  // Sandboxed twice: here, and by the header of the page it loads. Links open in a tab of their own.
  const frame =
    mail.html === undefined
      ? html``
      : html`<iframe title="Mail" src="/mails/${mail.id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;
  return html`<h2>${mail.subject}</h2><p><small>From ${mail.from}<br>To ${mail.to.join(', ')}<br>${mail.created_at}</small></p>${frame}${text}`;
}
