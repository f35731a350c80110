import { expect, it } from 'vitest';
import { feedPaths } from './feed-paths.js';

it('describes both feeds by the schemas that check them', () => {
  expect(Object.keys(feedPaths)).toEqual(['/api/v1/feeds/parking', '/api/v1/feeds/tocc']);
  const text = JSON.stringify(feedPaths);
  for (const name of ['facilityId', 'bays', 'incidentId', 'transitVehicles', 'quarantined'])
    expect(text).toContain(`"${name}"`);
});
