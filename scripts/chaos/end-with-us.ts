/** Sends the signal to a process we started when this one exits before having ended it. Answers how to forget it. */
export function endWithUs(pid: number, signal: NodeJS.Signals): () => void {
  const end = () => {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') console.error(error); // ESRCH: it is gone already
    }
  };
  process.once('exit', end);
  return () => process.off('exit', end);
}
