import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { formQuestions, people, questionnaires, type FormQuestion } from "#db/schema/index.ts";
import { matchQuestions } from "#lib/formats/questionnaire/match.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { peopleOfHub } from "#lib/hubs/queries.ts";
import { ByResponse } from "#lib/questionnaires/input.ts";
import { atWork, formQuestionActs, markOf, misfitOf, progressOf } from "#lib/questionnaires/model.ts";
import { canAnswerForm, canKeepForm, canReadForm, canShareOutForm } from "#lib/questionnaires/policy.ts";
import { findResponse } from "#lib/responses/queries.ts";
import { nameFor } from "#lib/issues/queries.ts";

export async function findQuestionnaire(db: Reader, { questionnaire: id }: { questionnaire: string }) {
  const [questionnaire] = await db.select().from(questionnaires).where(eq(questionnaires.id, id));
  if (!questionnaire) throw new Refusal("notFound");
  return { ...(await findResponse(db, { response: questionnaire.responseId })), questionnaire };
}

export async function findFormQuestion(db: Reader, { question: id }: { question: string }) {
  const [formQuestion] = await db.select().from(formQuestions).where(and(eq(formQuestions.id, id), eq(formQuestions.kind, "question")));
  if (!formQuestion) throw new Refusal("notFound");
  return { ...(await findResponse(db, { response: formQuestion.responseId })), formQuestion };
}

/** Any part that is kept: a question, a heading or words. */
export async function findFormPart(db: Reader, { question: id }: { question: string }) {
  const [formQuestion] = await db.select().from(formQuestions).where(eq(formQuestions.id, id));
  if (!formQuestion) throw new Refusal("notFound");
  return { ...(await findResponse(db, { response: formQuestion.responseId })), formQuestion };
}

/** All parts that were ever kept for a response: what is asked now in its order, then what no longer is. */
export async function partsOf(db: Reader, responseId: string) {
  const all = await db.select().from(formQuestions).where(eq(formQuestions.responseId, responseId)).orderBy(asc(formQuestions.place), asc(formQuestions.id));
  return [...all.filter(({ goneAt }) => goneAt === null), ...all.filter(({ goneAt }) => goneAt !== null)];
}

export const readNotKept = async (db: Reader, responseId: string) => (await db.select().from(questionnaires).where(and(eq(questionnaires.responseId, responseId), isNull(questionnaires.keptAt), isNull(questionnaires.replacedAt))))[0] ?? null;

/** The answers of a response in the order of its questionnaire, for files; without what is left out and what is no longer asked. */
export async function answersOf(db: Reader, responseId: string): Promise<{ number: string; question: string; chosen: string[]; answer: string }[]> {
  return (await partsOf(db, responseId)).filter(({ kind, goneAt, state }) => kind === "question" && goneAt === null && state !== "left-out").map((part) => ({ number: part.number, question: part.words, chosen: part.chosen, answer: part.answer }));
}

/** What keeping the newer questionnaire would do with the questions there are. */
export function laidOn(before: readonly FormQuestion[], parts: readonly { kind: string; number: string; words: string }[]) {
  const old = before.filter(({ kind }) => kind === "question");
  const fresh = parts.filter(({ kind }) => kind === "question");
  const found = matchQuestions(old, fresh);
  const matched = new Map(fresh.map((part, at) => [part, found[at] === null ? null : old[found[at]!]!]));
  return { of: (part: (typeof parts)[number]) => matched.get(part) ?? null, gone: old.filter((one, was) => one.goneAt === null && !found.includes(was)) };
}

const namesOf = async (db: Reader, ids: (string | null)[]) => new Map((await db.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, [...new Set(ids.filter((id) => id !== null)), ""]))).map(({ id, name }) => [id, name]));

type Scene = Awaited<ReturnType<typeof findResponse>>;
const actsOn = (actor: Actor, scene: Scene, formQuestion: FormQuestion, open: boolean) => {
  const mine = open && formQuestion.kind === "question" && formQuestion.goneAt === null && canAnswerForm(actor, { ...scene, formQuestion });
  return { answer: mine, change: open && formQuestion.goneAt === null && canKeepForm(actor, scene), give: open && formQuestion.kind === "question" && formQuestion.goneAt === null && canShareOutForm(actor, scene), acts: mine ? (["agree", "reopen", "leaveOut"] as const).filter((act) => formQuestionActs.allows(formQuestion.state, act)) : [] };
};

/** The questionnaire that a response answers: what is kept, how far each answer is and with whom, and what was read and waits to be looked over. */
export const formOfResponse = query({
  name: "formOfResponse", input: ByResponse, subject: findResponse, allow: canReadForm,
  async run({ actor, subject, db }) {
    const { response, issue, hub } = subject;
    const open = atWork.includes(response.state);
    const parts = await partsOf(db, response.id);
    const names = await namesOf(db, parts.flatMap(({ ownerId, savedBy }) => [ownerId, savedBy]));
    const read = canKeepForm(actor, subject) ? await readNotKept(db, response.id) : null;
    const laid = read && laidOn(parts, read.parts);
    const before = (part: FormQuestion | null) => part && { number: part.number, words: part.words, answered: part.state !== "open" };
    const held = new Map<string, { name: string; questions: number; open: number }>();
    for (const { kind, goneAt, ownerId, state } of parts) {
      if (kind !== "question" || goneAt || !ownerId) continue;
      const one = held.get(ownerId) ?? { name: names.get(ownerId)!, questions: 0, open: 0 };
      held.set(ownerId, { ...one, questions: one.questions + 1, open: one.open + (state === "open" || state === "drafted" ? 1 : 0) });
    }
    const share = open && canShareOutForm(actor, subject);
    return {
      response: { id: response.id, title: response.title, state: response.state, authority: response.authority, language: response.language }, issue: nameFor(actor, issue), hub: { slug: hub.slug, code: hub.code, name: hub.name },
      parts: parts.map((part) => {
        const { responseId: _, questionnaireId: __, ownerId, savedBy, answerWay, ...shown } = part;
        return { ...shown, answerWay, mark: markOf(part), misfit: misfitOf(part), owner: ownerId ? { id: ownerId, name: names.get(ownerId)! } : null, savedBy: savedBy ? names.get(savedBy)! : null, may: actsOn(actor, subject, part, open) };
      }),
      progress: progressOf(parts), holders: [...held.values()],
      read: read && laid && { id: read.id, revision: read.revision, parts: read.parts.map((part) => ({ ...part, before: before(laid.of(part)) })), gone: laid.gone.map(({ number, words, state }) => ({ number, words, answered: state !== "open" })) },
      people: share ? (await peopleOfHub(actor, { hub: hub.slug })).map(({ id, name }) => ({ id, name })) : [],
      may: { paste: open && canKeepForm(actor, subject), shareOut: share },
    };
  },
});
