import { Outlet } from '@tanstack/react-router';
import { useRouteFocus } from './use-route-focus.ts';

export function RootFrame() {
  useRouteFocus();
  return <Outlet />;
}
