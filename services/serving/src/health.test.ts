import { afterEach, describe, expect, it } from 'vitest';
import { Health, type HealthChecks } from './health.js';
import { Metrics } from './metrics.js';
import { type HttpServer, openHttp } from './open-http.js';

const works = async () => {};
const fails = () => Promise.reject(new Error('out of order'));

describe('a serving process', () => {
  let http: HttpServer | undefined;
  const serve = async (checks: HealthChecks) => {
    http = await openHttp([], {
      host: '127.0.0.1',
      port: 0,
      health: new Health(() => checks),
      metrics: new Metrics('test'),
    });
    return http.url;
  };
  afterEach(async () => {
    await http?.close();
    http = undefined;
  });

  it('is ready while what it needs works', async () => {
    const url = await serve({ needs: { log: works }, uses: { history: fails } });
    const ready = await fetch(`${url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: 'ok', checks: { log: { status: 'ok' }, history: { status: 'failing', detail: 'out of order' } } },
    ]);
  });

  it('lives, and is not ready, while something is missing', async () => {
    const url = await serve({ needs: { log: fails } });
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    const ready = await fetch(`${url}/health/ready`);
    expect([ready.status, await ready.json()]).toMatchObject([503, { status: 'failing' }]);
    expect((await fetch(`${url}/health/other`)).status).toBe(404);
  });

  it('asks no more than once a second, whoever asks', async () => {
    let asked = 0;
    const url = await serve({
      needs: {
        log: async () => {
          asked += 1;
        },
      },
    });
    await Promise.all(Array.from({ length: 20 }, () => fetch(`${url}/health/ready`)));
    expect(asked).toBe(1);
  });

  it('asks anew once something has started', async () => {
    let check: () => Promise<void> = fails;
    const health = new Health(() => ({ needs: { log: () => check() } }));
    expect((await health.ready()).status).toBe('failing');
    check = works;
    health.forget();
    expect((await health.ready()).status).toBe('ok');
  });

  it('tells its figures to who is near', async () => {
    const url = await serve({ needs: {} });
    await fetch(`${url}/nothing`);
    const figures = await fetch(`${url}/metrics`);
    expect(figures.headers.get('content-type')).toContain('text/plain');
    const text = await figures.text();
    expect(text).toMatch(/process_cpu_seconds_total\{service="test"\} \d/);
    expect(text).toMatch(/luyun_http_request_seconds_count\{.*route="other",status="404".*\} 1/);
    expect((await fetch(`${url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.7' } })).status).toBe(404);
  });
});
