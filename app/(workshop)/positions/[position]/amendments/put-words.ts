import { alike, type Typed } from "#app/(workshop)/positions/[position]/amendments/words.ts";

export type Moved = Typed & { revision: number };
/** What came of trying to save. `met`: somebody else changed the same words. */
export type Fared = { kind: "saved"; revision: number; savedAt: string; words: Typed } | { kind: "met"; present: Moved } | { kind: "refused"; why: string } | { kind: "signedOut" | "unreached" };

type Problem = { code: string; detail: string; errors?: Record<string, string[]>; present?: Moved };

/** Saves an amendment while it is written. It brings along what it began with, so that what others changed elsewhere in it is joined. */
export async function putWords(amendment: string, words: Typed, { base, revision }: { base: Typed; revision: number }): Promise<Fared> {
  const asked = { ...words, base, ...(words.fallback === undefined ? {} : { fallback: words.fallback }) };
  try {
    const response = await fetch(`/api/v1/amendments/${amendment}`, {
      method: "PUT", cache: "no-store", redirect: "error", headers: { "content-type": "application/json", "accept-language": document.documentElement.lang, "if-match": `"${revision}"` }, body: JSON.stringify(asked),
    });
    if (response.ok) {
      const { id: _, number: __, revision: now, savedAt, ...kept } = (await response.json()) as Typed & { id: string; number: number; revision: number; savedAt: string };
      return { kind: "saved", revision: now, savedAt, words: { ...kept, ...(words.fallback === undefined ? {} : { fallback: words.fallback }) } };
    }
    if (response.status === 401) return { kind: "signedOut" };
    if (response.status >= 500 || response.status === 429) return { kind: "unreached" };
    const { code, detail, errors, present } = (await response.json()) as Problem;
    if (code === "amendmentMoved" && present) return { kind: "met", present };
    return { kind: "refused", why: Object.values(errors ?? {})[0]?.[0] ?? detail };
  } catch {
    return { kind: "unreached" };
  }
}

/** Whether saving would change anything. */
export const wants = (words: Typed, base: Typed) => !alike(words, base);
