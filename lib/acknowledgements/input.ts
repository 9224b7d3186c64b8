import { z } from "zod";
import { Id, Slug } from "#lib/kernel/input.ts";

const Chosen = <T extends z.ZodType>(one: T) => z.union([one, z.literal("")]).optional().transform((value) => (value === "" ? undefined : value) as z.output<T> | undefined);
const thing = { response: Id.optional(), position: Id.optional() };
const onOne = ({ response, position }: { response?: unknown; position?: unknown }) => (response === undefined) !== (position === undefined);
const oneThing = { path: ["response"], params: { code: "oneThing" } };

/** A response or a position. */
export const OnThing = z.strictObject(thing).refine(onOne, oneThing);
/** An organisation or a person is asked to be named with a response or a position. */
export const AskContributor = z.strictObject({ ...thing, organisation: Chosen(Slug), person: Chosen(Id) }).refine(onOne, oneThing)
  .refine(({ organisation, person }) => (organisation === undefined) !== (person === undefined), { path: ["organisation"], params: { code: "oneContributor" } });
export const AnswerAcknowledgement = z.strictObject({ acknowledgement: Id, answer: z.enum(["yes", "no"]) });
export const ByAcknowledgement = z.strictObject({ acknowledgement: Id });
export const OwnAcknowledgements = z.strictObject({});
