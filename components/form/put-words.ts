export type Present = { revision: number; words: string };
/** What came of trying to save. `met`: somebody else has saved since. */
export type Fared = { kind: "saved"; revision: number; savedAt: string } | { kind: "met"; present: Present } | { kind: "refused"; why: string } | { kind: "unreached" };
/** Where words are saved, and as which member: `/api/v1/briefs/…`, `body`. */
export type Place = { address: string; member: string };

type Problem = { detail: string; present?: Record<string, unknown> };

/** The words and their revision, as a conflict tells of them; null where it tells of something else. */
export function presentIn(present: unknown, member: string): Present | null {
  const { revision, [member]: words } = (present ?? {}) as Record<string, unknown>;
  return typeof revision === "number" && typeof words === "string" ? { revision, words } : null;
}

/** Saves words while they are written. */
export async function putWords({ address, member }: Place, words: string, revision: number): Promise<Fared> {
  try {
    const response = await fetch(address, {
      method: "PUT", cache: "no-store", redirect: "error", headers: { "content-type": "application/json", "accept-language": document.documentElement.lang, "if-match": `"${revision}"` }, body: JSON.stringify({ [member]: words }),
    });
    if (response.ok) {
      const { revision: now, savedAt } = (await response.json()) as { revision: number; savedAt: string };
      return { kind: "saved", revision: now, savedAt };
    }
    if (response.status >= 500 || response.status === 429) return { kind: "unreached" };
    const { detail, present } = (await response.json()) as Problem;
    const met = response.status === 409 || response.status === 412 ? presentIn(present, member) : null;
    return met ? { kind: "met", present: met } : { kind: "refused", why: detail };
  } catch {
    return { kind: "unreached" };
  }
}
