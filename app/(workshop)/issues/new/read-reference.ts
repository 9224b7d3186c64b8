"use server";
import { readReference } from "#lib/issues/queries.ts";
import { currentActor } from "#lib/next/actor.ts";

/** What an official reference tells, for the form that is being filled in. */
export async function readReferenceAction(text: string) {
  return readReference(await currentActor(), { text: String(text).slice(0, 2000) });
}
