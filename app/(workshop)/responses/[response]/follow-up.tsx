import { recordReplyAction } from "#app/(workshop)/responses/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { CheckboxField, SelectField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { replyKinds } from "#db/vocabulary.ts";
import { saysSomething } from "#lib/fates/model.ts";
import { wallOf } from "#lib/formats/deadline.ts";
import { clock } from "#lib/platform/clock.ts";
import { dayInWords } from "#lib/next/dates.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { repliesToResponse } from "#lib/replies/queries.ts";

/** What came back after the filing, by day, with the asks it speaks of; and the form that records more. */
export async function FollowUp({ response: { id, zone } }: { response: { id: string; zone: string } }) {
  const { replies, asks, may } = await ask(repliesToResponse, { response: id });
  if (replies.length === 0 && !may.record) return null;
  const { say, dates } = await speech();
  const [t, terms] = [say("responses"), say("terms")];
  return (
    <Section heading={t("followUp")} id="follow-up">
      {replies.length > 0 && (
        <ul className="rows" aria-label={t("followUp")}>
          {replies.map(({ id: reply, kind, day, reference, words, url, asks: spoken }) => (
            <li key={reply} id={`reply-${reply}`}><span className="what">
              <span><Tag>{terms(`replyKinds.${kind}`)}</Tag> {dayInWords(day, dates)}{reference && ` · ${reference}`}</span>
              <span className="each-line">{words}</span>
              {url && <Link href={url} className="each-line break-all">{url}</Link>}
              {spoken.length > 0 && <span className="note">{spoken.map(({ number, statement }) => t("askNamed", { number, statement })).join(" · ")}</span>}
              {saysSomething.includes(kind) && <Link href={`/responses/${id}/replies/${reply}`} className="each-line">{t("ofOurAsks")}</Link>}
            </span></li>
          ))}
        </ul>
      )}
      {may.record && (
        <Details summary={t("recordReply")} open={replies.length === 0}>
          <CommandForm act={recordReplyAction} hidden={{ response: id }} prefix="reply-" done={t("replyRecorded")}>
            <SelectField name="kind" label={t("whatCame")} options={replyKinds.map((value) => ({ value, label: terms(`replyKinds.${value}`) }))} />
            <TextField name="day" type="date" label={t("field.replyDay")} defaultValue={wallOf(clock.now(), zone).day} />
            <TextField name="reference" label={t("field.reference")} optional={t("optional")} />
            <TextAreaField name="words" short label={t("field.whatCame")} hint={t("field.whatCameHint")} />
            <TextField name="url" type="url" label={t("field.url")} hint={t("urlHint")} optional={t("optional")} />
            {asks.length > 0 && <fieldset className="form"><legend>{t("speaksOf")}</legend>{asks.map(({ id: value, number, statement }, n) => <CheckboxField key={value} name={`asks.${n}`} value={value} label={t("askNamed", { number, statement })} />)}</fieldset>}
            <ToldBefore act="recordReply" of={{ response: id }} reads={["kind"]} />
            <SubmitButton kind="plain" pendingLabel={t("saving")}>{t("record")}</SubmitButton>
          </CommandForm>
        </Details>
      )}
    </Section>
  );
}
