import { and, desc, eq, inArray, ne, or } from "drizzle-orm";
import { matching } from "#db/search.ts";
import { identifiers, issues, searchDocuments } from "#db/schema/index.ts";
import { derive } from "#lib/formats/identifiers/index.ts";
import { searchTerms } from "#lib/formats/search-terms.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { stillOpenTo } from "#lib/kernel/entries.ts";
import { visibleTo } from "#lib/kernel/lane.ts";
import { Search } from "#lib/search/input.ts";

const reached = { id: searchDocuments.thingId, lane: searchDocuments.lane, hubId: searchDocuments.hubId, organisationId: searchDocuments.organisationId };
const most = 50;

/** Talk about a thing goes along when the thing is narrowed. */
const talkStillOpen = (actor: Actor) => or(ne(searchDocuments.kind, "discussion"), stillOpenTo(actor, searchDocuments.thingId));

/** Everything the actor may read that holds the words, and first the issues that a docket or an official identifier names. */
export const search = query({
  name: "search", input: Search, subject: async () => null, allow: () => true,
  async run({ actor, input: { q, kind }, db }) {
    if (!q) return { named: [], found: [] };
    const { dockets, identifiers: numbers } = searchTerms(q);
    const keys = numbers.flatMap((number) => [number.key, ...derive(number).equivalents]);
    const named = dockets.length + keys.length === 0 ? [] : await db.selectDistinct({ docket: issues.docket, title: issues.title }).from(issues).leftJoin(identifiers, eq(identifiers.issueId, issues.id))
      .where(and(or(dockets.length > 0 ? inArray(issues.docket, dockets) : undefined, keys.length > 0 ? inArray(identifiers.key, keys) : undefined), visibleTo(actor, issues))).limit(10);
    const where = matching(q);
    const found = where ? await db.select({ kind: searchDocuments.kind, title: searchDocuments.title, excerpt: searchDocuments.excerpt, url: searchDocuments.url, language: searchDocuments.language })
      .from(searchDocuments).where(and(where, visibleTo(actor, reached), talkStillOpen(actor), kind ? eq(searchDocuments.kind, kind) : undefined)).orderBy(desc(searchDocuments.changedAt), desc(searchDocuments.id)).limit(most) : [];
    return { named, found };
  },
});
