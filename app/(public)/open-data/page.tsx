import type { Metadata } from "next";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { dataKinds } from "#lib/exchange/input.ts";
import { dataForms, sumsFile } from "#lib/next/open-data.ts";
import { licence } from "#lib/next/standpoints.ts";
import { speech } from "#lib/next/words.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = (await speech()).say("published");
  return { title: t("data.title"), description: t("data.under"), alternates: { canonical: "/open-data" } };
}

/** Everything that anyone may read here, to be taken along. */
export default async function OpenDataPage() {
  const t = (await speech()).say("published");
  return (
    <>
      <PageHead large title={t("data.title")} under={t("data.under")} />
      <div className="stack mt-6">
        <p>{t("elsewhere.licence")} <Link href={licence.url} rel="license">{licence.name}</Link>. {t("data.name")}</p>
        <Section heading={t("data.files")} after={<Link href={`/open-data/${sumsFile}`} rel="alternate">{sumsFile}</Link>}>
          <Rows label={t("data.files")}>
            {dataKinds.map((kind) => <Row key={kind} title={t(`data.kinds.${kind}`)} note={t(`data.of.${kind}`)} aside={<>{dataForms.map((form) => <span key={form}><Link href={`/open-data/${kind}.${form}`} rel="alternate" aria-label={`${t(`data.kinds.${kind}`)}, ${form.toUpperCase()}`}>{form.toUpperCase()}</Link> </span>)}</>} />)}
          </Rows>
        </Section>
        <p className="small text-ink-2">{t("data.check")}</p>
      </div>
    </>
  );
}
