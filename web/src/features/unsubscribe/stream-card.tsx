import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { EmailStreamState } from '../../../../shared/contracts/unsubscribe.ts';
import { Button } from '../../components/ui/button.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { api } from '../../lib/api-client.ts';
import { explainWriteFailure } from '../../lib/explain-failure.ts';
import { EMAIL_STREAMS } from './email-streams.ts';
import { emailStreamQuery } from './unsubscribe-query.ts';

/** One kind of mail: on, with the way to turn it off, or off, with the way back. */
export function StreamCard({ token, state }: { token: string; state: EmailStreamState }) {
  const queryClient = useQueryClient();
  const change = useMutation({
    mutationFn: (on: boolean) => api.changeEmailStream(token, on),
    onSuccess: (now) => queryClient.setQueryData(emailStreamQuery(token).queryKey, now),
  });
  const { name, what } = EMAIL_STREAMS[state.stream];
  return (
    <div className="grid gap-4">
      {state.on ? (
        <p>
          You get {name} by email. {what}
        </p>
      ) : (
        <Notice tone="good">Turned off: we no longer email you {name}.</Notice>
      )}
      {change.isError && <Notice tone="bad">{explainWriteFailure(change.error)}</Notice>}
      {state.on ? (
        <Button
          busy={change.isPending}
          className="min-h-14 justify-self-start px-6"
          onClick={() => change.mutate(false)}
        >
          Turn off {name}
        </Button>
      ) : (
        <Button
          variant="secondary"
          busy={change.isPending}
          className="min-h-14 justify-self-start px-6"
          onClick={() => change.mutate(true)}
        >
          Turn {name} on again
        </Button>
      )}
    </div>
  );
}
