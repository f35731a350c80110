/** BasicVehicleClass of SUMO's classes; what is missing is a passenger car. */
const classes: Readonly<Record<string, number>> = {
  truck: 25,
  trailer: 25,
  delivery: 20,
  bus: 50,
  coach: 50,
  tram: 50,
  motorcycle: 40,
  moped: 40,
  emergency: 60,
  authority: 60,
  bicycle: 0,
};

/** BasicVehicleClass of a vehicle of one of SUMO's classes. */
export function basicVehicleClass(vClass: string): number {
  return classes[vClass] ?? 10;
}
