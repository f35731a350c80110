/** Name of a city that nobody named: the file's, without its endings. */
export function cityNameOf(fileName: string | undefined): string | undefined {
  const name = fileName?.replace(/\.gz$/i, '').replace(/(\.net\.xml|(\.osm)?\.(osm|xml|pbf)|\.(geo)?json)$/i, '');
  return name === '' ? undefined : name;
}
