import { filledIn, type Answers } from "#app/(writing)/calls/[call]/answer/answers.ts";
import type { Fared, Put } from "#app/(writing)/calls/[call]/answer/draft-keeper.ts";

/** A browser sends at most 64 KiB on behalf of a page that is gone; a character takes up to three bytes. */
const mostOnLeaving = 20_000;

type Moved = { present: { content: Partial<Record<string, string>>; revision: number; savedAt: string } };

/** Saves a draft for the person who writes it: whoever else is signed in by now is refused. */
export function putDraft(call: string, person: string, start: Answers): Put {
  return async (answers, revision, leaving) => {
    const body = JSON.stringify({ content: answers });
    try {
      const response = await fetch(`/api/drafts/${call}`, {
        method: "PUT", body, keepalive: leaving && body.length < mostOnLeaving, cache: "no-store", redirect: "error",
        headers: { "content-type": "application/json", "if-match": `"${revision}"`, "x-writer": person },
      });
      return await faredAs(response, start);
    } catch {
      return { kind: "unreachable" };
    }
  };
}

async function faredAs(response: Response, start: Answers): Promise<Fared> {
  if (response.ok) return { kind: "saved", ...((await response.json()) as { revision: number; savedAt: string }) };
  if (response.status === 401) return { kind: "signedOut" };
  if (response.status >= 500 || response.status === 429) return { kind: "unreachable" };
  const problem = (await response.json()) as { code: string } & Moved;
  if (problem.code === "otherPerson") return { kind: "otherPerson" };
  if (problem.code !== "draftMoved") return { kind: "refused" };
  const { content, revision, savedAt } = problem.present;
  return { kind: "moved", theirs: { answers: filledIn(start, content), revision, savedAt } };
}
