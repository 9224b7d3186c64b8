import type { Metadata } from "next";
import { ImportHead } from "#app/(workshop)/calls/[call]/import/import-head.tsx";
import { fileSize } from "#components/feedback/file-size.ts";
import { laneChoices, readersInWords, ReadersPanel } from "#components/feedback/lane-words.tsx";
import { Checkbox } from "#components/form/checkbox.tsx";
import { RadioList } from "#components/form/choices.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { Select } from "#components/form/select.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { callById, readersOfLane } from "#lib/feedback/queries.ts";
import { tableTypes } from "#lib/formats/file-types.ts";
import { longestFile } from "#lib/files/model.ts";
import { hubBySlug } from "#lib/hubs/queries.ts";
import { lanesFor, mostInputs } from "#lib/imports/model.ts";
import { problemInWords } from "#lib/next/giving.ts";
import { ask, askIfReadable, firstOf, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { messages } from "#messages/index.ts";

type Props = { params: Promise<{ call: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("imports")("title") };
}

/** The file, whose it is and who may read what is in it. What comes of it is looked at next. */
export default async function ImportPage({ params, searchParams }: Props) {
  const { call: id } = await params;
  await requireMember(`/calls/${id}/import`);
  const call = await ask(callById, { call: id });
  const { say, locale, dates } = await speech();
  const [t, feedback, terms] = [say("imports"), say("feedback"), say("terms")];
  const problem = problemInWords(locale, firstOf(await searchParams)["file-problem"]);
  const coordinates = call.may.readAnswers && call.state !== "draft";
  const head = <ImportHead call={call} issue={call.issue} hub={call.hub} title={t("title")} under={t("under")} />;
  if (!call.may.submit && !coordinates) return <>{head}<EmptyState action={<ButtonLink href={`/calls/${id}`}>{t("back")}</ButtonLink>}>{t(call.organisation ? "closed" : "notYours")}</EmptyState></>;
  const { participants } = coordinates ? await ask(hubBySlug, { hub: call.hub.slug }) : { participants: [] };
  const named = { hub: call.hub.name, organisation: call.organisation?.name ?? t("form.theOrganisation") };
  const lanes = laneChoices(feedback, named).filter(({ value }) => lanesFor(!call.may.submit).includes(value));
  const list = new Intl.ListFormat(dates, { type: "conjunction" });
  const readers = await Promise.all(lanes.map(async ({ value }) => ({ lane: value, readers: await askIfReadable(readersOfLane, { call: id, lane: value }) })));
  const people = readers.flatMap(({ lane, readers: known }) => (known ? [{ lane, words: readersInWords(feedback, known, list) }] : []));
  return (
    <>
      {head}
      <form action={`/api/tables/${id}`} method="post" encType="multipart/form-data" className="form mt-7" aria-label={t("form.label")}>
        {problem && <Notice kind="crit" live>{problem}</Notice>}
        <TextInput name="file" type="file" accept={tableTypes.map((type) => `.${type}`).concat(".tsv").join(",")} label={t("form.file")} hint={t("form.fileHint", { size: fileSize(longestFile, locale), rows: mostInputs })} required />
        {coordinates && (
          <>
            <Select name="organisation" label={t("form.organisation")} hint={t("form.organisationHint")} required={!call.may.submit} none={call.may.submit ? t("form.own", { organisation: call.organisation!.name }) : t("form.choose")} options={participants.filter(({ id: one }) => one !== call.organisation?.id).map(({ slug, name }) => ({ value: slug, label: name }))} />
            <TextInput name="source" label={t("form.source")} hint={t("form.sourceHint")} optional={feedback("optional")} maxLength={300} />
          </>
        )}
        <Select name="language" label={t("form.language")} none={t("form.each")} options={Object.keys(messages.en.terms.languages).map((tag) => ({ value: tag, label: terms(`languages.${tag}`) }))} />
        <div className="group/lane">
          <RadioList name="lane" label={t("form.lane")} options={lanes} defaultValue="hub" />
          {people.length > 0 && <ReadersPanel title={feedback("readers.title")} people={people} />}
        </div>
        <Checkbox name="attributed" label={t("form.named")} meaning={t("form.namedMeaning")} defaultChecked />
        <FormActions note={t("form.note")}><Button type="submit" kind="primary">{t("form.look")}</Button></FormActions>
      </form>
    </>
  );
}
