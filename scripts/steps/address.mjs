import { createServer, isIP } from "node:net";
import { exitCodes, Halt } from "./process.mjs";

const hostName = /^(?=.{1,253}$)[a-z\d]([a-z\d-]{0,61}[a-z\d])?(\.[a-z\d]([a-z\d-]{0,61}[a-z\d])?)*$/i;

/**
 * Where to serve, from PORT (default 3000) and HOST (default localhost, which is this machine only).
 * @throws Halt with exit code 78 naming the value that cannot be used.
 */
export function readAddress() {
  const port = process.env.PORT || "3000";
  const host = process.env.HOST || "localhost";
  const bare = host.replace(/^\[(.*)\]$/, "$1");
  if (!/^[1-9]\d{0,4}$/.test(port) || Number(port) > 65535) throw new Halt(`PORT=${port} cannot be used: expected a whole number from 1 to 65535.`, exitCodes.configuration);
  if (!isIP(bare) && !(hostName.test(host) && !/^[\d.]+$/.test(host))) throw new Halt(`HOST=${host} cannot be used: expected a host name or an address to listen on.`, exitCodes.configuration);
  const shown = isIP(bare) === 6 ? `[${bare}]` : bare;
  return { port, host, bind: bare === "localhost" ? "127.0.0.1" : bare, url: `http://${shown}:${port}` };
}

/** @throws Halt when another program listens there already, or nobody may. */
export function requireFreePort({ port, host, bind }) {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", ({ code }) => reject(new Halt(...refusal(code, port, host))));
    probe.listen(Number(port), bind, () => probe.close(resolve));
  });
}

function refusal(code, port, host) {
  if (code === "EADDRINUSE") return [`Port ${port} is in use. Stop the program that listens there, or choose another: PORT=${port === "65535" ? 3001 : Number(port) + 1} npm start`, exitCodes.temporary];
  if (code === "EACCES") return [`PORT=${port} cannot be used: this account may not listen on it. Choose one above 1023.`, exitCodes.configuration];
  return [`HOST=${host} cannot be used: nothing can listen there (${code}).`, exitCodes.configuration];
}
