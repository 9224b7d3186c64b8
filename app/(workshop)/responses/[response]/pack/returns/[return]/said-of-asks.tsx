import { recordReturnAction } from "#app/(workshop)/responses/[response]/pack/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { groundInWords } from "#components/fates/judged.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { lanes } from "#db/vocabulary.ts";
import { saysSomething } from "#lib/fates/model.ts";
import { wallOf } from "#lib/formats/deadline.ts";
import { shortened } from "#lib/formats/text.ts";
import { clock } from "#lib/platform/clock.ts";
import { dayInWords } from "#lib/next/dates.ts";
import type { returnCompared } from "#lib/next/pack-returns.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { repliesToResponse } from "#lib/replies/queries.ts";
import { responseById } from "#lib/responses/queries.ts";

type Said = Awaited<ReturnType<typeof returnCompared>>["asks"];
type Props = { response: string; /** The table. */ from: string; asks: Said };

/** What a table says of our asks and amendments, and the way to say by it what became of each: it is recorded as a reply, and judged there. */
export async function SaidOfAsks({ response, from, asks }: Props) {
  const { say, dates } = await speech();
  const [t, ofAsks] = [say("packs"), say("asks")];
  const { replies, may } = await ask(repliesToResponse, { response });
  const judging = replies.filter(({ kind }) => saysSomething.includes(kind));
  const { authority } = await ask(responseById, { response });
  const observed = asks.filter(({ observation }) => observation !== null);
  return (
    <Section heading={t("ofAsks")}>
      <p className="mb-3 text-ink-2">{t("ofAsksUnder")}</p>
      <Rows label={t("ofAsks")}>{asks.map(({ id, kind, number, statement, row, observation, otherwise }) => (
        <Row key={`${row} ${id}`} href={`/asks/${id}`} title={`${ofAsks("number", { kindIs: kind, number })}: ${shortened(statement, 160)}`} note={<>{observation && <>{t("field.observation")}: {observation}</>}{observation && otherwise && <br />}{otherwise && <>{t("theirs")}: {otherwise}</>}</>} />
      ))}</Rows>
      {observed.length > 0 && judging.length > 0 && (
        <ul className="mt-3">{judging.map(({ id, kind, day }) => <li key={id}><Link href={`/responses/${response}/replies/${id}?return=${from}`}>{t("judgeBy", { reply: groundInWords({ edition: null, reply: { id, kind, day, response: { id: response, authority } } }, ofAsks), day: dayInWords(day, dates) })}</Link></li>)}</ul>
      )}
      {observed.length > 0 && may.record && <RecordAsReply response={response} from={from} observed={observed} />}
    </Section>
  );
}

/** The observations as a reply of the authority, to be looked over before it is kept. What stands beside rows that fewer may read than the hub is not put in. */
async function RecordAsReply({ response, from, observed }: { response: string; from: string; observed: Said }) {
  const { say } = await speech();
  const [t, words, terms] = [say("packs"), say("responses"), say("terms")];
  const { zone } = await ask(responseById, { response });
  const open = observed.filter(({ lane }) => lanes.indexOf(lane) <= lanes.indexOf("hub"));
  return (
    <Details summary={t("recordReply")}>
      <CommandForm act={recordReturnAction} hidden={{ response, return: from }} prefix="reply-" label={t("recordReply")}>
        <SelectField name="kind" label={words("whatCame")} defaultValue="reply" options={saysSomething.map((value) => ({ value, label: terms(`replyKinds.${value}`) }))} />
        <TextField name="day" type="date" label={words("field.replyDay")} defaultValue={wallOf(clock.now(), zone).day} />
        <TextAreaField name="words" label={words("field.whatCame")} hint={t("recordHint")} defaultValue={open.map(({ row, observation }) => `${t("row", { row })}: ${observation!}`).join("\n\n")} />
        <TextField name="url" type="url" label={words("field.url")} hint={words("urlHint")} optional={words("optional")} />
        <ToldBefore act="recordReply" of={{ response }} reads={["kind"]} />
        <SubmitButton pendingLabel={words("saving")}>{words("record")}</SubmitButton>
      </CommandForm>
    </Details>
  );
}
