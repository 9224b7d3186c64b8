import { claimFoundationAction, declareDivergenceAction, followCoreAction, joinCoreAction, offerCoreAction, withdrawDivergenceAction } from "#app/(workshop)/positions/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Claim } from "#components/positions/claim.tsx";
import { PositionText } from "#components/positions/position-text.tsx";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { jointPosition } from "#lib/cores/queries.ts";
import { dayOfMoment } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";

type Joint = Awaited<ReturnType<typeof jointPosition>>;
type Props = { joint: Joint };

/** What hubs hold together: for a core what each hub adds and where hubs differ, for an annex the core that it is decided with. */
export async function Together({ joint }: Props) {
  const { say } = await speech();
  const t = say("holdings");
  if (!joint.isJoint) return null;
  return joint.isAnnex ? <TheCore joint={joint} /> : (
    <>
      <Section heading={t("together.annexes")} id="together"><Annexes joint={joint} /></Section>
      <Differences joint={joint} />
      {(joint.claim ?? joint.may.claim) && <Section heading={t("claim.title")}><ClaimNow joint={joint} /></Section>}
    </>
  );
}

async function TheCore({ joint: { core, divergences } }: Props) {
  const t = (await speech()).say("holdings");
  return (
    <Section heading={t("together.core", { hub: core.hub.name })} id="core" after={<Link href={`/positions/${core.id}`}>{core.title}</Link>}>
      {core.content ? <PositionText text={core.content} differing={divergences.filter(({ endedAt }) => !endedAt)} among="core-" /> : <p className="text-ink-2">{t("together.coreNotFrozen")}</p>}
    </Section>
  );
}

async function Annexes({ joint: { annexes, core, may } }: Props) {
  const { say } = await speech();
  const [t, common, terms] = [say("holdings"), say("positions"), say("terms")];
  return (
    <div className="stack">
      {annexes.length === 0 && <p className="text-ink-2">{t("together.none")}</p>}
      {annexes.map(({ id, hub, title, state, content, version, onVersion, isBehind, may: { follow } }) => (
        <section key={id} aria-label={hub.name}>
          <h3 className="h3"><Link href={`/positions/${id}`}>{hub.name}: {title}</Link> <Tag>{terms(`positionStates.${state}`)}</Tag></h3>
          {onVersion !== null && <p className="small text-ink-2">{t("together.stands", { version: version!, on: onVersion })}</p>}
          {isBehind && <div className="mt-2"><Notice kind="warn">{t("together.behind", { on: onVersion!, now: core.version ?? 0 })} {follow && <Follow annex={id} />}</Notice></div>}
          {content && (content.sections.length + content.asks.length + content.amendments.length > 0 ? <PositionText text={content} among={`${hub.slug}-`} /> : <p className="mt-2">{t("together.asItIs")}</p>)}
        </section>
      ))}
      {may.join.map((hub) => (
        <Details key={hub.slug} summary={t("together.join", { hub: hub.name })}>
          <CommandForm act={joinCoreAction} hidden={{ position: core.id, hub: hub.slug }} prefix={`join-${hub.slug}-`}>
            <p className="small text-ink-2">{t("together.joinNote", { hub: hub.name })}</p>
            <TextField name="title" label={common("field.title")} defaultValue={t("together.joinTitle", { hub: hub.name })} />
            <TextAreaField name="lede" short label={common("field.lede")} optional={common("optional")} />
            <SubmitButton size="small" pendingLabel={common("saving")}>{t("together.join", { hub: hub.name })}</SubmitButton>
          </CommandForm>
        </Details>
      ))}
    </div>
  );
}

/** Moves an annex to the newest text of its core. */
export async function Follow({ annex }: { annex: string }) {
  const { say } = await speech();
  return <CommandForm act={followCoreAction} hidden={{ position: annex }} prefix={`follow-${annex}-`} className="mt-2"><SubmitButton size="small" kind="plain" pendingLabel={say("positions")("saving")}>{say("holdings")("together.follow")}</SubmitButton></CommandForm>;
}

async function Differences({ joint: { core, divergences, may } }: Props) {
  const { say, dates, zone } = await speech();
  const [t, common] = [say("holdings"), say("positions")];
  const [standing, ended] = [divergences.filter(({ endedAt }) => !endedAt), divergences.filter(({ endedAt }) => endedAt)];
  if (divergences.length === 0 && (may.diverge.length === 0 || !core.content)) return null;
  const parts = [...(core.content?.sections ?? []).map(({ heading }, index) => ({ value: `section ${index + 1}`, label: t("differs.part", { part: "section", number: index + 1, words: heading }) })), ...(core.content?.asks ?? []).map(({ number, statement }) => ({ value: `ask ${number}`, label: t("differs.part", { part: "ask", number, words: statement }) }))];
  return (
    <Section heading={t("differs.title")} id="differences">
      {standing.length === 0 ? <p className="text-ink-2">{t("differs.none")}</p> : (
        <Rows label={t("differs.title")}>
          {standing.map(({ id, hub, part, number, at, words, reason, by, declaredAt, may: { withdraw } }) => (
            <Row key={id} id={`divergence-${id}`} title={<>{hub.name}: {t("differs.part", { part, number: at ?? number, words })}</>} note={<>{reason}<br />{t("differs.by", { by: by ?? "none", day: dayOfMoment(declaredAt, dates, zone) })}{at === null && <> · {t("differs.gone")}</>}</>}
              below={withdraw && <Details summary={t("differs.withdraw")}><CommandForm act={withdrawDivergenceAction} hidden={{ divergence: id }} prefix={`same-${id}-`}><TextAreaField name="reason" short label={t("differs.why")} /><ToldBefore act="withdrawDivergence" of={{ divergence: id }} /><SubmitButton size="small" kind="plain" pendingLabel={common("saving")}>{t("differs.withdraw")}</SubmitButton></CommandForm></Details>} />
          ))}
        </Rows>
      )}
      {core.content && may.diverge.map((hub) => (
        <Details key={hub.slug} summary={t("differs.declare", { hub: hub.name })}>
          <CommandForm act={declareDivergenceAction} hidden={{ position: core.id, hub: hub.slug }} prefix={`differ-${hub.slug}-`}>
            <p className="small text-ink-2">{t("differs.declareNote")}</p>
            <SelectField name="part" label={t("differs.which")} options={parts} />
            <TextAreaField name="reason" short label={t("differs.reason")} hint={t("differs.reasonHint")} />
            <ToldBefore act="declareDivergence" of={{ position: core.id, hub: hub.slug }} />
            <SubmitButton size="small" pendingLabel={common("saving")}>{t("differs.declare", { hub: hub.name })}</SubmitButton>
          </CommandForm>
        </Details>
      ))}
      {ended.length > 0 && <Details summary={t("differs.ended", { count: ended.length })}>{ended.map(({ id, hub, part, number, words, reason, ending, endedAt }) => <p key={id} className="small mt-2">{hub.name}: {t("differs.part", { part, number, words })} · {reason} · {t("differs.endedOn", { day: dayOfMoment(endedAt!, dates, zone) })} {ending}</p>)}</Details>}
    </Section>
  );
}

async function ClaimNow({ joint: { core, claim, inTheWay, may } }: Props) {
  const { say } = await speech();
  const [t, common] = [say("holdings"), say("positions")];
  const free = inTheWay !== null && inTheWay.named.length + inTheWay.unnamed === 0;
  return (
    <div className="stack-small">
      <Claim claim={claim} />
      {!claim && inTheWay && !free && <Claim claim={{ stands: false, since: null, inTheWay: inTheWay.named, unnamed: inTheWay.unnamed }} />}
      {may.claim && !claim && (
        <CommandForm act={claimFoundationAction} hidden={{ position: core.id }} prefix="claim-">
          <p className="small text-ink-2 mb-2">{t("claim.note")}</p>
          <ToldBefore act="claimFoundation" of={{ position: core.id }} />
          <SubmitButton size="small" kind="plain" pendingLabel={common("saving")}>{t("claim.make")}</SubmitButton>
        </CommandForm>
      )}
    </div>
  );
}

/** Opens a position to the other hubs, with what that means; or says what it waits for. */
export async function OfferCore({ joint: { core, offerWaits, may } }: Props) {
  if (!may.offer && !offerWaits) return null;
  const { say } = await speech();
  const [t, common] = [say("holdings"), say("positions")];
  if (offerWaits) return <p className="small text-ink-2">{t("together.offerWaits")}</p>;
  return <Details summary={t("together.offer")}><CommandForm act={offerCoreAction} hidden={{ position: core.id }} prefix="offer-"><p className="small text-ink-2 mb-2">{t("together.offerNote")}</p><ToldBefore act="offerCore" of={{ position: core.id }} /><SubmitButton size="small" kind="plain" pendingLabel={common("saving")}>{t("together.offer")}</SubmitButton></CommandForm></Details>;
}
