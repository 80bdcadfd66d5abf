/** Lets a profile be sent as it is written down, without Strapi's `{ data: … }` around it. */
export function wrapFlatBody({ request }: { request: { body?: unknown } }): void {
  const { body } = request;
  if (typeof body === 'object' && body !== null && !Array.isArray(body) && !('data' in body))
    request.body = { data: body };
}
