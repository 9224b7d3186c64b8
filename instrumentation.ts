import type { Instrumentation } from "next";

/** Once a server, before it takes its first request. */
export async function register() {
  // oxlint-disable-next-line node/no-process-env -- Next.js replaces it, so that what runs elsewhere is left out
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { boot } = await import("#lib/next/boot.ts");
  await boot();
}

/** Writes down what went wrong with the reference that the error page shows. Not what was asked for: an address may hold a secret. */
export const onRequestError: Instrumentation.onRequestError = async (error, { method }, { routePath, routeType }) => {
  // oxlint-disable-next-line node/no-process-env -- as above
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("#lib/platform/log.ts");
  const { faultOf } = await import("#lib/platform/fault.ts");
  const { digest } = (error ?? {}) as { digest?: unknown };
  log.error({ reference: typeof digest === "string" ? digest : null, method, route: routePath, kind: routeType, fault: faultOf(error) }, "a request failed");
};
