import type { ReactNode } from 'react';
import { Page } from '../../components/ui/page.tsx';
import { AuthColumns } from './auth-columns.tsx';

/** The page around every form of someone who is not signed in. */
export function AuthFrame({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <AuthColumns as="main">
      <Page title={title}>
        <p className="-mt-3 text-soft">{lead}</p>
        {children}
      </Page>
    </AuthColumns>
  );
}
