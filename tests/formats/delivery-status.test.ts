import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDeliveryReports } from "#lib/formats/delivery-status.ts";
import { report } from "#tests/support/delivery-report.ts";

const found = { recipient: "ann@example.org", action: "failed", status: "5.1.1", words: "550 5.1.1 <ann@example.org>: no such user", messageId: "<abc@standpunt.example>" };

describe("a report on the delivery of a mail", () => {
  test("says of whom, of which mail, and why", () => expect(readDeliveryReports(report())).toEqual([found]));
  test("may end its lines in either way, and begin with a line of its own", () => expect(readDeliveryReports(`\n${report().replaceAll("\r\n", "\n")}`)).toEqual([found]));
  test("may give back the headers alone", () => expect(readDeliveryReports(report({ returned: "text/rfc822-headers" }))).toEqual([found]));
  test("may be of several recipients", () => expect(readDeliveryReports(report({ also: "Final-Recipient: rfc822; bo@example.org\r\nAction: delayed\r\nStatus: 4.4.1\r\n" }))).toMatchObject([found, { recipient: "bo@example.org", action: "delayed", status: "4.4.1" }]));
  test("may be folded and unquoted", () => expect(readDeliveryReports(report({ boundary: "plain", folded: true }))).toEqual([found]));
  test("is not what somebody writes by hand", () => expect(readDeliveryReports("Subject: out of office\n\nFinal-Recipient: rfc822; ann@example.org\nAction: failed\n")).toEqual([]));
  test("of any text at all is read or is none", () => {
    const whole = report();
    fc.assert(fc.property(fc.integer({ min: 0, max: whole.length }), fc.integer({ min: 0, max: 40 }), fc.string(), (from, length, put) => {
      expect(Array.isArray(readDeliveryReports(whole.slice(0, from) + put + whole.slice(from + length)))).toBe(true);
    }), { numRuns: 300 });
  });
});
