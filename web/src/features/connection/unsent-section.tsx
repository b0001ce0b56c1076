import { Link } from '@tanstack/react-router';
import { buttonStyle } from '../../components/ui/button-style.ts';
import { Section } from '../../components/ui/section.tsx';
import { outboxStore } from '../../lib/outbox/outbox-store.ts';
import { useStore } from '../../lib/store.ts';
import { UNSENT_WORDS } from './unsent-words.ts';

/** What the person entered and the server does not have yet. */
export function UnsentSection() {
  const entries = useStore(outboxStore);
  const counts = UNSENT_WORDS.map(([state, words]) => ({
    words,
    count: entries.filter((entry) => entry.state === state).length,
  })).filter(({ count }) => count > 0);
  return (
    <Section title="Not sent yet">
      {counts.length === 0 && <p className="text-soft">Nothing. Everything you entered has arrived.</p>}
      {counts.length > 0 && (
        <>
          <ul className="grid gap-1">
            {counts.map(({ words, count }) => (
              <li key={words}>
                <strong>{count}</strong> {words}
              </li>
            ))}
          </ul>
          <Link to="/you/unsent" className={buttonStyle('secondary', 'justify-self-start')}>
            Show them
          </Link>
        </>
      )}
    </Section>
  );
}
