import { participationWords } from "#app/(workshop)/calls/[call]/participation/words.ts";
import { csvText, type Cell } from "#lib/formats/table-text.ts";
import { currentActor } from "#lib/next/actor.ts";
import { textFile } from "#lib/next/file.ts";
import { callParticipation } from "#lib/voices/queries.ts";

type Props = { params: Promise<{ call: string }> };

const longest = 10_000;

/** Organisation by question and by provision as one table to take along. */
export async function GET(request: Request, { params }: Props) {
  const { call } = await params;
  return textFile(request, "csv", async () => {
    const { questions, provisions, organisations } = await callParticipation(await currentActor(), { call });
    const { t, standingOf, provisionOf, answerOf } = await participationWords();
    const said = (yes: boolean) => t(`csvHead.${yes ? "yes" : "no"}`);
    const columns = [
      { key: "name", head: t("csvHead.organisation") }, ...["wasAsked", "spoken", "unconfirmed"].map((key) => ({ key, head: t(`csvHead.${key}`) })),
      ...questions.map(({ prompt }, n) => ({ key: `question ${n}`, head: prompt })), ...provisions.map(({ name }, n) => ({ key: `provision ${n}`, head: provisionOf(name) })),
    ];
    return csvText(columns, organisations.map((one): Record<string, Cell> => ({
      name: one.name, wasAsked: said(one.asked), spoken: said(one.spoken), unconfirmed: said(one.unconfirmed),
      ...Object.fromEntries(one.questions.map((values, n) => [`question ${n}`, answerOf(questions[n]!, values, longest)])), ...Object.fromEntries(one.provisions.map((standing, n) => [`provision ${n}`, standingOf(standing)])),
    })));
  }, { personal: true, saveAs: "participation.csv" });
}
