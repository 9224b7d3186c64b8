import { Link } from "#components/ui/link.tsx";
import { askIfReadable } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { formOfResponse } from "#lib/questionnaires/queries.ts";

/** The way to the questions of the authority's form, with how far their answers are; for those who see the work on them. */
export async function FormLink({ response }: { response: string }) {
  const form = await askIfReadable(formOfResponse, { response });
  if (!form || (form.progress.questions === 0 && !form.may.paste)) return null;
  const t = (await speech()).say("questionnaires");
  const { questions, agreed, leftOut } = form.progress;
  return <p className="mt-4"><Link className="link-action" href={`/responses/${response}/questions`}>{questions > 0 ? t("link", { done: agreed + leftOut, all: questions }) : t("linkNone")}</Link></p>;
}
