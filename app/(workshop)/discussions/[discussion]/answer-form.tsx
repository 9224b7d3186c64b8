import { addPostAction } from "#app/(workshop)/discussions/actions.ts";
import type { Shown } from "#app/(workshop)/discussions/[discussion]/shown.ts";
import { Despite } from "#components/discussions/despite.tsx";
import { SaidField } from "#components/discussions/said-field.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { WordsFor } from "#components/words-for.tsx";
import { shortened } from "#lib/formats/text.ts";
import { useSpeech } from "#lib/next/words.ts";

/** Says something more, with a quotation where one was chosen. */
export function AnswerForm({ discussion, quoted }: { discussion: string; quoted: Shown["posts"][number] | undefined }) {
  const t = useSpeech().say("discussion");
  return (
    <Section id="answer" heading={t("toAnswer")}>
      <CommandForm act={addPostAction} hidden={{ discussion, ...(quoted ? { quotes: quoted.number } : {}) }} label={t("toAnswer")}>
        {quoted && (
          <div className="thread">
            <p className="small">{t("quoting", { number: quoted.number, name: quoted.by })} <Link href={`/discussions/${discussion}#answer`}>{t("noQuote")}</Link></p>
            <blockquote className="mt-1 whitespace-pre-line">{shortened(quoted.body ?? "", 280)}</blockquote>
          </div>
        )}
        <WordsFor namespaces={["discussion", "mentions"]}><SaidField place={{ discussion }} kept={discussion} label={t("field.answer")} hint={t("field.bodyHint")} /><Despite /></WordsFor>
        <ToldBefore act="addPost" of={{ discussion }} />
        <SubmitButton pendingLabel={t("sending")}>{t("send")}</SubmitButton>
      </CommandForm>
    </Section>
  );
}
