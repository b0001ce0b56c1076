import { Page } from '../../components/ui/page.tsx';

export function ChecklistPage() {
  return <Page title="Before you drive off">Still being built</Page>;
}
