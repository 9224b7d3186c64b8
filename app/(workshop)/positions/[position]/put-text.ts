import type { Stance } from "#db/vocabulary.ts";
import type { PositionText } from "#lib/positions/input.ts";

export type Typed = PositionText & { stance: Stance };
export type Present = PositionText & { revision: number };
/** What came of trying to save. `met`: somebody else has saved since. */
export type Fared = { kind: "saved"; revision: number; savedAt: string } | { kind: "met"; present: Present } | { kind: "refused"; why: string } | { kind: "signedOut" | "unreached" };

type Problem = { code: string; detail: string; errors?: Record<string, string[]>; present?: Present };

/** Saves a text while it is written. What others saved meanwhile is joined here, where the text it began with is. */
export async function putText(position: string, { title, lede, sections, stance }: Typed, revision: number): Promise<Fared> {
  try {
    const response = await fetch(`/api/v1/positions/${position}`, {
      method: "PUT", cache: "no-store", redirect: "error", headers: { "content-type": "application/json", "accept-language": document.documentElement.lang, "if-match": `"${revision}"` }, body: JSON.stringify({ title, lede, sections, stance }),
    });
    if (response.ok) {
      const { revision: now, savedAt } = (await response.json()) as { revision: number; savedAt: string };
      return { kind: "saved", revision: now, savedAt };
    }
    if (response.status === 401) return { kind: "signedOut" };
    if (response.status >= 500 || response.status === 429) return { kind: "unreached" };
    const { code, detail, errors, present } = (await response.json()) as Problem;
    if (code === "positionMoved" && present) return { kind: "met", present };
    return { kind: "refused", why: Object.values(errors ?? {})[0]?.[0] ?? detail };
  } catch {
    return { kind: "unreached" };
  }
}
