import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { DOCUMENT_KINDS, type Document, type DocumentKind } from '../../../../shared/contracts/documents.ts';
import { RowForm } from '../../components/row-sheet/row-form.tsx';
import { SheetFrame } from '../../components/row-sheet/sheet-frame.tsx';
import { TextField } from '../../components/row-sheet/text-field.tsx';
import { Field, SelectInput } from '../../components/ui/field.tsx';
import { documentEntity } from '../../lib/document-entity.ts';
import { documentQuery } from '../../lib/document-queries.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { type Opening, toOpening } from '../../lib/row-sheet/opening.ts';
import { useCloseSheet } from '../../lib/row-sheet/use-close-sheet.ts';
import { useSheetRow } from '../../lib/row-sheet/use-sheet-row.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { vehiclesQuery } from '../../lib/vehicle-queries.ts';
import { documentWrites } from '../../lib/vehicle-writes.ts';
import { DocumentSchema, type DocumentValues, toDocumentContent, toDocumentValues } from './document-values.ts';
import { PAPER_WORDS } from './kind-words.ts';
import { Photos } from './photos.tsx';

/** A paper and the day it expires. */
export function DocumentSheet({ document, of = '' }: { document: string; of?: string | undefined }) {
  const isNew = document === 'new';
  const close = useCloseSheet();
  const router = useRouter();
  const format = usePersonFormat();
  const vehicles = usePendingQuery(vehiclesQuery());
  const { query, base, isDeleted, mends } = useSheetRow('document', document, documentQuery(document));
  const [opening, setOpening] = useState<Opening<Document, DocumentValues> | null>(null);
  if (!opening && !isDeleted && vehicles.data && (isNew || base)) {
    const kind: DocumentKind = of ? 'registration' : 'licence';
    const fresh = base
      ? toDocumentValues(base)
      : { kind, title: PAPER_WORDS[kind], vehicleId: of, number: '', expiresOn: '', note: '' };
    setOpening(toOpening(`document.${document}.${of}`, base, mends, fresh));
  }
  const rigs = vehicles.data?.rigs ?? [];

  return (
    <SheetFrame
      title={isNew ? 'Add a paper' : 'Change paper'}
      noun="this paper"
      needed={[vehicles, ...(isNew || base || isDeleted ? [] : [query])]}
      isDeleted={isDeleted}
      onClose={close}
    >
      {opening && (
        <RowForm
          opening={opening}
          writes={documentWrites}
          entity={documentEntity}
          schema={DocumentSchema}
          toContent={toDocumentContent}
          toLabel={({ title }) => title}
          noun="this paper"
          format={format}
          isOpenIn={(search) => search.document === document}
          reopen={(id) =>
            void router.navigate({ to: '/wheels', search: { document: id }, state: { openedHere: true } })
          }
          close={close}
        >
          {(form) => {
            const kind = form.register('kind');
            return (
              <>
                <Field label="What is it?">
                  {(control) => (
                    <SelectInput
                      {...kind}
                      {...control}
                      onChange={(event) => {
                        const usual: string[] = ['', ...Object.values(PAPER_WORDS)];
                        const chosen = PAPER_WORDS[event.target.value as DocumentKind]; // one of the options
                        // A name that somebody gave it stays.
                        if (usual.includes(form.getValues('title'))) form.setValue('title', chosen);
                        return kind.onChange(event);
                      }}
                    >
                      {DOCUMENT_KINDS.map((one) => (
                        <option key={one} value={one}>
                          {PAPER_WORDS[one]}
                        </option>
                      ))}
                    </SelectInput>
                  )}
                </Field>
                <TextField form={form} name="title" label="Name" />
                <Field label="Of">
                  {(control) => (
                    <SelectInput {...form.register('vehicleId')} {...control}>
                      <option value="">No vehicle: it is mine</option>
                      {rigs.map(({ vehicle }) => (
                        <option key={vehicle.id} value={vehicle.id}>
                          {vehicle.name}
                        </option>
                      ))}
                    </SelectInput>
                  )}
                </Field>
                <TextField
                  form={form}
                  name="expiresOn"
                  kind="day"
                  label="Expires on"
                  hint="We remind you 30, 7 and 1 days before. Leave it empty when it never does."
                />
                <TextField form={form} name="number" label="Number (if you like)" />
                <TextField form={form} name="note" kind="note" label="Note (if you like)" />
                {opening.base && (
                  <Photos parent={{ kind: 'document', id: opening.base.id }} label={form.getValues('title')} />
                )}
              </>
            );
          }}
        </RowForm>
      )}
    </SheetFrame>
  );
}
