import type { ReactNode } from "react";
import { VisitorFrame } from "#app/visitor-frame.tsx";
import { AppShell } from "#components/shell/app-shell.tsx";
import { places } from "#components/shell/keys.ts";
import { toneOf } from "#components/shell/tone-of.ts";
import { MenuButton, MenuLink, MenuRule } from "#components/ui/menu.tsx";
import { dateFormat } from "#lib/formats/date-format.ts";
import { hubDirectory } from "#lib/hubs/queries.ts";
import { mostCounted, unreadInInbox } from "#lib/inbox/queries.ts";
import { languageNames } from "#messages/index.ts";
import { isAdministrator, isMember, type Actor } from "#lib/kernel/actor.ts";
import { clock } from "#lib/platform/clock.ts";
import { currentViewer } from "#lib/next/actor.ts";
import { ask } from "#lib/next/page.ts";
import { published } from "#lib/next/published.ts";
import { speech, type Speak } from "#lib/next/words.ts";
import { canTriage } from "#lib/triage/policy.ts";
import { triageWaiting } from "#lib/triage/queries.ts";
import { myViews } from "#lib/views/queries.ts";

const keys = ["hubs", "inbox", "feedback", "triage", "issues", "positions", "responses", "asks", "lessons", "calendar", "people"] as const;
const letters: Record<string, string> = places;
const mostViews = 8;

type Hubs = Awaited<ReturnType<typeof hubDirectory>>;

/** Where somebody can go, and what waits for them there. */
async function placesFor(actor: Actor, hubs: Hubs, t: Speak) {
  const unread = await ask(unreadInInbox, {});
  const sorted = hubs.filter((hub) => canTriage(actor, { hub }));
  const waiting = (await Promise.all(sorted.map(({ slug }) => ask(triageWaiting, { hub: slug })))).reduce((sum, { waiting: here }) => sum + here, 0);
  const counts: Partial<Record<string, object>> = { inbox: { count: unread > mostCounted ? `${mostCounted}+` : unread, countLabel: t("unread") }, triage: { count: waiting, countLabel: t("waitForTriage") } };
  const shown = keys.filter((key) => (key === "triage" ? sorted.length > 0 : key === "people" ? isAdministrator(actor) : key === "feedback" ? actor.seats.some(({ organisationId }) => organisationId !== null) : true));
  return [{ key: "home", href: "/", label: t("place.home"), go: letters.home }, ...shown.map((key) => ({ key, href: `/${key}`, label: t(`place.${key}`), go: letters[key], ...counts[key] }))];
}

/** The views somebody can choose from, so that each is one step away from everywhere. */
async function viewsOf(actor: Actor) {
  const { views } = isMember(actor) ? await ask(myViews, {}) : { views: [] };
  return views.slice(0, mostViews).map(({ id, name: label }) => ({ key: id, href: `/issues?view=${id}`, label }));
}

/** The frame of the workshop for those signed in; everyone else reads the same pages in the public frame. */
export default async function WorkshopLayout({ children }: { children: ReactNode }) {
  const { actor, name, locale, zone } = await currentViewer();
  if (actor.kind === "visitor") return <VisitorFrame>{children}</VisitorFrame>;
  const { say, dates } = await speech();
  const t = say("shell");
  const hubs = await published(hubDirectory, {});
  const mine = hubs.find(({ id }) => actor.seats.some(({ hubId }) => hubId === id)) ?? hubs[0];
  const now = clock.now();
  return (
    <AppShell
      home="/" t={t} drawnAt={now.getTime()} hub={mine?.slug ?? ""} places={await placesFor(actor, hubs, t)} savedViews={await viewsOf(actor)} search="/search" logs={isMember(actor)}
      hubs={hubs.map((hub) => ({ key: hub.slug, name: hub.name, note: t("participants", { count: hub.participants }), tone: toneOf(hub.code), href: `/hubs/${hub.slug}` }))}
      language={{ href: "/profile", name: languageNames[locale], lang: locale }}
      clock={{ text: dateFormat(dates, { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short" }).format(now), dateTime: now.toISOString() }}
      person={{ name: name ?? "", note: mine?.name ?? "", menu: <><MenuLink href="/profile">{t("profile")}</MenuLink><MenuLink href="/help/keyboard">{t("keyboard")}</MenuLink><MenuLink href="/procedures">{t("place.procedures")}</MenuLink><MenuLink href="/channels">{t("place.channels")}</MenuLink><MenuRule /><form action="/sign-out" method="post"><MenuButton>{t("signOut")}</MenuButton></form></> }}
    >
      {children}
    </AppShell>
  );
}
