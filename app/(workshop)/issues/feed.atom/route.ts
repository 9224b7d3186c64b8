import { currentViewer } from "#lib/next/actor.ts";
import { newsOf } from "#lib/next/extracts.ts";
import { textFile } from "#lib/next/file.ts";
import { addressOf, readAddress, textOf } from "#lib/next/registry-address.ts";
import { wordsIn } from "#lib/next/words.ts";
import { issueNews } from "#lib/views/queries.ts";

/** What moved last among the issues of a view, for whoever looks; for a reader that is not signed in, what is public. */
export function GET(request: Request) {
  return textFile(request, "atom", async () => {
    const { actor, locale } = await currentViewer();
    const { look } = readAddress(Object.fromEntries(new URL(request.url).searchParams));
    return newsOf(await issueNews(actor, { q: textOf(look) }), { name: wordsIn(locale, "extracts")("issues"), page: addressOf(look), self: addressOf(look, "/issues/feed.atom"), locale });
  }, { personal: true });
}
