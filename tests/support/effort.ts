/**
 * Milliseconds of processor time that something takes on this thread. What runs beside it does not count, only how quick the machine is:
 * a limit belongs far above what is usual, to tell work that grows with its input from work that explodes.
 */
export function effort(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
