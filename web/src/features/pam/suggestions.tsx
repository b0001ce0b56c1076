import { Fuel, Gauge, type LucideIcon, MapPin, Timer, WalletCards, Wrench } from 'lucide-react';

const EXAMPLES: [LucideIcon, string][] = [
  [Fuel, 'Fuel 62 litres, $118.40, at 84,710'],
  [WalletCards, 'Groceries $42.50 at Foodland'],
  [Gauge, 'How far can we get on this tank?'],
  [Wrench, 'What is due on the van?'],
  [MapPin, 'Add Streaky Bay for two nights'],
  [Timer, 'Remind me in 20 minutes to turn the gas off'],
];

/** What one might say to begin with. It is put into the field, so that the figures can be one's own. */
export function Suggestions({ onChoose }: { onChoose: (text: string) => void }) {
  return (
    <section aria-labelledby="pam-suggestions" className="grid gap-3">
      <h2 id="pam-suggestions" className="text-soft">
        Say it as you would to each other. PAM shows what she would do and asks first.
      </h2>
      <ul className="grid gap-2">
        {EXAMPLES.map(([Icon, text]) => (
          <li key={text}>
            <button
              type="button"
              onClick={() => onChoose(text)}
              className="flex min-h-14 w-full items-center gap-3 rounded-control border border-edge bg-paper px-3.5 py-2 text-left leading-tight hover:bg-sunk"
            >
              <Icon aria-hidden className="size-6 shrink-0 text-eucalyptus-ink" />
              <span className="min-w-0 wrap-anywhere">{text}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
