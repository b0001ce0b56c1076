import { Download, Share } from 'lucide-react';
import { Button } from '../../components/ui/button.tsx';
import { Section } from '../../components/ui/section.tsx';
import { install, installStore } from '../../lib/install.ts';
import { useStore } from '../../lib/store.ts';

/** Shown only where the app can still be put on the home screen. */
export function InstallSection() {
  const way = useStore(installStore);
  if (way === null) return null;
  return (
    <Section title="Put Wheels & Wins on your home screen">
      <p className="text-soft">It then opens like any other app, with or without signal.</p>
      {way === 'offered' ? (
        <Button variant="secondary" className="justify-self-start" onClick={() => void install()}>
          <Download aria-hidden className="size-5" />
          Put it there
        </Button>
      ) : (
        <p className="flex items-start gap-2">
          <Share aria-hidden className="mt-0.5 size-5.5 shrink-0 text-eucalyptus-ink" />
          <span>In Safari, press Share, then “Add to Home Screen”.</span>
        </p>
      )}
    </Section>
  );
}
