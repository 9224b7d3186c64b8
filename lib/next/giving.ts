import "server-only";
import type { Locale } from "#db/vocabulary.ts";
import { addFile, removeFile } from "#lib/files/commands.ts";
import { mostFiles } from "#lib/files/model.ts";
import { filesOnCall } from "#lib/files/queries.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { giveLogo } from "#lib/signatures/commands.ts";
import { logoTypes } from "#lib/signatures/model.ts";
import { signatureById } from "#lib/signatures/queries.ts";
import { languageAsked } from "#lib/next/cookies.ts";
import { sendOn } from "#lib/next/door.ts";
import { actorOf, refuseUnfit } from "#lib/next/incoming.ts";
import { manners, problemOf, Unfit } from "#lib/next/problem.ts";
import { keepFile, longestUpload, receive, refuseGiver } from "#lib/next/upload.ts";
import { wayBack } from "#lib/next/way-back.ts";
import { sentence } from "#lib/next/words.ts";

const problemField = "file-problem";

/** What went wrong, as an address can carry it: the kind, and what more is known of it. */
function inShort(error: unknown): string | null {
  if (error instanceof Unfit) return [error.kind, error.values.fault].filter(Boolean).join(".");
  if (!(error instanceof Refusal)) return null;
  const [fault] = Object.values(error.faults).flat();
  return fault ? `field.${fault.code}` : error.reason === "signIn" ? "signIn" : `code.${error.code}`;
}

/** The same in words, for whoever comes back without a script; null where nothing is said. */
export function problemInWords(locale: Locale, given: string | undefined): string | null {
  if (given === undefined || !/^[a-zA-Z.-]{1,60}$/.test(given)) return null;
  const [kind, ...rest] = given.split(".");
  const said = kind === "file-type" ? sentence(locale, "api", "detail.file-type", { fault: rest.join("-") || "type" }) : sentence(locale, "files", `problem.${given}`) ?? sentence(locale, "refusals", given, { most: mostFiles, maximum: mostFiles, row: 0, rows: 0, columns: 0, at: "" });
  return said ?? sentence(locale, "files", "problem.other");
}

const withProblem = (page: string, problem: string) => {
  const [path, query] = page.split("#")[0]!.split("?");
  return `${path}?${query ? `${query}&` : ""}${problemField}=${encodeURIComponent(problem)}`;
};

type Given = { request: Request; /** The page that the form is on. */ page: string; /** The longest body. */ most?: number };

/**
 * Answers a form with a file: a script is told how it went, and everybody else is sent on, or back to their page with what went wrong.
 * `work` says where to go, or what a script is told.
 */
export async function answerForm({ request, page, most = longestUpload }: Given, work: () => Promise<{ goTo: string; tell: unknown }>): Promise<Response> {
  const scripted = (request.headers.get("accept") ?? "").includes("application/json");
  const locale = languageAsked(request.headers.get("accept-language")) ?? "en";
  try {
    refuseUnfit(request, most);
    const { goTo, tell } = await work();
    return scripted ? Response.json(tell, { headers: manners }) : sendOn(goTo);
  } catch (error) {
    const problem = inShort(error);
    // What comes from elsewhere, or in no way that a form of ours comes, is sent nowhere.
    const elsewhere = error instanceof Unfit && ["host", "origin", "method"].includes(error.kind);
    if (scripted || problem === null || elsewhere) return problemOf(error, { locale, operation: "giveFile", path: {}, sent: undefined });
    return problem === "signIn" ? sendOn(`/sign-in?next=${encodeURIComponent(page)}`) : sendOn(withProblem(page, problem));
  }
}

/** Files of an organisation for a call, or one that is taken away again. */
export function giveFiles(request: Request, call: string): Promise<Response> {
  const page = wayBack(new URL(request.url).searchParams.get("next"), `/calls/${call}`);
  return answerForm({ request, page }, async () => {
    const actor = await actorOf(request);
    if (actor.kind === "visitor") throw new Refusal("signIn");
    const { fields: { remove, question, organisation = "" }, files } = await receive(request);
    await refuseGiver(actor, { call, organisation: organisation || null });
    if (remove) await removeFile(actor, { file: remove });
    else if (files.length === 0) throw wrong("file", "fileMissing");
    for (const file of remove ? [] : files) await addFile(actor, { call, question, organisation, ...(await keepFile(file)) });
    return { goTo: page, tell: { files: (await filesOnCall(actor, { call, organisation })).files } };
  });
}

/** An organisation's logo for its signature. */
export function giveLogoByForm(request: Request, signature: string): Promise<Response> {
  const page = wayBack(new URL(request.url).searchParams.get("next"), "/inbox");
  return answerForm({ request, page }, async () => {
    const actor = await actorOf(request);
    if (actor.kind === "visitor") throw new Refusal("signIn");
    const { files: [file, more] } = await receive(request);
    await signatureById(actor, { signature });
    if (!file || more) throw wrong("file", file ? "oneFile" : "fileMissing");
    const { value } = await giveLogo(actor, { signature, ...(await keepFile(file, logoTypes)) });
    return { goTo: page, tell: value };
  });
}
