export { DeviceClient } from './client/device-client.js';
export { startDistrict } from './district/start-district.js';
