import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CityImportError } from './city-import-error.js';
import { type CityFormat, importCity } from './import-city.js';

const net = `<net version="1.20">
<location netOffset="-500000.00,-4416000.00" projParameter="+proj=utm +zone=50 +datum=WGS84 +units=m +no_defs"/>
<edge id="a" from="w" to="c" priority="3"><lane id="a_0" index="0" speed="13.89" length="90" shape="0,93 90,93"/></edge>
<edge id="b" from="c" to="e"><lane id="b_0" index="0" speed="13.89" length="90" shape="110,93 200,93"/></edge>
<junction id="w" x="0" y="93" shape="0,90 0,96"/><junction id="c" x="100" y="93" shape="90,90 110,90 110,96"/>
<junction id="e" x="200" y="93" shape=""/><connection from="a" to="b" fromLane="0" toLane="0" tl="c" linkIndex="0" dir="s"/></net>`;
const osm = `<osm version="0.6"><node id="1" lon="112.9" lat="28.2"/><node id="2" lon="112.91" lat="28.2"/>
<node id="3" lon="112.91" lat="28.21"><tag k="amenity" v="parking"/><tag k="capacity" v="9"/></node>
<way id="7"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="primary"/><tag k="lanes" v="4"/></way>
<relation id="9"><member type="way" ref="7" role="outer"/><tag k="type" v="multipolygon"/><tag k="building" v="yes"/></relation></osm>`;
const geojson = `{"type":"FeatureCollection","features":[
{"type":"Feature","geometry":{"type":"LineString","coordinates":[[112.9,28.2],[112.91,28.2]]},"properties":{"luyun":"link","id":"A"}},
{"type":"Feature","geometry":{"type":"LineString","coordinates":[[112.91,28.2],[112.92,28.2]]},"properties":{"highway":"primary"}},
{"type":"Feature","geometry":null,"properties":{"luyun":"corridor","id":"C","linkIds":["A"]}}]}`;

describe.each<[CityFormat, string]>([
  ['sumo-net', net],
  ['osm', osm],
  ['geojson', geojson],
])('a damaged %s file', (format, text) => {
  const whole = new TextEncoder().encode(text);

  it('is whole to begin with', async () => {
    expect((await importCity(format, whole)).model.links.length).toBeGreaterThan(0);
  });

  it('becomes a city or is refused with reasons, and nothing else', async () => {
    const changes = fc.array(
      fc.oneof(
        fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) }),
        fc.record({ at: fc.nat(whole.length - 1), byte: fc.constantFrom(...new TextEncoder().encode('09-."<>{}[],')) }),
      ),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(whole.length), fc.boolean(), async (edits, end, cut) => {
        const bytes = whole.slice(0, cut ? end : whole.length);
        for (const { at, byte } of edits) if (at < bytes.length) bytes[at] = byte;
        const result = await importCity(format, bytes).catch((error: unknown) => error);
        if (result instanceof Error) expect(result).toBeInstanceOf(CityImportError);
      }),
      { numRuns: 500 },
    );
  });
});
