import { Link } from '@tanstack/react-router';
import { buttonStyle } from '../components/ui/button-style.ts';
import { Horizon } from '../components/ui/horizon.tsx';
import { Page } from '../components/ui/page.tsx';

export function NotFoundPage() {
  return (
    <main id="main" className="mx-auto grid max-w-[560px] gap-6 px-5 py-10">
      <Horizon className="w-full" />
      <Page title="This road ends here" tabTitle="Page not found">
        <p className="text-soft">There is no page at this address. It may have moved, or the link has a slip in it.</p>
        <Link to="/today" className={buttonStyle('primary', 'min-h-14 justify-self-start')}>
          Go to Today
        </Link>
      </Page>
    </main>
  );
}
