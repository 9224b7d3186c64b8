import type { Metadata } from "next";
import { loadToEdit } from "#app/(workshop)/procedures/[procedure]/load-to-edit.ts";
import { StageForm } from "#app/(workshop)/procedures/[procedure]/stage-form.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { firstOf } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ procedure: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("templates")("addStage") };
}

/** A stage that a procedure lacks. `?after=` names the one that it follows. */
export default async function AddStagePage({ params, searchParams }: Props) {
  const { procedure } = await params;
  const told = await loadToEdit(procedure, `/procedures/${procedure}/stages/new`);
  const { after } = firstOf(await searchParams);
  const behind = told.stages.find(({ key }) => key === after) ?? told.stages.at(-1)!;
  const { say } = await speech();
  return (
    <div className="form-page">
      <PageHead over={<Link href={`/procedures/${procedure}`}>{say("procedures")(`templates.${procedure}`)}</Link>} title={say("templates")("addStage")} />
      <StageForm told={told} behind={behind.key} />
    </div>
  );
}
