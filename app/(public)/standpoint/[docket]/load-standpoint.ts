import { notFound } from "next/navigation";
import { cache } from "react";
import { Refusal } from "#lib/kernel/refusal.ts";
import { published } from "#lib/next/published.ts";
import { publication, standpoint } from "#lib/publications/queries.ts";

async function orNotFound<V>(answer: Promise<V>): Promise<V> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Refusal) notFound();
    throw error;
  }
}

/** What anyone may read of an issue and what the hubs hold on it; not there where nothing is public. Looked up once for head and page. */
export const loadStandpoint = cache((issue: string) => orNotFound(published(standpoint, { issue })));

/** One published text, as anyone may read it. */
export const loadPublication = (asked: { docket: string; hub: string; publication: string }) => orNotFound(published(publication, { issue: asked.docket, hub: asked.hub, publication: asked.publication }));
