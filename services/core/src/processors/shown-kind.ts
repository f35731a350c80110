const MOTOR_VEHICLE = 1;

/**
 * Kind that a track is shown as (low nibble of live.v1.Tracks.kind): of motor vehicles a bus is 6, a lorry 7, an
 * emergency vehicle 8, where the class says so.
 *
 * @param kind participant type
 * @param vehicleClass BasicVehicleClass: 10 passenger, 20 light truck, 25 truck, 40 motorcycle, 50 transit, 60 emergency, each up to the next
 */
export function shownKind(kind: number, vehicleClass: number): number {
  if (kind !== MOTOR_VEHICLE || vehicleClass < 25 || vehicleClass >= 70) return kind;
  if (vehicleClass < 40) return 7;
  if (vehicleClass < 50) return kind;
  return vehicleClass < 60 ? 6 : 8;
}
