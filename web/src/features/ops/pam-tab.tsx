import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PamSwitch } from '../../../../shared/contracts/ops.ts';
import { Age } from '../../components/age.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { useSetPamSwitch } from './ops-actions.ts';
import { pamSwitchQuery } from './ops-queries.ts';
import { PamSwitchDialog } from './pam-switch-dialog.tsx';
import { TabContent } from './tab-content.tsx';

/** Whether PAM may ask an AI model for anybody, and the switch that ends it for everybody at once. */
export function PamTab() {
  const query = useQuery(pamSwitchQuery);
  return (
    <TabContent what="PAM’s switch" query={query}>
      {(state, now) => (
        <>
          <h2 className="font-display text-xl font-semibold">AI model</h2>
          <Notice tone={state.isOn ? 'good' : 'bad'}>
            <p className="font-semibold">
              {state.isOn ? 'PAM may ask the model.' : 'PAM asks no model, for anybody. She goes on without AI.'}
            </p>
            {state.reason !== '' && (
              <p className="text-sm">
                {state.reason} (<Age at={state.changedAt} now={now} />)
              </p>
            )}
          </Notice>
          <Flip state={state} />
        </>
      )}
    </TabContent>
  );
}

function Flip({ state: { isOn } }: { state: PamSwitch }) {
  const [asking, setAsking] = useState(false);
  const set = useSetPamSwitch();
  return (
    <div>
      <Button variant={isOn ? 'danger' : 'primary'} busy={set.isPending} onClick={() => setAsking(true)}>
        {isOn ? 'Turn AI off for everybody' : 'Turn AI on again'}
      </Button>
      {asking && (
        <PamSwitchDialog
          isOn={isOn}
          onCancel={() => setAsking(false)}
          onConfirm={(reason) => {
            setAsking(false);
            set.mutate({ isOn: !isOn, reason });
          }}
        />
      )}
    </div>
  );
}
