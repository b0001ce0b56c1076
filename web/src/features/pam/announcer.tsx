import { useEffect, useRef, useState } from 'react';
import type { PamMessage } from '../../../../shared/contracts/pam.ts';
import { finishedSentences } from '../../lib/pam/finished-sentences.ts';

/** What is read out is gathered for so long, so that a quick answer does not chatter. */
const EVERY_MS = 2_500;

/**
 * Tells screen readers what PAM says: whole sentences while she speaks, and what a card came to. What was there when the
 * conversation was opened is not told.
 */
export function Announcer({ messages }: { messages: PamMessage[] }) {
  const [told, setTold] = useState<{ key: string; text: string }[]>([]);
  const known = useRef<Set<string> | null>(null);
  const lastAt = useRef(0);

  useEffect(() => {
    const pieces = messages.flatMap(piecesOf);
    const before = known.current;
    if (before === null) {
      known.current = new Set(pieces.map(({ key }) => key));
      return;
    }
    const tell = () => {
      const fresh = pieces.filter(({ key }) => !before.has(key));
      if (fresh.length === 0) return;
      for (const { key } of fresh) before.add(key);
      lastAt.current = Date.now();
      setTold((all) => [...all, ...fresh].slice(-12));
    };
    const isStreaming = messages.some(({ state }) => state === 'streaming');
    const timer = setTimeout(tell, isStreaming ? Math.max(0, lastAt.current + EVERY_MS - Date.now()) : 0);
    return () => clearTimeout(timer);
  }, [messages]);

  return (
    <div aria-live="polite" aria-relevant="additions" className="sr-only">
      {told.map(({ key, text }) => (
        <p key={key}>{text}</p>
      ))}
    </div>
  );
}

/** What there is to tell of an answer, each under a name by which it is told once. */
function piecesOf({ id, role, text, state, actions, problem }: PamMessage): { key: string; text: string }[] {
  if (role === 'user') return [];
  const isOver = state !== 'streaming';
  const said = finishedSentences(text, isOver);
  if (isOver && problem) said.push(problem);
  const decided = actions.flatMap((action) => {
    const words = { done: action.summary, proposed: `${action.card.title}? Do it, change it, or no.` };
    const piece = action.state === 'done' || action.state === 'proposed' ? words[action.state] : null;
    return isOver && piece ? [{ key: `${action.id} ${action.state}`, text: piece }] : [];
  });
  return [...said.map((sentence) => ({ key: `${id} ${sentence}`, text: sentence })), ...decided];
}
