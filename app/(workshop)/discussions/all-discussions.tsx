import { startDiscussionAction } from "#app/(workshop)/discussions/actions.ts";
import { Despite } from "#components/discussions/despite.tsx";
import { DiscussionRows } from "#components/discussions/discussion-rows.tsx";
import { SaidField } from "#components/discussions/said-field.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { RadioListField, TextField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Details } from "#components/ui/details.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { WordsFor } from "#components/words-for.tsx";
import { talkOn } from "#lib/discussion/model.ts";
import { discussionsOn } from "#lib/discussion/queries.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Found = Awaited<ReturnType<typeof discussionsOn>>;
type Props = { on: string; here: string; after?: string | undefined };

/** All that is talked about a thing: what is open ten at a time, what is resolved behind a line, and the form that begins something. */
export async function AllDiscussions({ on, here, after }: Props) {
  const open = await ask(discussionsOn, { on, resolved: "no", ...(after ? { after } : {}) });
  const settled = open.resolved > 0 && !after ? await ask(discussionsOn, { on, resolved: "yes", limit: 50 }) : null;
  const t = (await speech()).say("discussion");
  const query = (more: string) => `${here}${here.includes("?") ? "&" : "?"}after=${encodeURIComponent(more)}`;
  return (
    <div className="stack" data-live={talkOn(on)}>
      <Section heading={t("open", { count: open.open })} plain>
        {open.discussions.length > 0 ? <DiscussionRows label={t("list")} discussions={open.discussions} /> : <EmptyState>{t(open.may.start ? "noneHere" : "none")}</EmptyState>}
        <Pagination label={t("list")} previous={after ? { href: here, label: t("back") } : undefined} next={open.next ? { href: query(open.next), label: t("more") } : undefined} />
      </Section>
      {settled && <Details summary={t("resolvedOnes", { count: open.resolved })}><DiscussionRows label={t("resolvedOnes", { count: open.resolved })} discussions={settled.discussions} /></Details>}
      {open.may.start && <Section id="begin" heading={t("begin")}><Begin on={on} audiences={open.audiences} /></Section>}
    </div>
  );
}

async function Begin({ on, audiences }: { on: string; audiences: Found["audiences"] }) {
  const t = (await speech()).say("discussion");
  const options = audiences.map(({ lane, hub, organisation }) => ({
    value: `${lane}:${lane === "members" ? "" : hub.slug}:${organisation?.slug ?? ""}`, name: t(`audience.${lane}`, { hub: hub.name, organisation: organisation?.name ?? "" }), ...(lane === "own" ? { meaning: t("audienceMeaning.own") } : {}),
  }));
  return (
    <CommandForm act={startDiscussionAction} hidden={{ on }} label={t("begin")}>
      <TextField name="title" label={t("field.title")} optional={t("field.optional")} maxLength={200} />
      <RadioListField name="lane" label={t("field.audience")} options={options} defaultValue={options[0]!.value} />
      <WordsFor namespaces={["discussion", "mentions"]}><SaidField place={{ on }} kept={on} label={t("field.body")} hint={t("field.bodyHint")} /><Despite /></WordsFor>
      <ToldBefore act="startDiscussion" of={{ on }} reads={["lane"]} />
      <SubmitButton kind="primary" pendingLabel={t("sending")}>{t("begin")}</SubmitButton>
    </CommandForm>
  );
}
