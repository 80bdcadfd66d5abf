import http from 'node:http';

/** Calls the product over connections that stay open: a new one each time would be measured too. */
export function keptOpen({ url, token, connections }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const ask = ({ method = 'GET', path, body }) =>
    new Promise((resolve, reject) => {
      const text = body && JSON.stringify(body);
      const headers = {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(text && { 'content-type': 'application/json' }),
      };
      const request = http.request(url + path, { method, agent, headers }, (answer) => {
        let size = 0;
        let refusal = '';
        answer.on('data', (chunk) => {
          size += chunk.length;
          if (answer.statusCode !== 200) refusal += chunk;
        });
        answer.on('end', () =>
          answer.statusCode === 200
            ? resolve(size)
            : reject(new Error(`${method} ${path}: ${answer.statusCode} ${refusal}`)),
        );
      });
      request.on('error', reject);
      request.end(text);
    });
  return { ask, close: () => agent.destroy() };
}

/** Asks every question once, `callers` at a time; milliseconds p50 and p95 of an answer, and answers a second. */
export async function measure(questions, callers, ask) {
  const times = [];
  const waiting = [...questions].reverse();
  const began = performance.now();
  const caller = async () => {
    for (let question = waiting.pop(); question !== undefined; question = waiting.pop()) {
      const start = performance.now();
      await ask(question);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  const seconds = (performance.now() - began) / 1000;
  return { ...spread(times), perS: round(times.length / seconds) };
}

/** Milliseconds p50 and p95. */
export function spread(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: round(at(sorted, 0.5)), p95: round(at(sorted, 0.95)) };
}

const at = (times, share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
const round = (value) => Math.round(value * 10) / 10;
