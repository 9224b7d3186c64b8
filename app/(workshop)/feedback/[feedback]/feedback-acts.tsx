import type { ReactNode } from "react";
import { changeAttributionAction, changeFeedbackLaneAction, clarifyFeedbackAction, contestDispositionAction, correctLanguageAction, requestClarificationAction, withdrawFeedbackAction } from "#app/(workshop)/feedback/actions.ts";
import { Disposing } from "#app/(workshop)/feedback/disposing.tsx";
import { laneChoices } from "#components/feedback/lane-words.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { RadioListField, SelectField, TextAreaField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Details } from "#components/ui/details.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { feedbackLanes } from "#db/vocabulary.ts";
import type { feedbackById } from "#lib/feedback/queries.ts";
import { narrows } from "#lib/feedback/model.ts";
import { speech, type Speak } from "#lib/next/words.ts";
import { messages } from "#messages/index.ts";

type Item = Awaited<ReturnType<typeof feedbackById>>;
type OfItem = { item: Item; t: Speak };

/** What whoever looks can do with an answer now: what waits for them first, the rest behind. */
export async function FeedbackActs({ item }: { item: Item }) {
  const { say } = await speech();
  const [t, terms] = [say("feedback"), say("terms")];
  const { may, id, state } = item;
  const place = { issue: item.issue.docket, hub: item.hub.slug };
  const acts: ReactNode[] = [
    may.dispose && <Disposing key="dispose" feedback={id} act="dispose" place={place} />,
    may.settle && <Disposing key="settle" feedback={id} act="settle" place={place} />,
    may.clarify && <Clarify key="clarify" item={item} t={t} />,
    may.requestClarification && <Reasoned key="ask" act={requestClarificationAction} id={id} name="ask" t={t} />,
    may.contest && <Reasoned key="contest" act={contestDispositionAction} id={id} name="contest" t={t} />,
    (may.narrow || may.widen) && state !== "withdrawn" && <ChangeLane key="lane" item={item} t={t} />,
    may.narrow && state !== "withdrawn" && (item.attributed || may.name) && <Attribution key="attribution" item={item} t={t} />,
    may.correctLanguage && <CorrectLanguage key="language" item={item} t={t} terms={terms} />,
    may.withdraw && <Withdraw key="withdraw" item={item} t={t} />,
  ].filter(Boolean);
  return acts.length > 0 ? <Section heading={t("acts.title")}><div className="stack-small">{acts}</div></Section> : null;
}

/** An act that is its reason. */
function Reasoned({ act, id, name, t }: { act: typeof contestDispositionAction; id: string; name: "ask" | "contest"; t: Speak }) {
  return (
    <Details summary={t(`acts.${name}`)}>
      <CommandForm act={act} hidden={{ feedback: id }} prefix={`${name}-`} label={t(`acts.${name}`)}>
        <TextAreaField name="reason" short label={t(`acts.${name}Label`)} hint={t(`acts.${name}Hint`)} />
        <ToldBefore act={name === "ask" ? "requestClarification" : "contestDisposition"} of={{ feedback: id }} />
        <SubmitButton kind="plain" pendingLabel={t("busy")}>{t(`acts.${name}`)}</SubmitButton>
      </CommandForm>
    </Details>
  );
}

function Clarify({ item: { id, impact, proposedWording, language }, t }: OfItem) {
  return (
    <CommandForm act={clarifyFeedbackAction} hidden={{ feedback: id }} prefix="clarify-" label={t("acts.clarify")}>
      <Notice kind="warn">{t("acts.clarifyNote")}</Notice>
      <TextAreaField name="impact" label={t("part.impact")} lang={language} defaultValue={impact} />
      <TextAreaField name="proposedWording" law label={t("part.proposedWording")} optional={t("optional")} defaultValue={proposedWording ?? ""} />
      <ToldBefore act="clarifyFeedback" of={{ feedback: id }} />
      <SubmitButton pendingLabel={t("busy")}>{t("acts.clarify")}</SubmitButton>
    </CommandForm>
  );
}

function ChangeLane({ item: { id, lane, may, hub, organisation }, t }: OfItem) {
  const from = lane as (typeof feedbackLanes)[number];
  const options = laneChoices(t, { hub: hub.name, organisation: organisation ?? "" }).filter(({ value }) => value === from || may.widen || narrows(from, value));
  if (options.length < 2) return null;
  return (
    <Details summary={t("acts.lane")}>
      <CommandForm act={changeFeedbackLaneAction} hidden={{ feedback: id }} prefix="lane-" label={t("acts.lane")}>
        <RadioListField name="lane" label={t("acts.laneLabel")} options={options} defaultValue={from} />
        <p className="small text-ink-2">{t("acts.narrowNote")} {t(may.widen ? "acts.widenNote" : "acts.widenWho")}</p>
        <SubmitButton kind="plain" pendingLabel={t("busy")}>{t("acts.changeLane")}</SubmitButton>
      </CommandForm>
    </Details>
  );
}

/** Takes the organisation's name off its words, or puts it back. */
function Attribution({ item: { id, attributed, organisation }, t }: OfItem) {
  const act = attributed ? "unname" : "name";
  return (
    <Details summary={t(`acts.${act}`)}>
      <CommandForm act={changeAttributionAction} hidden={{ feedback: id, attributed: attributed ? "" : "on" }} prefix="attribution-" label={t(`acts.${act}`)}>
        <p className="small text-ink-2">{t(`acts.${act}Note`, { organisation: organisation ?? "" })}</p>
        <SubmitButton kind="plain" pendingLabel={t("busy")}>{t(`acts.${act}`)}</SubmitButton>
      </CommandForm>
    </Details>
  );
}

function CorrectLanguage({ item: { id, language }, t, terms }: OfItem & { terms: Speak }) {
  return (
    <Details summary={t("acts.language")}>
      <CommandForm act={correctLanguageAction} hidden={{ feedback: id }} prefix="language-" label={t("acts.language")}>
        <SelectField name="language" label={t("one.language")} options={Object.keys(messages.en.terms.languages).map((value) => ({ value, label: terms(`languages.${value}`) }))} defaultValue={language} />
        <SubmitButton kind="plain" pendingLabel={t("busy")}>{t("acts.languageSave")}</SubmitButton>
      </CommandForm>
    </Details>
  );
}

function Withdraw({ item: { id, organisation }, t }: OfItem) {
  return (
    <Details summary={t("acts.withdraw")}>
      <CommandForm act={withdrawFeedbackAction} hidden={{ feedback: id }} prefix="withdraw-" label={t("acts.withdraw")}>
        <Notice kind="warn">{t("acts.withdrawNote", { organisation: organisation ?? "" })}</Notice>
        <ToldBefore act="withdrawFeedback" of={{ feedback: id }} />
        <SubmitButton kind="danger" pendingLabel={t("busy")}>{t("acts.withdrawNow")}</SubmitButton>
      </CommandForm>
    </Details>
  );
}
