import { useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { CheckRow } from '../../components/ui/check-row.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';

interface Consents {
  modelConsent: boolean;
  moneyConsent: boolean;
  locationConsent: boolean;
}

export interface ConsentDialogProps {
  /** What is about to be sent. */
  words: string;
  /** Null when nothing is to go to a model. */
  onDecide: (consents: Consents | null) => void;
}

/** Asked before anything leaves for a model: what goes, where to, and what does not. */
export function ConsentDialog({ words, onDecide }: ConsentDialogProps) {
  const [money, setMoney] = useState(false);
  const [location, setLocation] = useState(false);
  const agree = () => onDecide({ modelConsent: true, moneyConsent: money, locationConsent: location });
  return (
    <Dialog title="May an AI model answer?" onClose={() => onDecide(null)}>
      <div className="grid gap-4 px-5 pt-2 pb-5">
        <p>
          With an AI model PAM understands more. For that, what you say to her leaves Wheels &amp; Wins and goes to the
          company that runs the model. Without one she still logs, looks up and reminds.
        </p>
        <section aria-labelledby="pam-sent" className="grid gap-2 rounded-card border border-hairline bg-sunk p-4">
          <h3 id="pam-sent" className="font-semibold">
            What would be sent now
          </h3>
          <p className="rounded-control bg-paper px-3 py-2 wrap-anywhere whitespace-pre-wrap">{words}</p>
          <ul className="ml-5 list-disc text-sm text-soft">
            <li>what was said in this conversation, and what you asked PAM to keep in mind</li>
            <li>names of your vehicles, trips, stops and services, and what PAM looks up for the answer</li>
            <li>never your email, your password or how you pay</li>
          </ul>
        </section>
        <CheckRow
          label="Amounts of money too"
          hint="Else figures in dollars are left out of what PAM looks up."
          checked={money}
          onChange={() => setMoney(!money)}
        />
        <CheckRow
          label="Where you are too"
          hint="To about a kilometre, when you ask something."
          checked={location}
          onChange={() => setLocation(!location)}
        />
        <p className="text-sm text-soft">You can change this at any time in PAM’s settings.</p>
        <div className="flex flex-wrap gap-3">
          <Button variant="secondary" className="min-h-13 flex-1" onClick={() => onDecide(null)}>
            Without AI
          </Button>
          <Button className="min-h-13 flex-1" onClick={agree}>
            Agree and send
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
