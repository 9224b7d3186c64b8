import { closedLists, componentRules, isOfType, limits, observance, ruleOf, type ValueType } from "#tests/support/calendar-rules.ts";
import { contentLines, type ContentLine, type LineFault, type Say } from "#tests/support/content-lines.ts";

/** What can be wrong in an iCalendar file. */
export type FaultCode = LineFault
  | "notACalendar" | "secondCalendar" | "outside" | "misplacedComponent" | "missingComponent" | "notOpen" | "notClosed"
  | "unknownProperty" | "missingProperty" | "repeatedProperty" | "unknownParameter" | "wrongValueType" | "unescaped" | "badValue" | "unknownWord"
  | "endOfOtherType" | "endNotAfterStart" | "endAndDuration" | "unknownZone" | "zoneNotAllowed" | "repeatedZone" | "repeatedUid";

export interface Fault { line: number; fault: FaultCode; about: string }

interface Component { name: string; line: number; properties: ContentLine[]; components: Component[] }

const words = (list: string) => list.split(" ").filter((word) => word !== "");
const all = ({ properties }: Component, name: string) => properties.filter((property) => property.name === name);
const first = (component: Component, name: string) => all(component, name)[0];
const within = ({ components }: Component, name: string) => components.filter((component) => component.name === name);

function open(path: Component[], { line, value }: ContentLine, say: Say<FaultCode>) {
  const [name, parent] = [value.toUpperCase(), path.at(-1)!];
  const component = { name, line, properties: [], components: [] };
  if (name === "VCALENDAR" && parent.name === "FILE" && within(parent, name).length > 0) say(line, "secondCalendar", name);
  else if (!name.startsWith("X-") && !parent.name.startsWith("X-") && !componentRules[name]?.in.includes(parent.name)) say(line, "misplacedComponent", name);
  parent.components.push(component);
  path.push(component);
}

/** Ends the component of that name, and says which ones in it were left open. */
function close(path: Component[], { line, value }: ContentLine, say: Say<FaultCode>) {
  const name = value.toUpperCase();
  const at = path.findLastIndex((component) => component.name === name && name !== "FILE");
  if (at === -1) return say(line, "notOpen", name);
  for (const left of path.splice(at).slice(1)) say(left.line, "notClosed", left.name);
}

/** The file as a component that holds its calendar. */
function tree(lines: readonly ContentLine[], say: Say<FaultCode>): Component {
  const path: Component[] = [{ name: "FILE", line: 1, properties: [], components: [] }];
  const [file] = path as [Component];
  for (const line of lines) {
    if (line.name === "BEGIN") open(path, line, say);
    else if (line.name === "END") close(path, line, say);
    else if (path.length === 1) say(line.line, "outside", line.name);
    else path.at(-1)!.properties.push(line);
  }
  for (const left of path.slice(1)) say(left.line, "notClosed", left.name);
  if (within(file, "VCALENDAR").length === 0) say(1, "notACalendar");
  return file;
}

/** The type that a property's value claims to be of: by VALUE, or the first of its types. Undefined if it may not be of that type. */
function typeOf({ name, parameters }: ContentLine): ValueType | undefined {
  const { types = [], says = false } = ruleOf(name) ?? {};
  const named = parameters.get("VALUE")?.toUpperCase();
  if (named === undefined) return says ? undefined : types[0];
  return types.find((type) => (type === "UTC" ? "DATE-TIME" : type) === named);
}

function valueFaults(property: ContentLine, say: Say<FaultCode>) {
  const { line, name, value } = property;
  const type = typeOf(property);
  const list = ruleOf(name)?.list ?? false;
  if (type === undefined) return say(line, "wrongValueType", name);
  const values = list ? value.split(/(?<=(?:^|[^\\])(?:\\\\)*),/u) : [value];
  if (!values.every((one) => isOfType(type, one))) say(line, type === "TEXT" || type === "PARTS" ? "unescaped" : "badValue", name);
  else if (closedLists[name]?.includes(value.toUpperCase()) === false) say(line, "unknownWord", name);
  else if (limits[name]?.test(value) === false) say(line, "badValue", name);
}

function propertyFaults(component: Component, zones: readonly string[], say: Say<FaultCode>) {
  const { must, once, may } = componentRules[component.name]!;
  for (const property of component.properties) {
    const { line, name, parameters } = property;
    const rule = ruleOf(name);
    if (!rule || !(name.startsWith("X-") || words(`${must} ${once} ${may}`).includes(name))) {
      say(line, "unknownProperty", name);
      continue;
    }
    for (const key of parameters.keys()) if (key !== "VALUE" && !key.startsWith("X-") && !rule.parameters.includes(key)) say(line, "unknownParameter", key);
    valueFaults(property, say);
    if (rule.parameters.includes("TZID")) zoneFaults(property, zones, say);
    if (words(`${must} ${once}`).includes(name) && first(component, name) !== property) say(line, "repeatedProperty", name);
  }
  for (const name of words(must)) if (!first(component, name)) say(component.line, "missingProperty", name);
}

/** TZID belongs to local times alone, and names a zone of the file (3.2.19). */
function zoneFaults(property: ContentLine, zones: readonly string[], say: Say<FaultCode>) {
  const zone = property.parameters.get("TZID");
  if (zone === undefined) return;
  if (typeOf(property) === "DATE" || property.value.endsWith("Z")) say(property.line, "zoneNotAllowed", property.name);
  else if (!zones.includes(zone)) say(property.line, "unknownZone", zone);
}

/** How a time is told: as a day, by the clock in a zone, by any clock, or in UTC. */
const form = (time: ContentLine) => (typeOf(time) === "DATE" ? "DATE" : time.value.endsWith("Z") ? "UTC" : `clock ${time.parameters.get("TZID") ?? ""}`);

/** DTEND is told as DTSTART is and comes later; two zones, or a zone and UTC, are not compared (3.8.2.2, 3.8.2.5). */
function spanFaults(event: Component, say: Say<FaultCode>) {
  const [start, end, duration] = [first(event, "DTSTART"), first(event, "DTEND"), first(event, "DURATION")];
  if (end && duration) say(duration.line, "endAndDuration", "DURATION");
  if (start && duration && form(start) === "DATE" && duration.value.includes("T")) say(duration.line, "badValue", "DURATION");
  if (!start || !end) return;
  const floats = (time: ContentLine) => form(time) === "clock ";
  if (typeOf(start) !== typeOf(end) || floats(start) !== floats(end)) say(end.line, "endOfOtherType", "DTEND");
  else if (form(start) === form(end) && end.value <= start.value) say(end.line, "endNotAfterStart", "DTEND");
}

function repeats(names: readonly { line: number; key: string }[], fault: FaultCode, say: Say<FaultCode>) {
  const seen = new Set<string>();
  for (const { line, key } of names) {
    if (seen.has(key)) say(line, fault, key.trim());
    seen.add(key);
  }
}

function componentFaults(component: Component, zones: readonly string[], say: Say<FaultCode>) {
  const rule = componentRules[component.name];
  if (!rule) return;
  propertyFaults(component, zones, say);
  if (rule.oneOf.length > 0 && !component.components.some(({ name }) => rule.oneOf.includes(name) || name.startsWith("X-"))) say(component.line, "missingComponent", component.name);
  if (component.name === "VEVENT") spanFaults(component, say);
  for (const time of rule === observance ? [...all(component, "DTSTART"), ...all(component, "RDATE")] : []) if (form(time) !== "clock ") say(time.line, "badValue", time.name);
  for (const inner of component.components) componentFaults(inner, zones, say);
}

/**
 * Every fault of an iCalendar file by our own reading of RFC 5545 and 7986, by line. Stricter than both in what they only advise: lines of at
 * most 75 octets, one calendar a file, DTSTART in every event. Shares nothing with the library that writes our files.
 */
export function calendarFaults(file: string | Uint8Array): Fault[] {
  const faults: Fault[] = [];
  const say: Say<FaultCode> = (line, fault, about = "") => faults.push({ line, fault, about });
  const root = tree(contentLines(file, say), say);
  for (const calendar of within(root, "VCALENDAR")) {
    const zones = within(calendar, "VTIMEZONE").flatMap((zone) => all(zone, "TZID").map(({ line, value }) => ({ line, key: value })));
    const uids = within(calendar, "VEVENT").flatMap((event) => all(event, "UID").slice(0, 1).map(({ line, value }) => ({ line, key: `${value} ${first(event, "RECURRENCE-ID")?.value ?? ""}` })));
    repeats(zones, "repeatedZone", say);
    repeats(uids, "repeatedUid", say);
    componentFaults(calendar, zones.map(({ key }) => key), say);
  }
  return faults.toSorted((a, b) => a.line - b.line);
}
