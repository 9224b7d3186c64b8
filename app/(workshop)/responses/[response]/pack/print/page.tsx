import type { Metadata } from "next";
import { Printed } from "#app/(workshop)/responses/[response]/pack/print/printed.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { currentViewer } from "#lib/next/actor.ts";
import { packDocument } from "#lib/next/pack-files.ts";
import { ask, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { contentOfPack } from "#lib/packs/queries.ts";

type Props = { params: Promise<{ response: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await ask(contentOfPack, await params)).content.title };
}

/** A pack as one document on A4, in the order in which it goes out; nothing of it while something is in it that must not leave. */
export default async function PrintPackPage({ params }: Props) {
  const { response } = await params;
  const at = `/responses/${response}/pack`;
  await requireMember(`${at}/print`);
  const { stopped } = await ask(contentOfPack, { response });
  const t = (await speech()).say("packs");
  return (
    <>
      <div className="screen-only mb-4">
        <p><Link href={at} className="link-action">{t("backToPack")}</Link></p>
        {stopped ? <div className="mt-3"><Notice kind="crit">{t("stopped")}</Notice></div> : <div className="mt-3"><PrintButton>{t("printIt")}</PrintButton></div>}
      </div>
      {!stopped && <Printed {...await packDocument((await currentViewer()).actor, { response })} />}
    </>
  );
}
