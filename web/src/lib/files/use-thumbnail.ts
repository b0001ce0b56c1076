import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { LinkedFile } from '../../../../shared/contracts/files.ts';
import { NOT_KEPT } from '../offline/not-kept.ts';
import { sessionStore } from '../session.ts';
import { FILE_BYTES_KEY } from './file-keys.ts';
import { keepThumbnail, readThumbnail } from './file-store.ts';

/** The address of a small picture of a file within this page; null while there is none. Once seen it is there without signal. */
export function useThumbnail({ file, url, thumbnailUrl }: LinkedFile): string | null {
  const session = sessionStore.get();
  const userId = 'userId' in session ? session.userId : '';
  const source = thumbnailUrl ?? (file.mime === 'application/pdf' ? null : url);
  const { data = null } = useQuery({
    queryKey: [...FILE_BYTES_KEY, 'thumbnail', file.id, source !== null],
    queryFn: async ({ signal }) => {
      const kept = await readThumbnail(userId, file.id);
      if (kept || !source) return kept;
      const blob = await fetchBlob(source, signal);
      if (thumbnailUrl) await keepThumbnail(userId, file.id, blob);
      return blob;
    },
    ...BLOB_OPTIONS,
  });
  return useObjectUrl(data);
}

/** The whole file, in the same way; `isGone` when it cannot be read just now. */
export function useWholeFile({ file, url }: LinkedFile): { address: string | null; isGone: boolean } {
  const { data = null, isError } = useQuery({
    queryKey: [...FILE_BYTES_KEY, 'whole', file.id],
    queryFn: ({ signal }) => fetchBlob(url ?? '', signal),
    enabled: url !== null,
    ...BLOB_OPTIONS,
  });
  return { address: useObjectUrl(data), isGone: data === null && (isError || url === null) };
}

/** Bytes of a file never change. They are asked for without the connection's leave: Storage is another server than the API. */
const BLOB_OPTIONS = {
  ...NOT_KEPT,
  staleTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
  networkMode: 'always',
  retry: false,
} as const;

async function fetchBlob(url: string, signal: AbortSignal): Promise<Blob> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`Storage answered ${response.status}.`);
  return response.blob();
}

function useObjectUrl(blob: Blob | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!blob) return setAddress(null);
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return address;
}
