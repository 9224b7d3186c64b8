import { PageHead } from "#components/ui/page-head.tsx";
import { speech } from "#lib/next/words.ts";

/** Said of a link that was taken back, of one that is over and of one that never was. */
export async function LinkIsOver() {
  const { say } = await speech();
  return <PageHead title={say("signing")("sign.overTitle")} under={say("refusals")("code.signLink.over")} />;
}
