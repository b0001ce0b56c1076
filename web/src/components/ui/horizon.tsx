/** A caravan camp at dusk, drawn in the colours of the theme. Decoration only. */
export function Horizon({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 320 132" aria-hidden="true" className={className} fill="none">
      <circle cx="238" cy="62" r="30" className="fill-ochre-soft stroke-ochre" strokeWidth="1.5" />
      <path d="M0 96c40-22 78-28 118-18s70 6 104-8 66-10 98 2v60H0Z" className="fill-sunk" />
      <path d="M0 108c52-16 104-12 160-4s110 6 160-6v34H0Z" className="fill-mist" />
      <path d="M0 108c52-16 104-12 160-4s110 6 160-6" className="stroke-eucalyptus" strokeWidth="1.5" />
      <g className="fill-paper stroke-ink" strokeWidth="2" strokeLinejoin="round" strokeLinecap="round">
        <path d="M84 62h54c10 0 15 6 16 14l2 26H76V72c0-6 3-10 8-10Z" />
        <path d="M86 72h18v13H86Zm26 0h14v30h-14Z" className="fill-ochre-soft" />
        <path d="M136 73h9l2 12h-11Z" className="fill-ochre-soft" />
        <path d="M156 98h16" />
        <circle cx="102" cy="103" r="8" />
        <circle cx="102" cy="103" r="2.5" className="fill-ink" />
        <path d="M76 66 52 74v30m24-38-24 8" fill="none" />
      </g>
      <g className="stroke-eucalyptus" strokeWidth="2" strokeLinecap="round">
        <path d="M32 108V70m0 12-8-8m8 2 9-9m-9 22-10-6" />
        <path d="M290 100V76m0 10 7-7m-7 13-7-6" />
      </g>
    </svg>
  );
}
