import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A page of the Official Journal, as short as one can be. */
export const journalPage = (words = "This act lays down rules.") => `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "xhtml-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>L_209900001EN</title></head><body>
<div class="eli-container"><div class="eli-main-title" id="tit_1"><p class="oj-doc-ti">Regulation (EU) 2099/1 of 3 March 2099</p></div>
<div class="eli-subdivision" id="enc_1"><div class="eli-subdivision" id="art_1"><p class="oj-ti-art">Article 1</p><div class="eli-title" id="art_1.tit_1"><p class="oj-sti-art">Subject matter</p></div><p class="oj-normal">${words}</p></div></div></div>
</body></html>`;

/** Sends a page as what it is. */
export const page = (body: string, type = "application/xhtml+xml;charset=UTF-8"): Answer => (_, response) => { response.writeHead(200, { "content-type": type }); response.end(body); };
export const status = (code: number, headers: Record<string, string> = {}, body = ""): Answer => (_, response) => { response.writeHead(code, headers); response.end(body); };

/** Answers by what is asked for: of the types that `Accept` names, the one that is there. */
export const byType = (answers: Record<string, Answer>): Answer => (request, response) => (answers[request.headers.accept ?? ""] ?? status(406))(request, response);

/** A publications office of our own, for as long as `work` takes; what it was asked is recorded. */
export async function publicationsOffice<T>(answers: Record<string, Answer>, work: (address: string, asked: string[]) => Promise<T>): Promise<T> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.headers["accept-language"]} ${request.headers.accept} ${request.url}`);
    (answers[request.url ?? ""] ?? status(404))(request, response);
  });
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
