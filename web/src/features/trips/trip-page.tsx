import { Page } from '../../components/ui/page.tsx';

export function TripPage() {
  return <Page title="Trip">Still being built</Page>;
}
