import { languageAsked } from "#lib/next/cookies.ts";
import { otherMethods } from "#lib/next/endpoint.ts";
import { actorOf, refuseUnfit } from "#lib/next/incoming.ts";
import { manners, problemOf } from "#lib/next/problem.ts";
import { search } from "#lib/search/queries.ts";

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");

/** How many of a kind are offered while somebody types. */
const most = 5;

/** What the words may mean while they are typed: the issues they name first, then the rest by kind. */
export async function GET(request: Request): Promise<Response> {
  try {
    refuseUnfit(request);
    const { named, found } = await search(await actorOf(request), { q: new URL(request.url).searchParams.get("q") ?? "" });
    const issues = named.map(({ docket, title }) => ({ title, docket, href: `/issues/${docket.toLowerCase()}` }));
    const rest = found.filter(({ url }) => !issues.some(({ href }) => href === url)).map(({ kind, title, url }) => ({ kind, hit: { title, href: url } }));
    const kinds = Map.groupBy([...issues.map((hit) => ({ kind: "issue", hit })), ...rest], ({ kind }) => kind);
    return Response.json({ groups: [...kinds].map(([kind, all]) => ({ kind, hits: all.slice(0, most).map(({ hit }) => hit) })) }, { headers: manners });
  } catch (error) {
    return problemOf(error, { locale: languageAsked(request.headers.get("accept-language")) ?? "en", operation: "search", path: {}, sent: undefined });
  }
}
