import { useSpeech } from "#lib/next/words.ts";

export type Differing = { id: string; part: "stance" | "section" | "ask"; at: number | null; hub: { name: string }; reason: string };

/** Beside a part of a text: which hubs hold something else there, and why. */
export function DiffersHere({ from, part, number }: { from: readonly Differing[]; part: Differing["part"]; number: number }) {
  const t = useSpeech().say("holdings");
  return from.filter((one) => one.part === part && one.at === number).map(({ id, hub, reason }) => (
    <p key={id} className="differs"><b>{t("differs.here", { hub: hub.name })}</b> {reason}</p>
  ));
}
