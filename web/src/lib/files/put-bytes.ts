interface PutOptions {
  signal: AbortSignal;
  onProgress: (fraction: number) => void;
}

/** How a PUT to Storage ended. Without an answer it is tried again; what was refused would be refused again. */
export type PutOutcome = 'there' | 'refused' | 'no-answer' | 'aborted';

/** Sends bytes to a signed address. XMLHttpRequest, since `fetch` does not tell how much has gone. */
export function putBytes(url: string, blob: Blob, { signal, onProgress }: PutOptions): Promise<PutOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.setRequestHeader('content-type', blob.type);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(judge(request));
    request.onerror = () => resolve('no-answer');
    request.onabort = () => resolve('aborted');
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(blob);
  });
}

function judge({ status, responseText }: XMLHttpRequest): PutOutcome {
  if (status >= 200 && status < 300) return 'there';
  // An earlier try of ours arrived although nobody said so.
  if (/"statusCode":\s*"409"/.test(responseText)) return 'there';
  return status === 429 || status >= 500 ? 'no-answer' : 'refused';
}
