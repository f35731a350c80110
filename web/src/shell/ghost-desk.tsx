import { MapGhost } from '../map/map-ghost.js';
import { Loading } from '../parts/states.js';

/** The desk's outline, while it is on its way: nothing moves when it comes. */
export function GhostDesk() {
  return (
    <main className="desk" aria-busy="true">
      <div className="map">
        <MapGhost />
      </div>
      <div className="top">
        <div className="top-city ghost" style={{ width: 220 }} />
        <div className="search ghost" />
        <div className="top-end ghost" style={{ width: 260 }} />
      </div>
      <div className="rail">
        <img className="rail-mark" src="/icon.svg" alt="" width={28} height={28} />
      </div>
      <section className="panel">
        <Loading rows={12} />
      </section>
    </main>
  );
}
