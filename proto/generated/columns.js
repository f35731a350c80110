/** Columns of each family, generated from the options in roadside/v1. */
export const families = {
  "vehicleStates": {
    "message": "VehicleStateColumns",
    "fieldNumber": 10,
    "columns": [
      {
        "name": "timeOffset",
        "fieldNumber": 2,
        "type": "i32",
        "unit": "ms",
        "scale": 1,
        "min": -3600000,
        "max": 3600000,
        "optional": false
      },
      {
        "name": "vehicleId",
        "fieldNumber": 3,
        "type": "id64",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 0,
        "optional": false
      },
      {
        "name": "latitude",
        "fieldNumber": 4,
        "type": "i32",
        "unit": "deg",
        "scale": 1e-7,
        "min": -900000000,
        "max": 900000000,
        "optional": false
      },
      {
        "name": "longitude",
        "fieldNumber": 5,
        "type": "i32",
        "unit": "deg",
        "scale": 1e-7,
        "min": -1800000000,
        "max": 1800000000,
        "optional": false
      },
      {
        "name": "elevation",
        "fieldNumber": 6,
        "type": "i32",
        "unit": "m",
        "scale": 0.1,
        "min": -4095,
        "max": 61439,
        "missing": -4096,
        "optional": true
      },
      {
        "name": "speed",
        "fieldNumber": 7,
        "type": "u16",
        "unit": "m/s",
        "scale": 0.02,
        "min": 0,
        "max": 8190,
        "missing": 8191,
        "optional": false
      },
      {
        "name": "heading",
        "fieldNumber": 8,
        "type": "u16",
        "unit": "deg",
        "scale": 0.0125,
        "min": 0,
        "max": 28799,
        "missing": 28800,
        "optional": false
      },
      {
        "name": "acceleration",
        "fieldNumber": 9,
        "type": "i16",
        "unit": "m/s2",
        "scale": 0.01,
        "min": -2000,
        "max": 2000,
        "missing": 2001,
        "optional": true
      },
      {
        "name": "yawRate",
        "fieldNumber": 10,
        "type": "i16",
        "unit": "deg/s",
        "scale": 0.01,
        "min": -32767,
        "max": 32767,
        "missing": -32768,
        "optional": true
      },
      {
        "name": "brakes",
        "fieldNumber": 11,
        "type": "u8",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 255,
        "optional": true
      },
      {
        "name": "lights",
        "fieldNumber": 12,
        "type": "u16",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 65535,
        "optional": true
      },
      {
        "name": "width",
        "fieldNumber": 13,
        "type": "u16",
        "unit": "m",
        "scale": 0.01,
        "min": 1,
        "max": 1023,
        "missing": 0,
        "optional": true
      },
      {
        "name": "length",
        "fieldNumber": 14,
        "type": "u16",
        "unit": "m",
        "scale": 0.01,
        "min": 1,
        "max": 4095,
        "missing": 0,
        "optional": true
      },
      {
        "name": "vehicleClass",
        "fieldNumber": 15,
        "type": "u8",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 255,
        "optional": true
      },
      {
        "name": "positionError",
        "fieldNumber": 16,
        "type": "u16",
        "unit": "m",
        "scale": 0.01,
        "min": 0,
        "max": 65534,
        "missing": 65535,
        "optional": true
      }
    ]
  },
  "perceivedObjects": {
    "message": "PerceivedObjectColumns",
    "fieldNumber": 11,
    "columns": [
      {
        "name": "timeOffset",
        "fieldNumber": 2,
        "type": "i32",
        "unit": "ms",
        "scale": 1,
        "min": -3600000,
        "max": 3600000,
        "optional": false
      },
      {
        "name": "objectId",
        "fieldNumber": 3,
        "type": "u32",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 4294967295,
        "optional": false
      },
      {
        "name": "latitude",
        "fieldNumber": 4,
        "type": "i32",
        "unit": "deg",
        "scale": 1e-7,
        "min": -900000000,
        "max": 900000000,
        "optional": false
      },
      {
        "name": "longitude",
        "fieldNumber": 5,
        "type": "i32",
        "unit": "deg",
        "scale": 1e-7,
        "min": -1800000000,
        "max": 1800000000,
        "optional": false
      },
      {
        "name": "elevation",
        "fieldNumber": 6,
        "type": "i32",
        "unit": "m",
        "scale": 0.1,
        "min": -4095,
        "max": 61439,
        "missing": -4096,
        "optional": true
      },
      {
        "name": "speed",
        "fieldNumber": 7,
        "type": "u16",
        "unit": "m/s",
        "scale": 0.02,
        "min": 0,
        "max": 8190,
        "missing": 8191,
        "optional": false
      },
      {
        "name": "heading",
        "fieldNumber": 8,
        "type": "u16",
        "unit": "deg",
        "scale": 0.0125,
        "min": 0,
        "max": 28799,
        "missing": 28800,
        "optional": false
      },
      {
        "name": "kind",
        "fieldNumber": 9,
        "type": "u8",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 6,
        "optional": false
      },
      {
        "name": "source",
        "fieldNumber": 10,
        "type": "u8",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 7,
        "optional": true
      },
      {
        "name": "width",
        "fieldNumber": 11,
        "type": "u16",
        "unit": "m",
        "scale": 0.01,
        "min": 1,
        "max": 1023,
        "missing": 0,
        "optional": true
      },
      {
        "name": "length",
        "fieldNumber": 12,
        "type": "u16",
        "unit": "m",
        "scale": 0.01,
        "min": 1,
        "max": 4095,
        "missing": 0,
        "optional": true
      },
      {
        "name": "vehicleClass",
        "fieldNumber": 13,
        "type": "u8",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 255,
        "optional": true
      },
      {
        "name": "positionError",
        "fieldNumber": 14,
        "type": "u16",
        "unit": "m",
        "scale": 0.01,
        "min": 0,
        "max": 65534,
        "missing": 65535,
        "optional": true
      },
      {
        "name": "existence",
        "fieldNumber": 15,
        "type": "u8",
        "unit": "%",
        "scale": 1,
        "min": 0,
        "max": 100,
        "missing": 255,
        "optional": true
      }
    ]
  },
  "signalStates": {
    "message": "SignalStateColumns",
    "fieldNumber": 12,
    "columns": [
      {
        "name": "timeOffset",
        "fieldNumber": 2,
        "type": "i32",
        "unit": "ms",
        "scale": 1,
        "min": -3600000,
        "max": 3600000,
        "optional": false
      },
      {
        "name": "junction",
        "fieldNumber": 3,
        "type": "u32",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 4294967295,
        "optional": false
      },
      {
        "name": "signalGroup",
        "fieldNumber": 4,
        "type": "u8",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 255,
        "optional": false
      },
      {
        "name": "light",
        "fieldNumber": 5,
        "type": "u8",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 8,
        "optional": false
      },
      {
        "name": "likelyEnd",
        "fieldNumber": 6,
        "type": "u16",
        "unit": "s",
        "scale": 0.1,
        "min": 0,
        "max": 36000,
        "missing": 36001,
        "optional": true
      },
      {
        "name": "minEnd",
        "fieldNumber": 7,
        "type": "u16",
        "unit": "s",
        "scale": 0.1,
        "min": 0,
        "max": 36000,
        "missing": 36001,
        "optional": true
      },
      {
        "name": "maxEnd",
        "fieldNumber": 8,
        "type": "u16",
        "unit": "s",
        "scale": 0.1,
        "min": 0,
        "max": 36000,
        "missing": 36001,
        "optional": true
      },
      {
        "name": "confidence",
        "fieldNumber": 9,
        "type": "u8",
        "unit": "%",
        "scale": 1,
        "min": 0,
        "max": 100,
        "missing": 255,
        "optional": true
      },
      {
        "name": "status",
        "fieldNumber": 10,
        "type": "u8",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 255,
        "optional": true
      }
    ]
  },
  "controllerEvents": {
    "message": "ControllerEventColumns",
    "fieldNumber": 13,
    "columns": [
      {
        "name": "timeOffset",
        "fieldNumber": 2,
        "type": "i32",
        "unit": "ms",
        "scale": 1,
        "min": -86400000,
        "max": 3600000,
        "optional": false
      },
      {
        "name": "junction",
        "fieldNumber": 3,
        "type": "u32",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 4294967295,
        "optional": false
      },
      {
        "name": "eventCode",
        "fieldNumber": 4,
        "type": "u16",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 1023,
        "optional": false
      },
      {
        "name": "parameter",
        "fieldNumber": 5,
        "type": "u16",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 65535,
        "optional": false
      }
    ]
  },
  "detectorCounts": {
    "message": "DetectorCountColumns",
    "fieldNumber": 14,
    "columns": [
      {
        "name": "detector",
        "fieldNumber": 3,
        "type": "u16",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 65535,
        "optional": false,
        "dictionary": "detectors"
      },
      {
        "name": "timeOffset",
        "fieldNumber": 4,
        "type": "i32",
        "unit": "ms",
        "scale": 1,
        "min": -86400000,
        "max": 3600000,
        "optional": false
      },
      {
        "name": "interval",
        "fieldNumber": 5,
        "type": "u32",
        "unit": "ms",
        "scale": 1,
        "min": 100,
        "max": 3600000,
        "optional": false
      },
      {
        "name": "count",
        "fieldNumber": 6,
        "type": "u16",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 65534,
        "missing": 65535,
        "optional": false
      },
      {
        "name": "occupancy",
        "fieldNumber": 7,
        "type": "u16",
        "unit": "%",
        "scale": 0.1,
        "min": 0,
        "max": 1000,
        "missing": 65535,
        "optional": true
      },
      {
        "name": "speed",
        "fieldNumber": 8,
        "type": "u16",
        "unit": "m/s",
        "scale": 0.02,
        "min": 0,
        "max": 8190,
        "missing": 8191,
        "optional": true
      }
    ]
  },
  "pedestrians": {
    "message": "PedestrianColumns",
    "fieldNumber": 15,
    "columns": [
      {
        "name": "timeOffset",
        "fieldNumber": 2,
        "type": "i32",
        "unit": "ms",
        "scale": 1,
        "min": -3600000,
        "max": 3600000,
        "optional": false
      },
      {
        "name": "personId",
        "fieldNumber": 3,
        "type": "id64",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 0,
        "optional": false
      },
      {
        "name": "latitude",
        "fieldNumber": 4,
        "type": "i32",
        "unit": "deg",
        "scale": 1e-7,
        "min": -900000000,
        "max": 900000000,
        "optional": false
      },
      {
        "name": "longitude",
        "fieldNumber": 5,
        "type": "i32",
        "unit": "deg",
        "scale": 1e-7,
        "min": -1800000000,
        "max": 1800000000,
        "optional": false
      },
      {
        "name": "speed",
        "fieldNumber": 6,
        "type": "u16",
        "unit": "m/s",
        "scale": 0.02,
        "min": 0,
        "max": 8190,
        "missing": 8191,
        "optional": false
      },
      {
        "name": "heading",
        "fieldNumber": 7,
        "type": "u16",
        "unit": "deg",
        "scale": 0.0125,
        "min": 0,
        "max": 28799,
        "missing": 28800,
        "optional": false
      },
      {
        "name": "kind",
        "fieldNumber": 8,
        "type": "u8",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 4,
        "optional": false
      },
      {
        "name": "positionError",
        "fieldNumber": 9,
        "type": "u16",
        "unit": "m",
        "scale": 0.01,
        "min": 0,
        "max": 65534,
        "missing": 65535,
        "optional": true
      }
    ]
  },
  "terminals": {
    "message": "TerminalColumns",
    "fieldNumber": 16,
    "columns": [
      {
        "name": "terminal",
        "fieldNumber": 3,
        "type": "u16",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 65535,
        "optional": false,
        "dictionary": "terminals"
      },
      {
        "name": "timeOffset",
        "fieldNumber": 4,
        "type": "i32",
        "unit": "ms",
        "scale": 1,
        "min": -604800000,
        "max": 3600000,
        "optional": false
      },
      {
        "name": "latitude",
        "fieldNumber": 5,
        "type": "i32",
        "unit": "deg",
        "scale": 1e-7,
        "min": -900000000,
        "max": 900000000,
        "optional": false
      },
      {
        "name": "longitude",
        "fieldNumber": 6,
        "type": "i32",
        "unit": "deg",
        "scale": 1e-7,
        "min": -1800000000,
        "max": 1800000000,
        "optional": false
      },
      {
        "name": "elevation",
        "fieldNumber": 7,
        "type": "i32",
        "unit": "m",
        "scale": 0.1,
        "min": -4095,
        "max": 61439,
        "missing": -4096,
        "optional": true
      },
      {
        "name": "speed",
        "fieldNumber": 8,
        "type": "u16",
        "unit": "m/s",
        "scale": 0.02,
        "min": 0,
        "max": 8190,
        "missing": 8191,
        "optional": false
      },
      {
        "name": "heading",
        "fieldNumber": 9,
        "type": "u16",
        "unit": "deg",
        "scale": 0.0125,
        "min": 0,
        "max": 28799,
        "missing": 28800,
        "optional": false
      },
      {
        "name": "alarms",
        "fieldNumber": 10,
        "type": "u32",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 4294967295,
        "optional": true
      },
      {
        "name": "status",
        "fieldNumber": 11,
        "type": "u32",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 4294967295,
        "optional": true
      }
    ]
  },
  "passingVehicles": {
    "message": "PassingVehicleColumns",
    "fieldNumber": 17,
    "columns": [
      {
        "name": "site",
        "fieldNumber": 3,
        "type": "u16",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 65535,
        "optional": false,
        "dictionary": "sites"
      },
      {
        "name": "timeOffset",
        "fieldNumber": 4,
        "type": "i32",
        "unit": "ms",
        "scale": 1,
        "min": -86400000,
        "max": 3600000,
        "optional": false
      },
      {
        "name": "lane",
        "fieldNumber": 5,
        "type": "u8",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 255,
        "optional": false
      },
      {
        "name": "pseudonym",
        "fieldNumber": 6,
        "type": "id64",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 0,
        "optional": false
      },
      {
        "name": "speed",
        "fieldNumber": 7,
        "type": "u16",
        "unit": "m/s",
        "scale": 0.02,
        "min": 0,
        "max": 8190,
        "missing": 8191,
        "optional": true
      },
      {
        "name": "vehicleClass",
        "fieldNumber": 8,
        "type": "u8",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 255,
        "optional": true
      }
    ]
  },
  "priorityRequests": {
    "message": "PriorityRequestColumns",
    "fieldNumber": 18,
    "columns": [
      {
        "name": "timeOffset",
        "fieldNumber": 2,
        "type": "i32",
        "unit": "ms",
        "scale": 1,
        "min": -3600000,
        "max": 3600000,
        "optional": false
      },
      {
        "name": "vehicleId",
        "fieldNumber": 3,
        "type": "id64",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 0,
        "optional": false
      },
      {
        "name": "request",
        "fieldNumber": 4,
        "type": "u8",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 255,
        "optional": false
      },
      {
        "name": "status",
        "fieldNumber": 5,
        "type": "u8",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 4,
        "optional": false
      },
      {
        "name": "junction",
        "fieldNumber": 6,
        "type": "u32",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 4294967295,
        "optional": false
      },
      {
        "name": "signalGroup",
        "fieldNumber": 7,
        "type": "u8",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 255,
        "optional": false
      },
      {
        "name": "vehicleClass",
        "fieldNumber": 8,
        "type": "u8",
        "unit": "",
        "scale": 1,
        "min": 0,
        "max": 255,
        "optional": false
      },
      {
        "name": "arrival",
        "fieldNumber": 9,
        "type": "u16",
        "unit": "s",
        "scale": 0.1,
        "min": 0,
        "max": 36000,
        "missing": 36001,
        "optional": true
      },
      {
        "name": "distance",
        "fieldNumber": 10,
        "type": "u16",
        "unit": "m",
        "scale": 0.1,
        "min": 0,
        "max": 10000,
        "missing": 10001,
        "optional": true
      }
    ]
  }
};
