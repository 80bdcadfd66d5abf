interface Form {
  path: string;
  body: FormData;
  token: string | null;
  onShare: (share: number) => void;
}

/** A form sent the old way, which tells how much of it has left. Rejects with a TypeError when there was no answer, as fetch does. */
export function sendForm({ path, body, token, onShare }: Form): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    if (token) request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(new Response(request.responseText || null, { status: request.status }));
    request.onerror = () => reject(new TypeError(`${path} was not reached`));
    request.send(body);
  });
}
