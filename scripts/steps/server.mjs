import { next } from "./build.mjs";

/** Has a child of ours leave with us, however we end. */
export const withParent = ["--import", new URL("with-parent.mjs", import.meta.url).href];

/**
 * In milliseconds. Longer than proxies keep a connection that is idle (nginx one minute, Caddy two): whoever closes first while the other
 * sends makes an error of a good request.
 */
const idle = 150_000;

/** The arguments with which Node.js serves the built pages. */
export const serverArguments = ({ port, bind }) => [...withParent, next, "start", "-p", String(port), "-H", bind, "--keepAliveTimeout", String(idle)];
