"use client";
import { useEffect, useEffectEvent, useState, type ReactNode } from "react";
import { useWatch } from "react-hook-form";
import { logIssueAction } from "#app/(workshop)/issues/actions.ts";
import { readReferenceAction } from "#app/(workshop)/issues/new/read-reference.ts";
import { Checkbox } from "#components/form/checkbox.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { FareOf, Faults, Hidden } from "#components/form/live-form.tsx";
import { Select } from "#components/form/select.tsx";
import { TextArea } from "#components/form/text-area.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { messagesOf, useCommandForm } from "#components/form/use-command-form.ts";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { useReader, useWords } from "#components/words.tsx";
import { instruments, jurisdictions } from "#db/vocabulary.ts";
import { LogIssue } from "#lib/issues/input.ts";

type Reading = Awaited<ReturnType<typeof readReferenceAction>>;
type Values = { hub: string; reference: string; title: string; relevance: string; jurisdiction: string; instrument: string; closesOn: string; closesTime: string; closesZone: string; lane: string };
type Props = { once: string; hubs: { slug: string; name: string; zone: string }[]; hub: string; reference: string; title: string; told: ReactNode };

/** Paste first: what the reference tells fills the empty fields, and a duplicate is shown before anything is typed. */
export function LogIssueForm({ once, hubs, hub, reference, title: words, told }: Props) {
  const t = useWords("issues");
  const terms = useWords("terms") as unknown as (key: string) => string;
  const errors = useWords("errors");
  const { locale } = useReader();
  const zone = hubs.find(({ slug }) => slug === hub)?.zone ?? "Europe/Brussels";
  const form = useCommandForm<Values, { docket: string }>(LogIssue, logIssueAction, { hub, reference, title: words, relevance: "", jurisdiction: "", instrument: "", closesOn: "", closesTime: "23:59", closesZone: zone, lane: "members" });
  const [reading, setReading] = useState<Reading | null>(null);
  const countries = jurisdictions.map((value) => ({ value, label: terms(`jurisdictions.${value}`) })).sort((a, b) => a.label.localeCompare(b.label, locale));
  const closesOn = useWatch({ control: form.control, name: "closesOn" });
  const faults = { ...(form.result && !form.result.ok ? form.result.refusal.fields : {}), ...messagesOf(form.formState.errors) };
  const refused = form.result && !form.result.ok ? form.result.refusal : null;

  const take = (found: Reading) => {
    setReading(found);
    if (!found.read) return;
    const { title, jurisdiction, instrument } = found.derived;
    const fill = (name: "title" | "jurisdiction" | "instrument", value: string | null) => { if (value && !form.getValues(name)) form.setValue(name, value, { shouldDirty: true }); };
    fill("title", title);
    fill("jurisdiction", jurisdiction);
    fill("instrument", instrument);
  };
  const read = async (text: string) => {
    if (!text.trim()) return setReading(null);
    take(await readReferenceAction(text));
  };

  const begin = useEffectEvent(() => {
    // At once: the form's own way waits a moment, in which somebody may have begun in another field.
    if (document.activeElement === document.body) document.getElementById(words ? "title" : "reference")?.focus();
    if (reference) void readReferenceAction(reference).then(take);
  });
  useEffect(() => begin(), []);

  const field = (name: keyof Values) => ({ ...form.register(name), error: faults[name]?.[0] });
  return (
    <FareOf result={form.result} faults={faults}>
      <form {...form.formProps} className="form">
        <Faults title={errors("summary")} />
        <Hidden fields={{ _once: once }} />
        <TextInput {...field("reference")} label={t("field.reference")} hint={t("referenceHint")} optional={t("optional")} onBlur={(event) => void read(event.target.value)} onPaste={(event) => void read(event.clipboardData.getData("text"))} />
        <ReferenceRead reading={reading} duplicate={refused?.reason === "conflict"} />
        <TextInput {...field("title")} label={t("field.title")} hint={t("titleHint")} />
        {hubs.length > 1 ? <Select {...field("hub")} label={t("field.hub")} options={hubs.map(({ slug, name }) => ({ value: slug, label: name }))} /> : <Hidden fields={{ hub }} />}
        <TextArea {...field("relevance")} label={t("field.relevance")} hint={t("relevanceHint")} optional={t("optional")} />
        <TextInput {...field("closesOn")} type="date" label={t("field.closesOn")} hint={t("closesHint")} optional={t("optional")} />
        {closesOn && <><TextInput {...field("closesTime")} type="time" label={t("field.closesTime")} /><TextInput {...field("closesZone")} label={t("field.closesZone")} /></>}
        <Details summary={t("moreFields")}>
          <Select {...field("jurisdiction")} label={t("field.jurisdiction")} none={t("any")} options={countries} />
          <Select {...field("instrument")} label={t("field.instrument")} none={t("any")} options={instruments.map((value) => ({ value, label: terms(`instruments.${value}`) }))} />
          <Select {...field("lane")} label={t("field.lane")} options={["public", "members", "hub"].map((value) => ({ value, label: terms(`lanes.${value}`) }))} />
        </Details>
        {told}
        <FormActions><SubmitButton pending={form.pending} pendingLabel={t("saving")}>{t("log")}</SubmitButton></FormActions>
      </form>
    </FareOf>
  );
}

/** What the pasted reference was read as, or why it was not; and the issue that carries it already. */
function ReferenceRead({ reading, duplicate }: { reading: Reading | null; duplicate: boolean }) {
  const t = useWords("issues");
  const terms = useWords("terms") as unknown as (key: string) => string;
  const known = reading?.read ? reading.known : [];
  return (
    <div aria-live="polite">
      {reading?.read && <p className="hint">{t("readAs", { what: [reading.identifier.value, reading.derived.instrument && terms(`instruments.${reading.derived.instrument}`), reading.derived.jurisdiction && terms(`jurisdictions.${reading.derived.jurisdiction}`)].filter(Boolean).join(", ") })}</p>}
      {reading && !reading.read && <p className="hint">{t("notRead")}</p>}
      {known.map(({ docket, title }) => <Notice key={docket} kind="warn" title={t("duplicate")}><Link href={`/issues/${docket.toLowerCase()}`}>{docket} {title}</Link></Notice>)}
      {(known.length > 0 || duplicate) && <Checkbox name="despite" label={t("despite")} meaning={t("despiteMeaning")} />}
    </div>
  );
}
