import { env } from "#lib/platform/env.ts";

/** Why nothing came of asking the Publications Office. */
export const publicationFaults = ["off", "unreachable", "slow", "notFound", "refused", "elsewhere", "type", "tooLarge", "cutOff", "tooMany"] as const;
export type PublicationFault = (typeof publicationFaults)[number];

export class PublicationError extends Error {
  readonly fault: PublicationFault;

  constructor(fault: PublicationFault) {
    super(`The Publications Office gave nothing: ${fault}`);
    this.fault = fault;
  }
}

export type Published = { name: string; bytes: Buffer };

/** The languages of the Union as the Publications Office calls them (ISO 639-2/T). */
const languages: Readonly<Record<string, string>> = {
  bg: "bul", cs: "ces", da: "dan", de: "deu", el: "ell", en: "eng", es: "spa", et: "est", fi: "fin", fr: "fra", ga: "gle", hr: "hrv", hu: "hun", it: "ita", lt: "lit", lv: "lav", mt: "mlt", nl: "nld", pl: "pol", pt: "por", ro: "ron",
  sk: "slk", sl: "slv", sv: "swe",
};
export const publishedLanguages = Object.keys(languages);

/** What an act may come as, best first. Since 2025 documents of the Commission are registered as plain HTML. */
const wanted = [
  { accept: "application/xhtml+xml", is: /^(?:application\/xhtml\+xml|text\/html|application\/xml|text\/xml)\b/i, ending: "xhtml" },
  { accept: "text/html", is: /^(?:text\/html|application\/xhtml\+xml)\b/i, ending: "html" },
  { accept: "application/zip;mtype=fmx4", is: /^application\/(?:zip|x-zip-compressed|octet-stream)\b/i, ending: "zip" },
] as const;
type Wanted = (typeof wanted)[number];

export type Limits = { /** Milliseconds, for one answer. */ time: number; /** Bytes, for all of them. */ size: number };
const limits: Limits = { time: 20_000, size: 20 * 1_048_576 };
const mostRedirects = 5, mostItems = 40, longestList = 262_144;

export const isPublicationsOfficeSet = () => env.CELLAR_URL !== undefined;

type Asking = { base: URL; language: string; limits: Limits };

/** Only what the same host says of itself is followed: an answer cannot send us to look at another. */
function inside(base: URL, address: string, from: URL): URL {
  const target = URL.parse(address, from);
  if (!target || target.host !== base.host || !/^https?:$/.test(target.protocol) || target.username !== "" || target.password !== "") throw new PublicationError("elsewhere");
  // Things are named with http:// there, also where they are served over https.
  if (base.protocol === "https:") target.protocol = "https:";
  return target;
}

const faultOf = (error: unknown) => new PublicationError(error instanceof Error && (error.name === "TimeoutError" || error.name === "AbortError") ? "slow" : "unreachable");

async function answerTo(url: URL, { accept }: Wanted, { base, language, limits: { time } }: Asking): Promise<{ answer: Response; url: URL }> {
  let at = url;
  const signal = AbortSignal.timeout(time);
  for (let turn = 0; turn <= mostRedirects; turn += 1) {
    const answer = await fetch(at, { redirect: "manual", signal, headers: { accept, "accept-language": languages[language] ?? "eng" } }).catch((error: unknown) => { throw faultOf(error); });
    const location = answer.headers.get("location");
    if (![301, 302, 303, 307, 308].includes(answer.status) || location === null) return { answer, url: at };
    await answer.body?.cancel();
    at = inside(base, location, at);
  }
  throw new PublicationError("elsewhere");
}

/** The body of an answer, counted while it comes. What ends before it said it would was cut off. */
async function bodyOf(answer: Response, most: number): Promise<Buffer> {
  const said = answer.headers.get("content-length");
  if (said !== null && Number(said) > most) throw new PublicationError("tooLarge");
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
      size += part.byteLength;
      if (size > most) throw new PublicationError("tooLarge");
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof PublicationError) throw error;
    throw faultOf(error).fault === "slow" ? new PublicationError("slow") : new PublicationError("cutOff");
  }
  if (said !== null && answer.headers.get("content-encoding") === null && size !== Number(said)) throw new PublicationError("cutOff");
  if (size === 0) throw new PublicationError("cutOff");
  return Buffer.concat(parts);
}

const numberOf = (url: URL) => Number(/DOC_(\d+)$/.exec(url.pathname)?.[1] ?? 0);

/** An answer may be a list of several items, such as an act and its annexes: their addresses in their order. */
async function itemsIn(answer: Response, url: URL, { base }: Asking): Promise<URL[]> {
  const list = (await bodyOf(answer, longestList)).toString("utf8");
  const addresses = [...list.matchAll(/(?:href=["']|<(?:uri|URI|VALUE)>\s*)(https?:\/\/[^"'<>\s]+|\/[^"'<>\s]+)/g)].map(([, address]) => inside(base, address!.replaceAll("&amp;", "&"), url));
  const items = [...new Map(addresses.filter(({ pathname }) => /\/DOC_\d+$/.test(pathname)).map((item) => [item.href, item])).values()].sort((one, other) => numberOf(one) - numberOf(other));
  if (items.length === 0) throw new PublicationError("type");
  if (items.length > mostItems) throw new PublicationError("tooMany");
  return items;
}

/** What is at an address in one of its forms; null where it has none such. */
async function inForm(url: URL, form: Wanted, asking: Asking, left: { size: number }): Promise<Published[] | null> {
  const { answer, url: at } = await answerTo(url, form, asking);
  if (answer.status === 404 || answer.status === 406) {
    await answer.body?.cancel();
    return null;
  }
  if (answer.status === 300) {
    const files: Published[] = [];
    for (const item of await itemsIn(answer, at, asking)) files.push(...((await inForm(item, form, asking, left)) ?? []));
    return files.length > 0 ? files : null;
  }
  if (answer.status !== 200) throw new PublicationError(answer.status >= 500 ? "unreachable" : "refused");
  if (!form.is.test(answer.headers.get("content-type") ?? "")) throw new PublicationError("type");
  const bytes = await bodyOf(answer, left.size);
  left.size -= bytes.length;
  return [{ name: `${at.pathname.split("/").slice(-2).join("-").replace(/[^\w.-]+/g, "-")}.${form.ending}`, bytes }];
}

/**
 * Asks the Publications Office for what it has under `/resource/…`, in one language: one file, or several in their order.
 * @throws PublicationError with why there is nothing. Nothing half is ever handed on.
 */
export async function publishedAt(path: string, language: string, { address = env.CELLAR_URL, within = {} }: { address?: string | undefined; within?: Partial<Limits> } = {}): Promise<Published[]> {
  if (address === undefined) throw new PublicationError("off");
  const asking = { base: new URL(address), language, limits: { ...limits, ...within } };
  const left = { size: asking.limits.size };
  for (const form of wanted) {
    const files = await inForm(inside(asking.base, path, asking.base), form, asking, left);
    if (files) return files;
  }
  throw new PublicationError("notFound");
}
