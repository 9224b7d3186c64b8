import { createHash } from "node:crypto";
import { lineOf, type Course } from "#components/figure/stages.ts";
import { shortened } from "#lib/formats/text.ts";
import { lastingAddress, standpointAddress, whole, type Standpoint } from "#lib/next/standpoints.ts";
import type { Speak } from "#lib/next/words.ts";
import type { Locale } from "#db/vocabulary.ts";

/** Where the card of an issue is. */
export const cardAddress = (docket: string, locale: Locale) => `/embed${standpointAddress(docket)}${locale === "en" ? "" : `?lang=${locale}`}`;

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;" };
/** Text as it stands between tags or in a quoted attribute. */
const text = (words: string) => words.replace(/[&<>"']/gu, (sign) => signs[sign]!);

/** What others copy into their page: a frame and nothing that runs. */
export const embedSnippet = ({ docket, title }: { docket: string; title: string }, locale: Locale) =>
  `<iframe src="${text(whole(cardAddress(docket, locale)))}" title="${text(`${docket} ${title}`)}" width="100%" height="320" loading="lazy" referrerpolicy="no-referrer" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;

const look = `:root{color-scheme:light dark;--ink:#121e33;--ink-2:#3f4b5e;--rule:#d3dae1;--surface:#fff;--link:#1b4599;--point:#ea6000;--ahead:#a8b3bd}
@media (prefers-color-scheme:dark){:root{--ink:#e8edf3;--ink-2:#bdc5ce;--rule:#2a323e;--surface:#121924;--link:#95bdf8;--point:#f88d38;--ahead:#434e5d}}
body{margin:0;padding:1rem 1.25rem;background:var(--surface);color:var(--ink);font:15px/22px system-ui,sans-serif;border-top:3px solid var(--ink)}
h1,h2{margin:.25rem 0;font:500 20px/26px Georgia,serif;overflow-wrap:anywhere}p{margin:.25rem 0;color:var(--ink-2)}article+article{margin-top:1rem;padding-top:1rem;border-top:1px solid var(--rule)}
a{color:var(--link)}a:focus-visible{outline:2px solid var(--link);outline-offset:2px}svg{display:block;width:100%;height:18px;margin-top:.75rem}
line{stroke:var(--ink);stroke-width:2}.ahead{stroke:var(--ahead);stroke-dasharray:2 4}.past{fill:var(--ink)}.now{fill:var(--point)}.next{fill:var(--surface);stroke:var(--ahead);stroke-width:1.5}`;

/** Nothing runs, nothing is fetched, and any page may frame it: the only one of ours that may be framed. */
export const cardHeaders = {
  "content-security-policy": `default-src 'none'; style-src 'sha256-${createHash("sha256").update(look).digest("base64")}'; base-uri 'none'; form-action 'none'; frame-ancestors *`,
  "referrer-policy": "no-referrer",
};

function line(course: Course, label: string): string {
  const { dots, start, now, end } = lineOf(course);
  const circle = ({ place, when }: (typeof dots)[number]) => `<circle class="${when === "past" ? "past" : when === "now" ? "now" : "next"}" cx="${place}%" cy="9" r="${when === "now" ? 5 : 2.5}"/>`;
  return `<svg role="img" aria-label="${text(label)}"><line class="ahead" x1="${now}%" x2="${end}%" y1="9" y2="9"/><line x1="${start}%" x2="${now}%" y1="9" y2="9"/>${dots.map(circle).join("")}</svg>`;
}

type Saying = { locale: Locale; t: Speak; terms: Speak; /** Where the procedure is, as a figure and in words. */ course: Course; stage: string; day: (at: Date) => string };

/** What the hubs hold on an issue, on a card: a page of its own that other people's pages frame. */
export function cardOf({ issue, positions }: Standpoint, { locale, t, terms, course, stage, day }: Saying): string {
  const held = positions.map((one, index) => `<article><p><b>${text(issue.docket)}</b> · ${text(one.hub.name)} · ${text(terms(`stances.${one.content.stance}`))}</p><h${index + 1 > 1 ? 2 : 1} lang="${text(one.content.language)}"><a href="${text(whole(lastingAddress(one)))}" target="_blank" rel="noopener">${text(shortened(one.content.title, 200))}</a></h${index + 1 > 1 ? 2 : 1}><p>${[one.publishedAt && t("publishedOn", { day: day(one.publishedAt) }), one.outcome && t("supportedBy", { count: one.outcome.supporters.length })].filter((words) => words !== null).map(text).join(" · ")}</p></article>`).join("");
  const none = `<h1>${text(`${issue.docket} ${shortened(issue.title, 200)}`)}</h1><p>${text(t("none"))}</p>`;
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${text(`${issue.docket} ${issue.title}`)}</title><style>${look}</style></head><body><main>${held || none}${line(course, stage)}<p>${text(stage)}</p><p><a href="${text(whole(standpointAddress(issue.docket)))}" target="_blank" rel="noopener">${text(t("embed.read"))}</a></p></main></body></html>`;
}
