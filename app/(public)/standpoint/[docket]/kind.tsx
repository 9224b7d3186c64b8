import type { Publication } from "#lib/next/standpoints.ts";
import { useSpeech } from "#lib/next/words.ts";

/** What kind of document it is, and of an interpretation how far it can be leaned on. */
export function Kind({ kind, maturity }: Pick<Publication, "kind" | "maturity">) {
  const terms = useSpeech().say("terms");
  return <>{terms(`positionKinds.${kind}`)}{maturity && `, ${terms(`maturities.${maturity}`)}`}</>;
}
