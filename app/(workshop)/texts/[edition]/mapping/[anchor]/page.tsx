import type { Metadata } from "next";
import { correctMappingAction } from "#app/(workshop)/texts/[edition]/mapping/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { RadioListField } from "#components/form/fields.tsx";
import { Button } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { originsOffered } from "#lib/comparisons/queries.ts";
import { shortened } from "#lib/formats/text.ts";
import { ask, firstOf } from "#lib/next/page.ts";
import { formats, speech, type Speak } from "#lib/next/words.ts";
import { editionById } from "#lib/texts/queries.ts";

type Props = { params: Promise<{ edition: string; anchor: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
type Offer = Awaited<ReturnType<typeof originsOffered>>["offered"][number];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await speech()).say("reading")("map.correctOf", { place: decodeURIComponent((await params).anchor) }) };
}

/** A person says where a provision was in the edition before. */
export default async function CorrectMappingPage({ params, searchParams }: Props) {
  const { edition: id, anchor } = await params;
  const find = firstOf(await searchParams).find?.slice(0, 200) ?? "";
  const t = (await speech()).say("reading");
  const percent = await formats();
  const edition = await ask(editionById, { edition: id });
  const provision = await ask(originsOffered, { edition: id, anchor: decodeURIComponent(anchor), find });
  const stands = provision.offered.find((one) => one.id === provision.present?.from);
  const meaning = (offer: Offer) => <Meaning offer={offer} share={percent.number(offer.distance, { style: "percent" })} t={t} />;
  return (
    <div className="form-page">
      <PageHead over={<Link href={`/texts/${id}/mapping`}>{edition.text.title}, {edition.name}</Link>} title={t("map.correctTitle", { place: provision.locator })} under={t("map.correctUnder")} />
      <blockquote className="law-s mt-4 border-s-3 border-rule-strong ps-4 whitespace-pre-line" lang={edition.language}>{shortened(provision.words || provision.heading || t("noWords"), 900)}</blockquote>
      <p className="mt-3">{stands ? t("map.stands", { place: stands.locator }) : t("map.standsNew")}</p>
      <form className="law-find mt-5" action="" role="search">
        <input className="input" type="search" name="find" defaultValue={find} aria-label={t("map.find")} placeholder={t("map.find")} maxLength={200} />
        <Button type="submit">{t("search")}</Button>
      </form>
      <CommandForm act={correctMappingAction} hidden={{ provision: provision.id, edition: id }}>
        <RadioListField
          name="from" label={t("map.question", { edition: provision.previous.name })} defaultValue={stands?.id ?? ""}
          options={[...provision.offered.map((offer) => ({ value: offer.id, name: offer.locator, meaning: meaning(offer) })), { value: "", name: t("map.itIsNew"), meaning: t("map.itIsNewMeaning") }]}
        />
        <SubmitButton pendingLabel={t("map.saving")}>{t("map.save")}</SubmitButton>
      </CommandForm>
    </div>
  );
}

function Meaning({ offer: { words, heading, distance, takenBy }, share, t }: { offer: Offer; share: string; t: Speak }) {
  return (
    <>
      <span className="law-s block whitespace-pre-line text-ink">{shortened(words || heading || t("noWords"), 320)}</span>
      {distance === 0 ? t("map.sameWords") : t("map.distance", { share })}{takenBy && ` · ${t("map.takenBy", { place: takenBy })}`}
    </>
  );
}
