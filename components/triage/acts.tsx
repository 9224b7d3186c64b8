import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Details } from "#components/ui/details.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { instruments, jurisdictions, procedures, type Instrument, type Jurisdiction, type Procedure } from "#db/vocabulary.ts";
import { peopleOfHub } from "#lib/hubs/queries.ts";
import type { FormAct } from "#lib/next/action.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Hidden = Record<string, string>;
type Acting = { act: FormAct; hidden: Hidden; prefix: string; open?: boolean };
type Sorted = { jurisdiction: Jurisdiction | null; instrument: Instrument | null; procedure: Procedure };

/** Takes an issue up for a hub, with a reason and, where it is known, who leads; `sort` is what the hub may still fill in about it. */
export async function AcceptForm({ act, hidden, prefix, open, hub, sort }: Acting & { hub: string; sort?: Sorted | null }) {
  const t = (await speech()).say("triage");
  const people = await ask(peopleOfHub, { hub });
  return (
    <Details summary={t("accept.open")} open={open}>
      <CommandForm act={act} hidden={hidden} label={t("accept.open")} prefix={`${prefix}accept-`}>
        <TextAreaField name="reason" short label={t("reason")} hint={t("accept.reasonHint")} />
        <SelectField name="lead" label={t("accept.lead")} optional={t("optional")} none={t("accept.nobody")} options={people.map(({ id, name }) => ({ value: id, label: name }))} />
        {sort && <SortFields {...sort} />}
        <ToldBefore act="acceptIssue" of={hidden} reads={["lead"]} />
        <SubmitButton size="small" pendingLabel={t("saving")}>{t("accept.do")}</SubmitButton>
      </CommandForm>
    </Details>
  );
}

/** What kind of thing it is, as far as nobody has said: filled in on the way. */
async function SortFields({ jurisdiction, instrument, procedure }: Sorted) {
  const { say, dates } = await speech();
  const [t, terms, names] = [say("triage"), say("terms"), say("procedures")];
  const order = new Intl.Collator(dates);
  const named = (values: readonly string[], label: (value: string) => string) => values.map((value) => ({ value, label: label(value) })).toSorted((a, b) => order.compare(a.label, b.label));
  return (
    <>
      {jurisdiction === null && <SelectField name="jurisdiction" label={t("sort.jurisdiction")} optional={t("optional")} none={t("sort.unknown")} options={named(jurisdictions, (value) => terms(`jurisdictions.${value}`))} />}
      {instrument === null && <SelectField name="instrument" label={t("sort.instrument")} optional={t("optional")} none={t("sort.unknown")} options={named(instruments, (value) => terms(`instruments.${value}`))} />}
      {procedure === "generic" && <SelectField name="procedure" label={t("sort.procedure")} optional={t("optional")} none={t("sort.unknown")} options={named(procedures, (value) => names(`templates.${value}`))} />}
    </>
  );
}

/** Puts an issue aside until a day on which it comes back by itself. */
export async function ParkForm({ act, hidden, prefix }: Acting) {
  const t = (await speech()).say("triage");
  return (
    <Details summary={t("park.open")}>
      <CommandForm act={act} hidden={{ ...hidden, act: "park" }} label={t("park.open")} prefix={`${prefix}park-`}>
        <TextAreaField name="reason" short label={t("reason")} />
        <TextField name="reviewOn" type="date" label={t("park.reviewOn")} hint={t("park.reviewOnHint")} />
        <ToldBefore act="moveTrack" of={{ ...hidden, act: "park" }} />
        <SubmitButton size="small" pendingLabel={t("saving")}>{t("park.do")}</SubmitButton>
      </CommandForm>
    </Details>
  );
}

export async function DeclineForm({ act, hidden, prefix }: Acting) {
  const t = (await speech()).say("triage");
  return (
    <Details summary={t("decline.open")}>
      <CommandForm act={act} hidden={{ ...hidden, act: "decline" }} label={t("decline.open")} prefix={`${prefix}decline-`}>
        <TextAreaField name="reason" short label={t("reason")} hint={t("decline.reasonHint")} />
        <ToldBefore act="moveTrack" of={{ ...hidden, act: "decline" }} />
        <SubmitButton size="small" pendingLabel={t("saving")}>{t("decline.do")}</SubmitButton>
      </CommandForm>
    </Details>
  );
}

/** Says that an issue is another one; `alike` are those that carry one of its numbers. */
export async function MergeForm({ act, hidden, prefix, alike }: Acting & { alike: readonly { docket: string; title: string }[] }) {
  const t = (await speech()).say("triage");
  const list = `${prefix}alike`;
  return (
    <Details summary={t("merge.open")}>
      <CommandForm act={act} hidden={hidden} label={t("merge.open")} prefix={`${prefix}merge-`}>
        <TextField name="into" label={t("merge.into")} hint={t("merge.intoHint")} list={alike.length > 0 ? list : undefined} defaultValue={alike.length === 1 ? alike[0]!.docket : undefined} autoComplete="off" spellCheck={false} className="w-date" />
        {alike.length > 0 && <datalist id={list}>{alike.map(({ docket, title }) => <option key={docket} value={docket}>{title}</option>)}</datalist>}
        <TextAreaField name="reason" short label={t("reason")} />
        <ToldBefore act="mergeIssue" of={{ issue: hidden.issue }} reads={["into"]} />
        <SubmitButton size="small" pendingLabel={t("saving")}>{t("merge.do")}</SubmitButton>
      </CommandForm>
    </Details>
  );
}
