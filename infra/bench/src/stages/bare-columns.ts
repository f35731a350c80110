/** Columns of `bare_rows` beside device and time: name in the table, name in the batch, array. */
export const bareColumns = [
  ['vehicle_id', 'vehicleId', BigUint64Array],
  ['latitude', 'latitude', Int32Array],
  ['longitude', 'longitude', Int32Array],
  ['elevation', 'elevation', Int32Array],
  ['speed', 'speed', Uint16Array],
  ['heading', 'heading', Uint16Array],
  ['acceleration', 'acceleration', Int16Array],
  ['yaw_rate', 'yawRate', Int16Array],
  ['brakes', 'brakes', Uint8Array],
  ['lights', 'lights', Uint16Array],
  ['width', 'width', Uint16Array],
  ['length', 'length', Uint16Array],
  ['vehicle_class', 'vehicleClass', Uint8Array],
  ['position_error', 'positionError', Uint16Array],
] as const;
