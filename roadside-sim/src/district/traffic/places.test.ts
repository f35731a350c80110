import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCityPlan } from '../city/city-plan.js';
import { DistrictWorld } from '../district-world.js';

const plan = readCityPlan(fileURLToPath(new URL('../../../cities/xiangjiang', import.meta.url)));
const startMs = Date.UTC(2026, 0, 5, 4);
const world = () => new DistrictWorld(plan, { seed: 2, startMs, connectedShare: 0.3, demandFactor: 0.25 });

describe('Looking for parking', () => {
  it('goes on to the next place when one is full, and counts the time', () => {
    const city = world();
    // Every second place is full for good.
    for (const park of city.carParks.all) {
      if (park.index % 2 === 1) continue;
      park.occupied = park.plan.capacity;
      park.leaveS.length = 0;
      for (const bay of park.bays) bay.taken = true;
    }
    let cruised = 0;
    for (let tick = 0; tick < 4500; tick++) {
      city.step();
      cruised = Math.max(cruised, city.parking.cruising);
    }
    const { all, afterSearch, searchS } = city.parking.found;
    expect(cruised).toBeGreaterThan(5);
    expect(all).toBeGreaterThan(20);
    expect(afterSearch).toBeGreaterThan(3);
    // Between half a minute and ten minutes each.
    expect(searchS / afterSearch).toBeGreaterThan(30);
    expect(searchS / afterSearch).toBeLessThan(600);
    for (const park of city.carParks.all) {
      expect(park.occupied).toBeGreaterThanOrEqual(0);
      expect(park.occupied).toBeLessThanOrEqual(park.plan.capacity + 3);
      expect(park.charging).toBeLessThanOrEqual(park.plan.chargers);
    }
  });
});

describe('Buses', () => {
  it('halt at their stops for as long as people get on and off, and fill and empty', () => {
    const city = world();
    const { vehicles } = city.traffic;
    const dwells: number[] = [];
    const loads = new Set<number>();
    let inBays = 0;
    const before = new Map<number, number>();
    for (let tick = 0; tick < 3000; tick++) {
      city.step();
      for (const { slot, serial, loadPct } of city.buses.running) {
        const dwell = vehicles.dwellS[slot] ?? 0;
        if (dwell > (before.get(serial) ?? 0)) dwells.push(dwell);
        before.set(serial, dwell);
        loads.add(loadPct);
        if (vehicles.aside[slot]) inBays += 1;
      }
    }
    const mean = dwells.reduce((a, b) => a + b, 0) / dwells.length;
    expect(dwells.length).toBeGreaterThan(100);
    expect(mean).toBeGreaterThan(10);
    expect(mean).toBeLessThan(40);
    expect(loads.size).toBeGreaterThan(20);
    expect(Math.max(...loads)).toBeLessThanOrEqual(100);
    expect(inBays).toBeGreaterThan(0);
  });
});
