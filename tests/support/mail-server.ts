import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

export type Received = { to: string; raw: string; email: Email };

/** What a server says to one recipient or to a whole message; nothing where it takes it. */
type Manners = { recipient?: (to: string) => number | undefined; message?: () => number | undefined | Promise<number | undefined> };

const saying = (code: number, words: string) => Object.assign(new Error(words), { responseCode: code });

/** A mail server on this machine that keeps what it takes. */
export async function mailServer({ recipient = () => undefined, message = () => undefined }: Manners = {}) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ["AUTH", "STARTTLS"], closeTimeout: 100, disableReverseLookup: true,
    onRcptTo({ address }, _, answer) {
      const code = recipient(address);
      answer(code === undefined ? null : saying(code, code >= 500 ? "5.1.1 no such user" : "4.2.0 try again later"));
    },
    onData(stream, { envelope }, answer) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => void (async () => {
        const code = await message();
        if (code !== undefined) return answer(saying(code, "not now"));
        const raw = Buffer.concat(chunks).toString("utf8");
        received.push({ to: envelope.rcptTo[0]!.address, raw, email: await PostalMime.parse(raw) });
        answer();
      })());
    },
  });
  server.on("error", () => {}); // a client that is killed resets its connection
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, received, close: () => new Promise<void>((resolve) => { server.close(() => resolve()); }) };
}

/** The value of a header, unfolded. */
export const headerOf = ({ email }: Received, name: string) => email.headers.filter(({ key }) => key === name.toLowerCase()).map(({ value }) => value);
