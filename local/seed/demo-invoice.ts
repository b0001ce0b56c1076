/** The service record of demo-services.ts that it belongs to: the last oil change. */
const RECORD_ID = 'd0600000-0000-4000-8000-000000000009';
const FILE_ID = 'd9000000-0000-4000-8000-000000000001';

const LINES = [
  'Invoice',
  'Engine oil and filter',
  'Labour and parts: $538.00',
  '',
  'Sample document of the demo account.',
];

/** A workshop's invoice: the row of `files`, and a PDF of one page. */
export function demoInvoice(): {
  row: { id: string; service_record_id: string } & Record<string, unknown>;
  bytes: Buffer;
} {
  const bytes = toPdf(LINES);
  const about = { purpose: 'receipt', name: 'Invoice oil change.pdf', mime: 'application/pdf', bytes: bytes.length };
  return { row: { id: FILE_ID, service_record_id: RECORD_ID, ...about }, bytes };
}

/** The smallest file that every reader opens: ISO 32000-1, 7.5. Lines are ASCII without brackets. */
function toPdf(lines: readonly string[]): Buffer {
  const text = lines.map((line, at) => `${at === 0 ? '/F 24' : '/F 14'} Tf (${line}) Tj 0 -28 Td`).join('\n');
  const content = `BT 60 760 Td\n${text}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  );
}
