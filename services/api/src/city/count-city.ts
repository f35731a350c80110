import type { CityModel } from '@luyun/core';

/** How many of what. */
export function countCity(model: CityModel) {
  return {
    links: model.links.length,
    lanes: model.links.reduce((sum, link) => sum + link.lanes.length, 0),
    junctions: model.junctions.length,
    signalised: model.junctions.filter((junction) => junction.signalised).length,
    corridors: model.corridors.length,
    carParks: model.carParks.length,
    detectors: model.detectors.length,
    stops: model.stops?.length ?? 0,
    transitLines: model.transitLines?.length ?? 0,
    crossings: model.crossings?.length ?? 0,
    bays: model.bays?.length ?? 0,
  };
}
