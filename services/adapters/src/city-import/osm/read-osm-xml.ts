import { CityImportError } from '../city-import-error.js';
import { readXml } from '../read-xml.js';
import { NodeStore } from './node-store.js';
import { matters, type OsmData, type OsmRelation } from './osm-data.js';

/** Reads OpenStreetMap XML (`.osm`, as exported or from Overpass). */
export async function readOsmXml(bytes: Uint8Array): Promise<OsmData> {
  const data: OsmData = { positions: new NodeStore(), nodeTags: new Map(), ways: new Map(), relations: [] };
  let root = '';
  let tags: Record<string, string> = {};
  let nodes: number[] = [];
  let members: OsmRelation['members'][number][] = [];
  let id = 0;
  await readXml(bytes, {
    open(name, attributes) {
      if (root === '') {
        root = name;
        if (root !== 'osm')
          throw new CityImportError([`This is not OpenStreetMap XML: its root is <${root}>, not <osm>.`]);
      }
      if (name === 'node' || name === 'way' || name === 'relation') {
        id = Number(attributes.id);
        tags = {};
        nodes = [];
        members = [];
        if (name === 'node' && attributes.lon) data.positions.set(id, Number(attributes.lon), Number(attributes.lat));
      } else if (name === 'tag') {
        tags[attributes.k ?? ''] = attributes.v ?? '';
      } else if (name === 'nd') {
        nodes.push(Number(attributes.ref));
      } else if (name === 'member') {
        members.push({ type: attributes.type ?? '', ref: Number(attributes.ref), role: attributes.role ?? '' });
      }
    },
    close(name) {
      if (name === 'node' && matters(tags)) data.nodeTags.set(id, tags);
      // Ways without tags are the pieces of multipolygons.
      else if (name === 'way') data.ways.set(id, { id, nodes, tags });
      else if (name === 'relation' && matters(tags)) data.relations.push({ id, tags, members });
    },
  });
  return data;
}
