import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Where Mapbox is used, pages may reach it, and nothing else that is not ours. */
const mapbox = ['https://api.mapbox.com', 'https://events.mapbox.com', 'https://*.tiles.mapbox.com'];

/** Headers that tell browsers what pages of ours may do: only what comes from here, workers from blobs for the map. */
export function securityHeaders(useMapbox: boolean): RequestHandler {
  const outside = useMapbox ? mapbox : [];
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        childSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'", ...outside],
        imgSrc: ["'self'", 'data:', 'blob:', ...outside],
        styleSrc: ["'self'", "'unsafe-inline'"],
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // A platform on loopback or behind a proxy decides itself about https.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
}
