/** This build was made without what it needs to sign anybody in. */
export function BuildProblem({ missing }: { missing: string[] }) {
  return (
    <main className="mx-auto grid max-w-[560px] gap-3 p-6">
      <h1 className="font-display text-2xl font-bold">Wheels &amp; Wins is not set up</h1>
      <p>This build lacks {missing.join(' and ')}. Set it and build again.</p>
    </main>
  );
}
