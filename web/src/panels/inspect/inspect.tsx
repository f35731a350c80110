import './inspect.css';
import type { Selection } from '../../selection.js';
import { InspectCarPark } from './inspect-car-park.js';
import { InspectCorridor } from './inspect-corridor.js';
import { InspectDevice } from './inspect-device.js';
import { InspectEvent } from './inspect-event.js';
import { InspectJunction } from './inspect-junction.js';
import { InspectLane } from './inspect-lane.js';
import { InspectLink } from './inspect-link.js';
import { InspectSignalGroup } from './inspect-signal-group.js';
import { InspectTrack } from './inspect-track.js';

/** The inspection for a kind of thing. */
export function Inspect({ selection }: { readonly selection: Selection }) {
  const { kind, id } = selection;
  switch (kind) {
    case 'track':
      return <InspectTrack track={Number(id)} />;
    case 'junction':
      return <InspectJunction id={id} />;
    case 'signalGroup':
      return <InspectSignalGroup id={id} />;
    case 'lane':
      return <InspectLane id={id} />;
    case 'link':
      return <InspectLink id={id} />;
    case 'corridor':
      return <InspectCorridor id={id} />;
    case 'carPark':
      return <InspectCarPark id={id} />;
    case 'event':
      return <InspectEvent id={id} />;
    case 'device':
      return <InspectDevice id={id} />;
  }
}
