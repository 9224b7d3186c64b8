import type { ReactNode } from "react";
import { bulkAction, undoBulkAction } from "#app/(workshop)/issues/bulk-actions.ts";
import { BulkForm } from "#app/(workshop)/issues/bulk-form.tsx";
import type { Tongue } from "#app/(workshop)/issues/labels.ts";
import { peopleOfHub } from "#lib/hubs/queries.ts";
import { askIfReadable, ask } from "#lib/next/page.ts";
import { topicList } from "#lib/relations/queries.ts";

/** The rows of a list, and what can be done with those that are chosen. `hub` is the one whose tracks get a lead. */
export async function Bulk({ tongue: { t }, hub, children }: { tongue: Tongue; hub: { slug: string; name: string } | null; children: ReactNode }) {
  const people = hub ? await askIfReadable(peopleOfHub, { hub: hub.slug }) : null;
  const topics = hub ? (await ask(topicList, {})).slice(0, 50).map(({ topic }) => topic) : [];
  return (
    <BulkForm
      act={bulkAction} undo={undoBulkAction} hub={hub?.slug ?? ""} topics={topics} people={people ?? []} files={hub !== null}
      words={{
        label: t("bulk.label"), chosen: t("bulk.chosen"), watch: t("bulk.watch"), unwatch: t("bulk.unwatch"), topic: t("bulk.topic"), topicName: t("bulk.topicName"), addTopic: t("bulk.addTopic"), removeTopic: t("bulk.removeTopic"),
        lead: t("bulk.lead"), leadName: t("bulk.leadName", { hub: hub?.name ?? "" }), nobody: t("bulk.nobody"), setLead: t("bulk.setLead"), undo: t("bulk.undo"), clear: t("bulk.clear"),
      }}
    >
      {children}
    </BulkForm>
  );
}
