import { Link } from '@tanstack/react-router';

/** All that is said of Wheels to somebody who has no rig and no trip. */
export function WheelsInvitation() {
  return (
    <p className="text-soft">
      Travelling with a rig?{' '}
      <Link to="/wheels" className="font-semibold text-ochre-ink underline underline-offset-4">
        Add it
      </Link>{' '}
      and fuel, services and trips show here.
    </p>
  );
}
