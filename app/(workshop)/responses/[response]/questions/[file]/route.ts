import { answerSheet } from "#lib/next/answer-sheet.ts";
import { handOutMade } from "#lib/next/handing-out.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ response: string; file: string }> };

/** The answers to take along: `answers.txt`, `answers.docx`, `answers.csv`. */
export async function GET(request: Request, { params }: Props) {
  const { response, file } = await params;
  const { say } = await speech();
  return handOutMade(request, { response, file }, (actor) => answerSheet(actor, { response, file, said: { t: say("questionnaires"), terms: say("terms") } }));
}
