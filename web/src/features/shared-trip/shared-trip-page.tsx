import { Page } from '../../components/ui/page.tsx';

export function SharedTripPage() {
  return <Page title="Trip">Still being built</Page>;
}
