import type { Asking } from "#app/(writing)/calls/[call]/answer/asking.ts";
import type { Translate } from "#components/ui/translate.ts";

/** What each field of an answer is called: the parts of every answer, the call's own questions, and what is said about a part of the text. */
export function labelsOf({ questions, provisions }: Pick<Asking, "questions" | "provisions">, t: Translate) {
  return (field: string): string => {
    const [kind, which = "", part = ""] = field.split(".");
    if (kind === "question") return questions.find(({ key }) => key === which)?.prompt ?? t("part.question");
    if (kind !== "point") return t(`part.${field}`);
    return t("part.ofPoint", { point: provisions[Number(which)]?.provision ?? t("point.other", { number: Number(which) + 1 }), part: t(`part.${part}`) });
  };
}
