import { makeBriefAnewAction, settleBriefAction } from "#app/(workshop)/briefs/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { ComparedTextsView } from "#components/positions/compared-texts.tsx";
import { ButtonRow } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { Markdown } from "#components/ui/markdown.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { briefById } from "#lib/briefs/queries.ts";
import { useSpeech } from "#lib/next/words.ts";

type Brief = Awaited<ReturnType<typeof briefById>>;

/** That a brief no longer speaks for what is held: by which version, what changed, and the words of that one beside those that people edited. */
export function Stale({ brief }: { brief: Brief }) {
  const t = useSpeech().say("briefs");
  const { by, compared, anew, may } = brief;
  return (
    <div className="stack-small">
      <Notice kind="warn" title={t("staleTitle")}>{by ? <Link href={`/positions/${by.position.id}`}>{t("staleBy", { version: by.version, position: by.position.title })}</Link> : t("staleOver")}</Notice>
      {compared && <Details summary={t("differences")}><ComparedTextsView compared={compared} language={brief.language} /></Details>}
      {may.makeAnew && by && !anew && (
        <CommandForm act={makeBriefAnewAction} hidden={{ brief: brief.id }} prefix="anew-">
          <p className="small text-ink-2">{t("makeAnewNote")}</p>
          <SubmitButton kind="plain" pendingLabel={t("saving")}>{t("makeAnew", { version: by.version })}</SubmitButton>
        </CommandForm>
      )}
      {anew && (
        <Section heading={t("anewTitle", { version: anew.version })}>
          <div className="document" lang={brief.language}><Markdown text={anew.body} /></div>
          <p className="small text-ink-2 mt-3">{t("settleNote", { version: anew.version })}</p>
          <ButtonRow>
            {(["both", "mine", "anew"] as const).map((take) => (
              <CommandForm key={take} act={settleBriefAction} hidden={{ brief: brief.id, revision: brief.revision, take }} prefix={`${take}-`}>
                <SubmitButton size="small" kind={take === "both" ? "primary" : "plain"} pendingLabel={t("saving")}>{t({ both: "takeBoth", mine: "takeMine", anew: "takeAnew" }[take], { version: anew.version })}</SubmitButton>
              </CommandForm>
            ))}
          </ButtonRow>
        </Section>
      )}
    </div>
  );
}
