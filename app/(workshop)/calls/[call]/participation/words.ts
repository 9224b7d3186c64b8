import { shortened } from "#lib/formats/text.ts";
import { speech } from "#lib/next/words.ts";
import type { Standing } from "#lib/voices/model.ts";
import type { callParticipation } from "#lib/voices/queries.ts";

export type Participation = Awaited<ReturnType<typeof callParticipation>>;
type Question = Participation["questions"][number];

/** Who has answered what, in words. */
export async function participationWords() {
  const { say } = await speech();
  const [t, terms] = [say("voices"), say("terms")];
  return {
    t,
    standingOf: (standing: Standing | null) => (standing === null ? t("participation.silent") : standing === "unstated" ? t("unstated") : terms(`stances.${standing}`)),
    provisionOf: (name: string | null) => name ?? t("participation.whole"),
    /** What was answered, in at most so many characters. */
    answerOf: ({ kind, unit }: Question, values: readonly string[] | null, most = 80) => {
      if (values === null) return t("participation.silent");
      if (kind === "file") return t("participation.file");
      return shortened([values.join("; "), kind === "number" && unit ? unit : null].filter(Boolean).join(" "), most);
    },
  };
}
