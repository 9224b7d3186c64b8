import { FilesGiven } from "#components/feedback/files-given.tsx";
import { WordsFor } from "#components/words-for.tsx";
import { fileTypes } from "#lib/formats/file-types.ts";
import { longestFile } from "#lib/files/model.ts";
import type { filesOnCall } from "#lib/files/queries.ts";
import { problemInWords } from "#lib/next/giving.ts";
import { speech } from "#lib/next/words.ts";

type Props = {
  call: string;
  given: Awaited<ReturnType<typeof filesOnCall>>;
  /** The page that both stand on, to come back to. */
  page: string;
  /** What that page carries as `file-problem` behind its question mark. */
  problem?: string | undefined;
  /** The question of the call that these files answer. */
  question?: { id: string; prompt: string };
  /** Whose files they are, where a coordinator hands them in. */
  organisation?: string;
};

const formOf = (call: string, question: { id: string } | undefined) => `files-${question?.id ?? call}`;

/**
 * The form by which files are sent, without anything to see. It stands beside the form that an answer is written in, since no form stands in
 * another: the fields of `EvidenceFiles` name it as theirs.
 */
export function EvidenceForm({ call, page, question, organisation }: Pick<Props, "call" | "page" | "question" | "organisation">) {
  return (
    <form id={formOf(call, question)} action={`/api/files/${call}?next=${encodeURIComponent(page)}`} method="post" encType="multipart/form-data" hidden>
      {question && <input type="hidden" name="question" value={question.id} />}
      {organisation && <input type="hidden" name="organisation" value={organisation} />}
    </form>
  );
}

/** The files an organisation has given so far and not yet sent, and what adds one: at once with a script, by its button without. Wants an `EvidenceForm` of the same call and question on the page. */
export async function EvidenceFiles({ call, given, problem, question }: Pick<Props, "call" | "given" | "problem" | "question">) {
  const { locale } = await speech();
  const files = given.files.filter(({ questionId }) => questionId === (question?.id ?? null));
  return (
    <WordsFor namespaces={["files"]}>
      <FilesGiven
        form={formOf(call, question)} files={files} question={question} most={given.most} room={given.most - given.files.length} closed={!given.may.add} longest={longestFile}
        accept={Object.entries(fileTypes).flatMap(([ending, type]) => [`.${ending}`, type]).join(",")} problem={problemInWords(locale, problem)}
      />
    </WordsFor>
  );
}
