import { addTopicAction, relateIssuesAction, removeTopicAction, unrelateIssuesAction } from "#app/(workshop)/issues/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField, TextField } from "#components/form/fields.tsx";
import { keys } from "#components/shell/keys.ts";
import { toneOf } from "#components/shell/tone-of.ts";
import { courseLabel } from "#components/figure/stages.ts";
import { StandLineMini } from "#components/figure/stand-line-mini.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { named } from "#components/issues/course.ts";
import { Details } from "#components/ui/details.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Fact } from "#components/ui/facts.tsx";
import { Link } from "#components/ui/link.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { relationKinds } from "#db/vocabulary.ts";
import { ask } from "#lib/next/page.ts";
import { speech, useSpeech } from "#lib/next/words.ts";
import { stageNames } from "#lib/procedures/queries.ts";
import { topicList, type relationsOfIssue } from "#lib/relations/queries.ts";

type Related = Awaited<ReturnType<typeof relationsOfIssue>>;

/** How a relation reads from this issue: "Implements", "Is implemented by". */
const wordOf = ({ kind, direction }: { kind: string; direction: "to" | "from" }) => `relation.${kind === "equivalent" || kind === "same" ? "to" : direction}.${kind}`;
const said = [...relationKinds.map((kind) => ({ value: kind as string, word: wordOf({ kind, direction: "to" }) })), ...relationKinds.filter((kind) => kind !== "equivalent").map((kind) => ({ value: `from.${kind}`, word: wordOf({ kind, direction: "from" }) }))];
/** How many topics are offered while one is typed, and how many suggested relations are shown. */
const [mostTopics, mostSuggested] = [40, 6];

/** The topics of an issue and how it stands to others, as facts of its margin. */
export function RelationFacts({ related: { relations, topics } }: { related: Related }) {
  const t = useSpeech().say("issues");
  const groups = Map.groupBy(relations.filter(({ kind }) => kind !== "equivalent"), wordOf);
  return (
    <>
      {topics.length > 0 && <Fact name={t("topics.title")}>{topics.map((topic, index) => <span key={topic}>{index > 0 && ", "}<Link href={`/issues?${new URLSearchParams({ topic })}`}>{topic}</Link></span>)}</Fact>}
      {[...groups].map(([word, group]) => (
        <Fact key={word} name={t(word)}>
          {group.map(({ id, issue, note }) => <span key={id} className="block"><Link href={`/issues/${issue.docket.toLowerCase()}`}>{issue.docket}</Link> {issue.title}{note && <span className="quiet"> {note}</span>}</span>)}
        </Fact>
      ))}
    </>
  );
}

/** What those who keep an issue change about its topics and relations. */
export function KeepRelations({ docket, related }: { docket: string; related: Related }) {
  const t = useSpeech().say("issues");
  if (!related.may.relate) return null;
  const spoken = related.suggested.filter(({ kind }) => kind !== "same");
  return (
    <>
      <Details summary={t("topics.change")} shortcut={keys.topic}><Topics docket={docket} topics={related.topics} /></Details>
      <Details summary={t("relation.change")}><Relate docket={docket} relations={related.relations} /></Details>
      {spoken.length > 0 && <Details summary={t("relation.suggested", { count: spoken.length })}><Suggested docket={docket} suggested={spoken.slice(0, mostSuggested)} /></Details>}
    </>
  );
}

async function Topics({ docket, topics }: { docket: string; topics: readonly string[] }) {
  const t = (await speech()).say("issues");
  const known = (await ask(topicList, {})).filter(({ topic }) => !topics.includes(topic)).slice(0, mostTopics);
  return (
    <>
      <CommandForm act={addTopicAction} hidden={{ issue: docket }} label={t("topics.add")} prefix="add-">
        <TextField name="topic" label={t("topics.one")} list="topics-known" autoComplete="off" />
        <datalist id="topics-known">{known.map(({ topic }) => <option key={topic}>{topic}</option>)}</datalist>
        <SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("topics.add")}</SubmitButton>
      </CommandForm>
      {topics.length > 0 && (
        <CommandForm act={removeTopicAction} hidden={{ issue: docket }} label={t("topics.remove")} prefix="remove-" className="mt-4">
          <SelectField name="topic" label={t("topics.which")} options={topics.map((topic) => ({ value: topic, label: topic }))} />
          <SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("topics.remove")}</SubmitButton>
        </CommandForm>
      )}
    </>
  );
}

function Relate({ docket, relations }: { docket: string; relations: Related["relations"] }) {
  const t = useSpeech().say("issues");
  return (
    <>
      <CommandForm act={relateIssuesAction} hidden={{ issue: docket }} label={t("relation.add")} prefix="relate-">
        <SelectField name="kind" label={t("relation.how", { docket })} options={said.map(({ value, word }) => ({ value, label: t(word) }))} />
        <TextField name="to" label={t("relation.other")} hint={t("relation.otherHint")} autoComplete="off" spellCheck={false} className="w-date" />
        <TextField name="note" label={t("relation.note")} optional={t("optional")} />
        <ToldBefore act="relateIssues" of={{ issue: docket }} reads={["to"]} />
        <SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("relation.add")}</SubmitButton>
      </CommandForm>
      {relations.length > 0 && (
        <CommandForm act={unrelateIssuesAction} label={t("relation.remove")} prefix="unrelate-" className="mt-4">
          <SelectField name="relation" label={t("relation.which")} options={relations.map((one) => ({ value: one.id, label: `${t(wordOf(one))} ${one.issue.docket}` }))} />
          <ToldBefore act="unrelateIssues" of={{}} reads={["relation"]} />
          <SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("relation.remove")}</SubmitButton>
        </CommandForm>
      )}
    </>
  );
}

function Suggested({ docket, suggested }: { docket: string; suggested: Related["suggested"] }) {
  const t = useSpeech().say("issues");
  return suggested.map(({ kind, direction, excerpt, issue }) => (
    <CommandForm key={`${kind} ${direction} ${issue.docket}`} act={relateIssuesAction} hidden={{ issue: docket, to: issue.docket, kind: direction === "from" ? `from.${kind}` : kind }} className="mb-4">
      <p>{t(wordOf({ kind, direction }))} <Link href={`/issues/${issue.docket.toLowerCase()}`}>{issue.docket} {issue.title}</Link></p>
      <p className="small text-ink-2">{t("relation.readIn", { excerpt })}</p>
      <ToldBefore act="relateIssues" of={{ issue: docket, to: issue.docket, kind: direction === "from" ? `from.${kind}` : kind }} reads={["to"]} />
      <SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("relation.accept")}</SubmitButton>
    </CommandForm>
  ));
}

/** Rules elsewhere that ask the same question: whose they are, how far, and which hubs are on them. */
export async function Equivalents({ related }: { related: Related }) {
  const equivalents = related.relations.filter(({ kind }) => kind === "equivalent");
  if (equivalents.length === 0) return null;
  const { say } = await speech();
  const [t, terms, figure, procedures] = [say("issues"), say("terms"), say("figure"), say("procedures")];
  const stages = await ask(stageNames, {});
  return (
    <Section heading={t("relation.equivalents")}>
      <Rows label={t("relation.equivalents")}>
        {equivalents.map(({ id, note, issue }) => {
          const course = { stages: named(stages[issue.procedure], procedures), at: stages[issue.procedure].findIndex(({ key }) => key === issue.stage) };
          const hubs = issue.hubs.length > 0 ? issue.hubs : [issue.hub];
          return (
            <Row
              key={id} href={`/issues/${issue.docket.toLowerCase()}`} docket={<Docket code={issue.docket} tone={toneOf(issue.hub.code)} />} title={issue.title}
              note={[issue.jurisdiction && terms(`jurisdictions.${issue.jurisdiction}`), hubs.map(({ name }) => name).join(", "), note].filter(Boolean).join(" · ")}
              figure={<StandLineMini stages={course.stages.length} at={course.at} label={courseLabel(course, figure)} />} aside={course.stages[course.at]?.name} wideAside
            />
          );
        })}
      </Rows>
    </Section>
  );
}
