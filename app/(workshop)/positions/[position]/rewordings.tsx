import { disputeClassAction, settleClassAction } from "#app/(workshop)/positions/[position]/decisions/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { RadioListField, TextAreaField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { decisionById } from "#lib/decisions/queries.ts";
import { speech } from "#lib/next/words.ts";

type Decision = Awaited<ReturnType<typeof decisionById>>;
type Rewording = Decision["rewordings"][number];

/** The edits of the text since the vote opened, each with its difference and what was said of its class; and the way to make another. */
export async function Rewordings({ decision: { id, rewordings, position, may } }: { decision: Decision }) {
  const t = (await speech()).say("decisions");
  if (rewordings.length === 0 && !may.reword) return null;
  return (
    <div className="mt-4">
      <ul className="stack-small">{rewordings.map((rewording) => <Edit key={rewording.id} rewording={rewording} position={position.id} />)}</ul>
      {may.reword && <p className="mt-2"><Link href={`/positions/${position.id}/decisions/${id}/reword`}>{t("reword.start")}</Link></p>}
    </div>
  );
}

async function Edit({ rewording: { id, version, change, note, objection, settledAs, settlement, may }, position }: { rewording: Rewording; position: string }) {
  const { say } = await speech();
  const [t, terms] = [say("decisions"), say("terms")];
  const verdicts = objection ? (["upheld", "dismissed"] as const) : (["upheld"] as const);
  return (
    <li className="small">
      {version !== null && change ? t("reword.applied", { version, change: terms(`changeClasses.${change}`).toLowerCase() }) : t("reword.pending")} {note} <Link href={`/positions/${position}/decisions/rewordings/${id}`}>{t("reword.look")}</Link>
      {objection && <p>{t("reword.disputed", { reason: objection })}</p>}
      {settledAs && <p>{t("reword.settled", { verdict: terms(`rewordingVerdicts.${settledAs}`), reason: settlement ?? "" })}</p>}
      {may.object && <Details summary={t("reword.object")}><CommandForm act={disputeClassAction} hidden={{ rewording: id }} prefix={`dispute-${id}-`}><TextAreaField name="reason" short label={t("reword.objection")} /><ToldBefore act="disputeClass" of={{ rewording: id }} /><SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("reword.object")}</SubmitButton></CommandForm></Details>}
      {may.settle && (
        <Details summary={t("reword.settle")} open={Boolean(objection)}>
          <CommandForm act={settleClassAction} hidden={{ rewording: id }} prefix={`class-${id}-`}>
            <RadioListField name="verdict" label={t("reword.class")} options={verdicts.map((value) => ({ value, name: terms(`rewordingVerdicts.${value}`), meaning: t(value === "upheld" ? "reword.substantive" : "reword.editorial") }))} />
            <TextAreaField name="reason" short label={t("why")} />
            <ToldBefore act="settleClass" of={{ rewording: id }} reads={["verdict"]} />
            <SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("reword.settle")}</SubmitButton>
          </CommandForm>
        </Details>
      )}
    </li>
  );
}
