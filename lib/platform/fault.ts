/** An error as the log may hold it: what it is and where, never what somebody wrote. */
export type Fault = { kind: string; code?: string; message: string; at: string[] };

/**
 * Boils an error down for the log. Only the first line of its message: the parameters of a query, which a driver prints below, are
 * what people wrote.
 */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { kind: typeof error, message: "", at: [] };
  const { name, message, stack = "", code } = error as Error & { code?: unknown };
  const at = stack.split("\n").map((line) => line.trim()).filter((line) => line.startsWith("at ")).slice(0, 8);
  return { kind: name, ...(typeof code === "string" ? { code } : {}), message: message.split("\n")[0]!.slice(0, 300), at };
}
