/** Codes of the TraCI protocol, version 20 and later, as far as they are used here. */
export const Command = {
  getVersion: 0x00,
  simulationStep: 0x02,
  close: 0x7f,
  getInductionLoop: 0xa0,
  getTrafficLight: 0xa2,
  getVehicle: 0xa4,
  getSimulation: 0xab,
  getLaneArea: 0xad,
  getPerson: 0xae,
  setTrafficLight: 0xc2,
  subscribeInductionLoop: 0xd0,
  subscribeTrafficLight: 0xd2,
  subscribeVehicle: 0xd4,
  subscribeSimulation: 0xdb,
  subscribeLaneArea: 0xdd,
  subscribePerson: 0xde,
} as const;

/** What a subscription's answer has more than its command. */
export const subscriptionAnswer = 0x10;

export const Variable = {
  idList: 0x00,
  lastStepVehicleIds: 0x12,
  lastStepOccupancy: 0x13,
  lastStepVehicleData: 0x17,
  lightState: 0x20,
  /** To be set; what is set is read as `program`. */
  programToRun: 0x23,
  departedPersonIds: 0x25,
  controlledLinks: 0x27,
  phaseIndex: 0x28,
  program: 0x29,
  completeDefinition: 0x2b,
  nextSwitch: 0x2d,
  speed: 0x40,
  position: 0x42,
  angle: 0x43,
  length: 0x44,
  vehicleClass: 0x49,
  width: 0x4d,
  roadId: 0x50,
  laneId: 0x51,
  lanePosition: 0x56,
  time: 0x66,
  nextSignals: 0x70,
  acceleration: 0x72,
  departedIds: 0x74,
  waitingTime: 0x7a,
  deltaT: 0x7b,
  minExpected: 0x7d,
  stopState: 0xb5,
  nextEdge: 0xc1,
} as const;

export const Type = {
  position2d: 0x01,
  position3d: 0x03,
  unsignedByte: 0x07,
  byte: 0x08,
  integer: 0x09,
  double: 0x0b,
  string: 0x0c,
  stringList: 0x0e,
  compound: 0x0f,
  doubleList: 0x10,
} as const;
