type Given = { mail?: string; to?: string; status?: string; action?: string; returned?: string; also?: string; boundary?: string; folded?: boolean };

/** A report as a mail server sends it back (RFC 3464). */
export function report({ mail = "abc", to = "ann@example.org", status = "5.1.1", action = "failed", returned = "message/rfc822", also, boundary = "=_a b", folded = false }: Given = {}): string {
  const quoted = /[^\w]/.test(boundary) ? `"${boundary}"` : boundary;
  return [
    "From: MAILER-DAEMON@mx.example", "To: standpunt@standpunt.example", "Subject: Undelivered Mail Returned to Sender", `Content-Type: multipart/report; report-type=delivery-status;${folded ? "\r\n\t" : " "}boundary=${quoted}`, "MIME-Version: 1.0", "",
    "This is the mail system.", `--${boundary}`, "Content-Type: text/plain", "", "I could not deliver it.", `--${boundary}`, "Content-Type: message/delivery-status", "",
    "Reporting-MTA: dns; mx.example", "Arrival-Date: Mon, 30 Nov 2026 08:00:00 +0100", "",
    `Final-Recipient: rfc822; ${to}`, `Action: ${action}`, `Status: ${status}`, `Diagnostic-Code: smtp; 550 ${status} <${to}>: no such user`, "", ...(also ? [also, ""] : []),
    `--${boundary}`, `Content-Type: ${returned}`, "", `Message-ID: <${mail}@standpunt.example>`, "Subject: What was sent", "", "Words.", `--${boundary}--`, "",
  ].join("\r\n");
}
