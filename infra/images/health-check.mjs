// The image's health check: ends with 0 where the process in this container says that it can work.
import { get as getHttp } from 'node:http';
import { get as getHttps } from 'node:https';

const { LUYUN_HTTP_PORT: port = '8080', LUYUN_TLS_CERTIFICATE: certificate } = process.env;
const get = certificate ? getHttps : getHttp;
const url = `${certificate ? 'https' : 'http'}://127.0.0.1:${port}/health/ready`;

// The certificate names the host as others know it, not this address.
const request = get(url, { rejectUnauthorized: false, timeout: 4_000 }, (response) => {
  response.resume();
  process.exitCode = response.statusCode === 200 ? 0 : 1;
});
request.on('timeout', () => request.destroy(new Error('no answer')));
request.on('error', (error) => {
  console.error(error.message);
  process.exitCode = 1;
});
