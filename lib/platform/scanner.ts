import { connect, type Socket } from "node:net";
import { env } from "#lib/platform/env.ts";

/** Whether files are looked at by a scanner before anybody can fetch them. */
export const scans = () => env.SCANNER_URL !== undefined;

const patience = 60_000;
const chunk = 65_536;
const most = 4_096;

function reach(address: string): Socket {
  const { protocol, hostname, port, pathname } = new URL(address);
  return protocol === "unix:" ? connect(pathname) : connect({ host: hostname.replace(/^\[|\]$/g, ""), port: Number(port || 3310) });
}

/** `stream: Eicar-Signature FOUND`: the name of what was found; null where nothing was. */
function findingIn(answer: string): string | null {
  const [, found] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
  if (found) return found.slice(0, 200);
  if (answer !== "stream: OK") throw new Error(`The scanner answered ${JSON.stringify(answer.slice(0, 100))}`);
  return null;
}

/**
 * Has bytes looked at by clamd (its INSTREAM command): what it found in them, or null. Throws where it cannot say, so that it is asked again.
 */
export function scan(bytes: Uint8Array, address = env.SCANNER_URL): Promise<string | null> {
  if (!address) throw new Error("No scanner is configured");
  return new Promise((resolve, reject) => {
    const socket = reach(address);
    let answer = "";
    const fail = (error: Error) => { socket.destroy(); reject(error); };
    socket.setTimeout(patience, () => fail(new Error("The scanner does not answer")));
    socket.once("error", fail);
    socket.on("data", (part: Buffer) => { answer += part.toString("latin1"); if (answer.length > most) fail(new Error("The scanner answers too much")); });
    socket.once("close", () => { try { resolve(findingIn(answer.replaceAll("\0", "").trim())); } catch (error) { reject(error); } });
    socket.once("connect", () => {
      socket.write("zINSTREAM\0");
      for (let at = 0; at < bytes.length; at += chunk) {
        const part = bytes.subarray(at, at + chunk);
        const length = Buffer.alloc(4);
        length.writeUInt32BE(part.length);
        socket.write(length);
        socket.write(part);
      }
      socket.write(Buffer.alloc(4));
    });
  });
}
