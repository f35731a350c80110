// What `npm run screenshots` photographs: each shot's file, its title in the gallery, and how to get there.

export const VIEWPORTS = {
  desk: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
  wall: { width: 3840, height: 1080 },
};

const ZOOM = { city: 12.6, district: 14.6, junction: 17.9 };

/** @typedef {(question: string) => Promise<any>} Api asks the platform, below /api/v1 */

/** The middle of the city from so far, as the address has it; turned and tilted where told. */
function over(zoom, turned = '') {
  return async (/** @type {Api} */ api) => {
    const { center } = await api('/city');
    return `at=${zoom}/${center[1]}/${center[0]}${turned}`;
  };
}

/** The signalised junction with the most groups; of equals the one nearest to the middle. */
export async function grandJunction(api) {
  const [{ items }, { center }] = await Promise.all([api('/junctions?signalised=true&limit=5000'), api('/city')]);
  const away = ({ position }) => Math.hypot(position[0] - center[0], position[1] - center[1]);
  return items.sort((a, b) => b.groups.length - a.groups.length || away(a) - away(b))[0];
}

async function atJunction(api) {
  const { id, position } = await grandJunction(api);
  return { id, at: `at=${ZOOM.junction}/${position[1]}/${position[0]}` };
}

const shot = (name, title, device, theme, language, path, more = {}) => ({
  name,
  title,
  device,
  theme,
  language,
  path,
  file: `${name}.${more.format ?? 'png'}`,
  ...more,
});

export const shots = [
  shot('overview', 'The desk: the city and how it runs', 'desk', 'dark', 'zh', () => '/overview'),
  shot('overview-light', 'The same by day, in English', 'desk', 'light', 'en', () => '/overview'),
  shot('wall', 'The wall, 3840 x 1080', 'wall', 'dark', 'zh', () => '/overview', { format: 'jpg' }),
  shot(
    'city',
    'Zoomed out: corridors by level of service',
    'desk',
    'dark',
    'en',
    async (api) => `/overview?${await over(ZOOM.city)(api)}`,
  ),
  shot(
    'district',
    'A district in perspective',
    'desk',
    'light',
    'zh',
    async (api) => `/overview?${await over(15.2, '/-24/55')(api)}`,
  ),
  shot('junction', 'A junction from near: lanes, lights, queues, vehicles', 'desk', 'dark', 'zh', async (api) => {
    const { id, at } = await atJunction(api);
    return `/signals?${at}&sel=junction:${id}`;
  }),
  shot('junction-light', 'The same by day', 'desk', 'light', 'en', async (api) => {
    const { id, at } = await atJunction(api);
    return `/signals?${at}&sel=junction:${id}`;
  }),
  shot('junction-page', 'Signal performance for the engineer', 'desk', 'dark', 'en', async (api) => {
    const { id } = await atJunction(api);
    return `/signals/${encodeURIComponent(id)}`;
  }),
  shot('parking', 'Finding a place to park', 'desk', 'light', 'en', () => '/parking'),
  shot('devices', 'Devices and how well they tell', 'desk', 'light', 'zh', () => '/devices'),
  shot('quality', 'Data quality', 'desk', 'dark', 'en', () => '/operations/quality'),
  shot(
    'evaluation',
    'Scored against the truth, physics beside published ranges',
    'desk',
    'light',
    'en',
    () => '/operations/evaluation',
  ),
  shot(
    'replay',
    'Back in time',
    'desk',
    'dark',
    'en',
    () => `/overview?t=${new Date(Date.now() - 120_000).toISOString()}&speed=5`,
  ),
  shot('phone', 'On the phone', 'phone', 'light', 'zh', () => '/overview'),
  shot('phone-parking', 'Parking with one hand', 'phone', 'dark', 'en', () => '/parking'),
];
