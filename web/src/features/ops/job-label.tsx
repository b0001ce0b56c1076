/** A job's name, broken after the dot where it must be. */
export function JobLabel({ job }: { job: string }) {
  const [area, ...verb] = job.split('.');
  return (
    <span>
      {area}.<wbr />
      {verb.join('.')}
    </span>
  );
}
