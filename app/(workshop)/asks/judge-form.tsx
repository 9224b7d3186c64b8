import { judgeAskAction } from "#app/(workshop)/asks/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { CheckboxField, RadioListField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { fateVerdicts } from "#db/vocabulary.ts";
import type { lifeOfAsk } from "#lib/fates/queries.ts";
import { suggestedFate } from "#lib/fates/queries.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Life = Awaited<ReturnType<typeof lifeOfAsk>>;
type Before = Life["earlier"][number] | null;
type Named = { id: string; /** The judgement that it would change. */ fate: Before };
type EditionProps = { id: string; edition: Named & { name: string }; /** Whether to look for the ask in the edition. */ looked: boolean };

/** Says what became of an ask in one edition. A suggestion fills in where it may stand; the verdict is always chosen by hand. */
export async function JudgeForm({ id, edition, looked }: EditionProps) {
  const t = (await speech()).say("asks");
  const found = looked ? (await ask(suggestedFate, { ask: id, edition: edition.id })).suggestion : null;
  const { fate: before } = edition;
  return (
    <Details summary={t(before ? "judge.again" : "judge.first")} open={looked}>
      {looked ? <div className="mb-3"><Notice>{found ? t("judge.suggested", { ground: found.ground, place: found.provision.locator, percent: found.percent }) : t("judge.nothingNear")}</Notice></div>
        : <p className="mb-3"><Link href={`/asks/${id}?look=${edition.id}#edition-${edition.id}`} className="link-action">{t("judge.suggest")}</Link></p>}
      <CommandForm key={looked ? "looked" : "plain"} act={judgeAskAction} hidden={{ ask: id, edition: edition.id }} prefix={`judge-${edition.id}-`} label={`${t("judge.first")}: ${edition.name}`}>
        <Verdict />
        <TextAreaField name="excerpt" law label={t("judge.excerpt")} hint={t("judge.excerptHint")} defaultValue={found?.excerpt ?? before?.excerpt ?? ""} />
        <TextField name="at" label={t("judge.at")} hint={t("judge.atHint")} optional={t("judge.optional")} defaultValue={found?.provision.locator ?? before?.provision?.locator ?? ""} />
        <Elsewhere before={before} meaning={t("judge.elsewhereMeaning")} />
        <ToldBefore act="judgeAsk" of={{ ask: id, edition: edition.id }} reads={["edition"]} />
        <SubmitButton kind="primary" pendingLabel={t("judge.saving")}>{t("judge.send")}</SubmitButton>
      </CommandForm>
    </Details>
  );
}

type ReplyProps = { id: string; reply: Named; /** What the form is called among others on its page. */ name: string; /** Words of the reply that may show it, as a table says. */ offered?: string | null };

/** Says what became of an ask by what an authority said of it. Words may be offered; the verdict is always chosen by hand. */
export async function JudgeByReply({ id, reply, name, offered = null }: ReplyProps) {
  const t = (await speech()).say("asks");
  const { fate: before } = reply;
  return (
    <Details summary={t(before ? "judge.again" : "judge.byReply")} open={offered !== null && before === null}>
      {offered !== null && <div className="mb-3"><Notice>{t("judge.offered")}</Notice></div>}
      <CommandForm act={judgeAskAction} hidden={{ ask: id, reply: reply.id }} prefix={`judge-${id}-${reply.id}-`} className="max-w-form" label={`${t("judge.byReply")}: ${name}`}>
        <Verdict />
        <TextAreaField name="excerpt" short label={t("judge.excerpt")} hint={t("judge.replyHint")} defaultValue={before?.excerpt ?? offered ?? ""} />
        <Elsewhere before={before} meaning={t("judge.elsewhereReply")} />
        <ToldBefore act="judgeAsk" of={{ ask: id, reply: reply.id }} reads={["reply"]} />
        <SubmitButton kind="primary" pendingLabel={t("judge.saving")}>{t("judge.send")}</SubmitButton>
      </CommandForm>
    </Details>
  );
}

async function Verdict() {
  const { say } = await speech();
  const [t, terms] = [say("asks"), say("terms")];
  return <RadioListField name="verdict" label={t("judge.verdict")} options={fateVerdicts.map((value) => ({ value, name: terms(`fateVerdicts.${value}`), meaning: terms(`fateMeanings.${value}`) }))} />;
}

/** Where else the words can be read, and a note. */
async function Elsewhere({ before, meaning }: { before: Before; meaning: string }) {
  const t = (await speech()).say("asks");
  return (
    <>
      <CheckboxField name="elsewhere" label={t("judge.elsewhere")} meaning={meaning} defaultChecked={Boolean(before?.sourceUrl)} />
      <TextField name="sourceUrl" type="url" label={t("judge.sourceUrl")} optional={t("judge.optional")} defaultValue={before?.sourceUrl ?? ""} />
      <TextAreaField name="note" short label={t("judge.note")} optional={t("judge.optional")} defaultValue={before?.note ?? ""} />
    </>
  );
}
