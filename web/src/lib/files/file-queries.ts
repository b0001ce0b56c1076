import { queryOptions } from '@tanstack/react-query';
import { answer, v1 } from '../api-client.ts';
import { FILES_KEY } from './file-keys.ts';
import type { FileParent } from './file-parent.ts';

const LOOK_AGAIN_MS = 2_000;
/** The links in an answer are good for an hour. */
const FRESH_MS = 45 * 60_000;

/** The photos and papers of one thing. While one of them is looked at, it is asked again how that went. */
export function filesQuery(parent: FileParent) {
  return queryOptions({
    queryKey: [...FILES_KEY, parent.kind, parent.id],
    queryFn: ({ signal }) => answer(v1.files.$get({ query: parent }, { init: { signal } })),
    staleTime: FRESH_MS,
    refetchInterval: ({ state }) =>
      state.data?.files.some(({ file }) => file.status === 'processing') ? LOOK_AGAIN_MS : false,
  });
}
