import "server-only";
import { lengthOf } from "#lib/formats/questionnaire/length.ts";
import type { Line } from "#lib/formats/amendment-forms/running-text.ts";
import { cleanName, fileTypes } from "#lib/formats/file-types.ts";
import { csvText } from "#lib/formats/table-text.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import type { MadeFile } from "#lib/next/made-file.ts";
import { runningFile } from "#lib/next/running-file.ts";
import type { Speak } from "#lib/next/words.ts";
import { formOfResponse } from "#lib/questionnaires/queries.ts";

type Form = Awaited<ReturnType<typeof formOfResponse>>;
type Part = Form["parts"][number];
type Said = { t: Speak; terms: Speak };

const numbered = ({ number, words }: Part) => [number, words].filter(Boolean).join(" ");

/** What stands under a question: its answer, why there is none, or that there is none yet. */
function underQuestion({ state, reason, chosen, answer }: Part, t: Speak): Line[] {
  if (state === "left-out") return [{ as: "note", text: t("sheet.leftOut", { reason: reason ?? "" }) }];
  const lines: Line[] = [...chosen.map((text): Line => ({ as: "item", text })), ...(answer.trim() ? [{ as: "words" as const, text: answer.trim() }] : [])];
  return lines.length > 0 ? lines : [{ as: "note", text: t("noAnswer") }];
}

const linesOf = ({ response, issue, parts }: Form, t: Speak): Line[] => [
  { as: "title", text: response.title }, { as: "note", text: [...(issue ? [issue.docket] : []), response.authority].join(" · ") },
  ...parts.flatMap((part): Line[] => (part.kind === "section" ? [{ as: "heading", text: numbered(part) }] : part.kind === "text" ? [{ as: "note", text: numbered(part) }] : [{ as: "heading", text: numbered(part) }, ...underQuestion(part, t)])),
];

function tableOf({ parts }: Form, { t, terms }: Said): string {
  const columns = (["number", "question", "answer", "state", "owner", "length", "limit"] as const).map((key) => ({ key, head: t(`sheet.${key}`) }));
  return csvText(columns, parts.filter(({ kind }) => kind === "question").map((part) => ({
    number: part.number, question: part.words, answer: [...part.chosen, ...(part.answer.trim() ? [part.answer] : [])].join("\n"), state: terms(`formQuestionStates.${part.state}`), owner: part.owner?.name ?? "", length: lengthOf(part.answer, part.unit), limit: part.limit,
  })));
}

/** The answers in the order of the questionnaire to take along: the same content gives the same bytes. */
export async function answerSheet(actor: Actor, { response, file, said }: { response: string; file: string; said: Said }): Promise<MadeFile> {
  const type = (["txt", "docx", "csv"] as const).find((one) => file === `answers.${one}`);
  if (!type) throw new Refusal("notFound");
  const form = await formOfResponse(actor, { response });
  const asked = { ...form, parts: form.parts.filter(({ goneAt }) => goneAt === null) };
  const stem = [...(form.issue ? [form.issue.docket] : []), form.response.title, said.t("sheet.title")].join(" ");
  if (type === "csv") return { bytes: new TextEncoder().encode(tableOf(asked, said)), name: cleanName(stem, "csv"), type: `${fileTypes.csv}; charset=utf-8` };
  const day = asked.parts.map(({ savedAt }) => savedAt.toISOString().slice(0, 10)).toSorted().at(-1) ?? "2026-01-01";
  return runningFile(type, stem, { title: form.response.title, organisation: form.hub.name, language: form.response.language, date: day, lines: linesOf(asked, said.t) });
}
