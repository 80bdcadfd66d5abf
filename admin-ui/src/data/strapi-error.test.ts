import { readError } from './strapi-error';

describe('readError', () => {
  it('maps field messages onto nested fields, in our words where known', () => {
    const body = {
      error: {
        message: '2 errors',
        details: {
          errors: [
            { path: ['code'], message: 'This attribute must be unique' },
            { path: ['addresses', 0, 'city'], message: 'odd' },
          ],
        },
      },
    };
    expect(readError(body, 400)).toMatchObject({
      code: 'HTTP_400',
      message: '2 errors',
      fields: { code: 'ra.validation.unique', addresses: { 0: { city: 'odd' } } },
    });
  });

  it('prefers the reason, then the code, then the status', () => {
    expect(readError({ error: { details: { code: 'INVALID', reason: 'no-profile' } } }, 400).code).toBe('no-profile');
    expect(readError({ error: { details: { code: 'CONFLICT' } } }, 409).code).toBe('CONFLICT');
    expect(readError(null, 502).code).toBe('HTTP_502');
  });

  it('keeps what a reason tells besides', () => {
    const cells = [{ month: '2026-03' }];
    expect(readError({ error: { details: { reason: 'moved', cells } } }, 409).details).toMatchObject({ cells });
    expect(readError(null, 409).details).toEqual({});
  });
});
