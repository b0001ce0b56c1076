/** The sun over a road that runs to the horizon. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 64 64" aria-hidden="true" className={className}>
      <rect width="64" height="64" rx="14" fill="#14263A" />
      <path d="M16 36a16 16 0 0 1 32 0Z" fill="#E39A62" />
      <path d="M0 36h64v14a14 14 0 0 1-14 14H14A14 14 0 0 1 0 50Z" fill="#2C6A4F" />
      <path d="M29 36h6l9 28H20Z" fill="#F7F1E6" />
      <path d="M32 41v5m0 5v6" stroke="#14263A" strokeWidth="2.4" strokeLinecap="round" />
    </svg>
  );
}
