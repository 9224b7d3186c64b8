import { Stance } from "#components/ui/stance.tsx";
import type { Stance as StanceName } from "#db/vocabulary.ts";
import { speech } from "#lib/next/words.ts";

/** Where an organisation said to stand, or that it did not say. */
export async function SaidStance({ stance }: { stance: StanceName | null }) {
  const { say } = await speech();
  return stance ? <Stance stance={stance}>{say("terms")(`stances.${stance}`)}</Stance> : <span className="text-ink-3">{say("feedback")("noStance")}</span>;
}
