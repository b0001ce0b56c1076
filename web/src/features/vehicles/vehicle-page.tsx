import { Page } from '../../components/ui/page.tsx';

export function VehiclePage() {
  return <Page title="Vehicle">Still being built</Page>;
}
