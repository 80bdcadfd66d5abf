/** Hands an answer to the browser as a file, under the name it carries: a link cannot carry the access token. */
export async function saveAnswer(response: Response, name: string): Promise<void> {
  const stated = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = stated === undefined ? name : decodeURIComponent(stated);
  link.click();
  URL.revokeObjectURL(url);
}
