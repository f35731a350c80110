import * as $protobuf from "protobufjs";

/** Namespace live. */
export namespace live {

    /** Namespace v1. */
    namespace v1 {

        /** Layer enum. */
        enum Layer {

            /** LAYER_UNSPECIFIED value */
            LAYER_UNSPECIFIED = 0,

            /** LAYER_TRACKS value */
            LAYER_TRACKS = 1,

            /** LAYER_SIGNALS value */
            LAYER_SIGNALS = 2,

            /** LAYER_LINKS value */
            LAYER_LINKS = 3,

            /** LAYER_PARKING value */
            LAYER_PARKING = 4,

            /** LAYER_EVENTS value */
            LAYER_EVENTS = 5,

            /** LAYER_QUEUES value */
            LAYER_QUEUES = 6
        }

        /**
         * Properties of a ClientMessage.
         * @deprecated Use live.v1.ClientMessage.$Properties instead.
         */
        interface IClientMessage extends live.v1.ClientMessage.$Properties {
        }

        /** Represents a ClientMessage. */
        class ClientMessage {

            /**
             * Constructs a new ClientMessage.
             * @param [properties] Properties to set
             */
            constructor(properties?: live.v1.ClientMessage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ClientMessage subscribe. */
            subscribe?: (live.v1.Subscribe.$Properties|null);

            /** ClientMessage ping. */
            ping?: (live.v1.Ping.$Properties|null);

            /** ClientMessage clock. */
            clock?: (live.v1.Clock.$Properties|null);

            /** ClientMessage body. */
            body?: ("subscribe"|"ping"|"clock");

            /**
             * Creates a new ClientMessage instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ClientMessage instance
             */
            static create(properties: live.v1.ClientMessage.$Shape): live.v1.ClientMessage & live.v1.ClientMessage.$Shape;
            static create(properties?: live.v1.ClientMessage.$Properties): live.v1.ClientMessage;

            /**
             * Encodes the specified ClientMessage message. Does not implicitly {@link live.v1.ClientMessage.verify|verify} messages.
             * @param message ClientMessage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: live.v1.ClientMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ClientMessage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {live.v1.ClientMessage & live.v1.ClientMessage.$Shape} ClientMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): live.v1.ClientMessage & live.v1.ClientMessage.$Shape;

            /**
             * Gets the type url for ClientMessage
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ClientMessage {

            /** Properties of a ClientMessage. */
            interface $Properties {

                /** ClientMessage subscribe */
                subscribe?: (live.v1.Subscribe.$Properties|null);

                /** ClientMessage ping */
                ping?: (live.v1.Ping.$Properties|null);

                /** ClientMessage clock */
                clock?: (live.v1.Clock.$Properties|null);

                /** ClientMessage body */
                body?: ("subscribe"|"ping"|"clock");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a ClientMessage. */
            type $Shape = {
              subscribe?: live.v1.Subscribe.$Shape|null;
              ping?: live.v1.Ping.$Shape|null;
              clock?: live.v1.Clock.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; subscribe?: null; ping?: null; clock?: null }|{ body?: "subscribe"; subscribe: live.v1.Subscribe.$Shape; ping?: null; clock?: null }|{ body?: "ping"; subscribe?: null; ping: live.v1.Ping.$Shape; clock?: null }|{ body?: "clock"; subscribe?: null; ping?: null; clock: live.v1.Clock.$Shape })
            );
        }

        /**
         * Properties of a Clock.
         * @deprecated Use live.v1.Clock.$Properties instead.
         */
        interface IClock extends live.v1.Clock.$Properties {
        }

        /** Represents a Clock. */
        class Clock {

            /**
             * Constructs a new Clock.
             * @param [properties] Properties to set
             */
            constructor(properties?: live.v1.Clock.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Clock atMs. */
            atMs: number;

            /** Clock speed. */
            speed: number;

            /**
             * Creates a new Clock instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Clock instance
             */
            static create(properties: live.v1.Clock.$Shape): live.v1.Clock & live.v1.Clock.$Shape;
            static create(properties?: live.v1.Clock.$Properties): live.v1.Clock;

            /**
             * Encodes the specified Clock message. Does not implicitly {@link live.v1.Clock.verify|verify} messages.
             * @param message Clock message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: live.v1.Clock.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Clock message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {live.v1.Clock & live.v1.Clock.$Shape} Clock
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): live.v1.Clock & live.v1.Clock.$Shape;

            /**
             * Gets the type url for Clock
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Clock {

            /** Properties of a Clock. */
            interface $Properties {

                /** Clock atMs */
                atMs?: (number|null);

                /** Clock speed */
                speed?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Clock. */
            type $Shape = live.v1.Clock.$Properties;
        }

        /**
         * Properties of a Subscribe.
         * @deprecated Use live.v1.Subscribe.$Properties instead.
         */
        interface ISubscribe extends live.v1.Subscribe.$Properties {
        }

        /** Represents a Subscribe. */
        class Subscribe {

            /**
             * Constructs a new Subscribe.
             * @param [properties] Properties to set
             */
            constructor(properties?: live.v1.Subscribe.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Subscribe west. */
            west: number;

            /** Subscribe south. */
            south: number;

            /** Subscribe east. */
            east: number;

            /** Subscribe north. */
            north: number;

            /** Subscribe zoom. */
            zoom: number;

            /** Subscribe layers. */
            layers: live.v1.Layer[];

            /** Subscribe lastSequence. */
            lastSequence: number;

            /**
             * Creates a new Subscribe instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Subscribe instance
             */
            static create(properties: live.v1.Subscribe.$Shape): live.v1.Subscribe & live.v1.Subscribe.$Shape;
            static create(properties?: live.v1.Subscribe.$Properties): live.v1.Subscribe;

            /**
             * Encodes the specified Subscribe message. Does not implicitly {@link live.v1.Subscribe.verify|verify} messages.
             * @param message Subscribe message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: live.v1.Subscribe.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Subscribe message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {live.v1.Subscribe & live.v1.Subscribe.$Shape} Subscribe
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): live.v1.Subscribe & live.v1.Subscribe.$Shape;

            /**
             * Gets the type url for Subscribe
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Subscribe {

            /** Properties of a Subscribe. */
            interface $Properties {

                /** Subscribe west */
                west?: (number|null);

                /** Subscribe south */
                south?: (number|null);

                /** Subscribe east */
                east?: (number|null);

                /** Subscribe north */
                north?: (number|null);

                /** Subscribe zoom */
                zoom?: (number|null);

                /** Subscribe layers */
                layers?: (live.v1.Layer[]|null);

                /** Subscribe lastSequence */
                lastSequence?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Subscribe. */
            type $Shape = live.v1.Subscribe.$Properties;
        }

        /**
         * Properties of a Ping.
         * @deprecated Use live.v1.Ping.$Properties instead.
         */
        interface IPing extends live.v1.Ping.$Properties {
        }

        /** Represents a Ping. */
        class Ping {

            /**
             * Constructs a new Ping.
             * @param [properties] Properties to set
             */
            constructor(properties?: live.v1.Ping.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Ping clientMs. */
            clientMs: number;

            /**
             * Creates a new Ping instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Ping instance
             */
            static create(properties: live.v1.Ping.$Shape): live.v1.Ping & live.v1.Ping.$Shape;
            static create(properties?: live.v1.Ping.$Properties): live.v1.Ping;

            /**
             * Encodes the specified Ping message. Does not implicitly {@link live.v1.Ping.verify|verify} messages.
             * @param message Ping message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: live.v1.Ping.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Ping message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {live.v1.Ping & live.v1.Ping.$Shape} Ping
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): live.v1.Ping & live.v1.Ping.$Shape;

            /**
             * Gets the type url for Ping
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Ping {

            /** Properties of a Ping. */
            interface $Properties {

                /** Ping clientMs */
                clientMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Ping. */
            type $Shape = live.v1.Ping.$Properties;
        }

        /**
         * Properties of a Frame.
         * @deprecated Use live.v1.Frame.$Properties instead.
         */
        interface IFrame extends live.v1.Frame.$Properties {
        }

        /** Represents a Frame. */
        class Frame {

            /**
             * Constructs a new Frame.
             * @param [properties] Properties to set
             */
            constructor(properties?: live.v1.Frame.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Frame sequence. */
            sequence: number;

            /** Frame platformMs. */
            platformMs: number;

            /** Frame keyframe. */
            keyframe: boolean;

            /** Frame tracks. */
            tracks: live.v1.Tracks.$Properties[];

            /** Frame endedTracks. */
            endedTracks: number[];

            /** Frame signals. */
            signals: live.v1.SignalState.$Properties[];

            /** Frame links. */
            links: live.v1.LinkState.$Properties[];

            /** Frame parking. */
            parking: live.v1.ParkingState.$Properties[];

            /** Frame events. */
            events: live.v1.EventState.$Properties[];

            /** Frame queues. */
            queues: live.v1.QueueState.$Properties[];

            /** Frame pong. */
            pong?: (live.v1.Pong.$Properties|null);

            /** Frame simulated. */
            simulated: boolean;

            /** Frame replay. */
            replay: boolean;

            /**
             * Creates a new Frame instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Frame instance
             */
            static create(properties: live.v1.Frame.$Shape): live.v1.Frame & live.v1.Frame.$Shape;
            static create(properties?: live.v1.Frame.$Properties): live.v1.Frame;

            /**
             * Encodes the specified Frame message. Does not implicitly {@link live.v1.Frame.verify|verify} messages.
             * @param message Frame message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: live.v1.Frame.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Frame message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {live.v1.Frame & live.v1.Frame.$Shape} Frame
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): live.v1.Frame & live.v1.Frame.$Shape;

            /**
             * Gets the type url for Frame
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Frame {

            /** Properties of a Frame. */
            interface $Properties {

                /** Frame sequence */
                sequence?: (number|null);

                /** Frame platformMs */
                platformMs?: (number|null);

                /** Frame keyframe */
                keyframe?: (boolean|null);

                /** Frame tracks */
                tracks?: (live.v1.Tracks.$Properties[]|null);

                /** Frame endedTracks */
                endedTracks?: (number[]|null);

                /** Frame signals */
                signals?: (live.v1.SignalState.$Properties[]|null);

                /** Frame links */
                links?: (live.v1.LinkState.$Properties[]|null);

                /** Frame parking */
                parking?: (live.v1.ParkingState.$Properties[]|null);

                /** Frame events */
                events?: (live.v1.EventState.$Properties[]|null);

                /** Frame queues */
                queues?: (live.v1.QueueState.$Properties[]|null);

                /** Frame pong */
                pong?: (live.v1.Pong.$Properties|null);

                /** Frame simulated */
                simulated?: (boolean|null);

                /** Frame replay */
                replay?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Frame. */
            type $Shape = live.v1.Frame.$Properties;
        }

        /**
         * Properties of a Pong.
         * @deprecated Use live.v1.Pong.$Properties instead.
         */
        interface IPong extends live.v1.Pong.$Properties {
        }

        /** Represents a Pong. */
        class Pong {

            /**
             * Constructs a new Pong.
             * @param [properties] Properties to set
             */
            constructor(properties?: live.v1.Pong.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Pong clientMs. */
            clientMs: number;

            /**
             * Creates a new Pong instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Pong instance
             */
            static create(properties: live.v1.Pong.$Shape): live.v1.Pong & live.v1.Pong.$Shape;
            static create(properties?: live.v1.Pong.$Properties): live.v1.Pong;

            /**
             * Encodes the specified Pong message. Does not implicitly {@link live.v1.Pong.verify|verify} messages.
             * @param message Pong message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: live.v1.Pong.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Pong message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {live.v1.Pong & live.v1.Pong.$Shape} Pong
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): live.v1.Pong & live.v1.Pong.$Shape;

            /**
             * Gets the type url for Pong
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Pong {

            /** Properties of a Pong. */
            interface $Properties {

                /** Pong clientMs */
                clientMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Pong. */
            type $Shape = live.v1.Pong.$Properties;
        }

        /**
         * Properties of a Tracks.
         * @deprecated Use live.v1.Tracks.$Properties instead.
         */
        interface ITracks extends live.v1.Tracks.$Properties {
        }

        /** Represents a Tracks. */
        class Tracks {

            /**
             * Constructs a new Tracks.
             * @param [properties] Properties to set
             */
            constructor(properties?: live.v1.Tracks.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Tracks rows. */
            rows: number;

            /** Tracks track. */
            track: Uint8Array;

            /** Tracks latitude. */
            latitude: Uint8Array;

            /** Tracks longitude. */
            longitude: Uint8Array;

            /** Tracks speed. */
            speed: Uint8Array;

            /** Tracks heading. */
            heading: Uint8Array;

            /** Tracks kind. */
            kind: Uint8Array;

            /** Tracks length. */
            length: Uint8Array;

            /** Tracks age. */
            age: Uint8Array;

            /** Tracks accuracy. */
            accuracy: Uint8Array;

            /**
             * Creates a new Tracks instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Tracks instance
             */
            static create(properties: live.v1.Tracks.$Shape): live.v1.Tracks & live.v1.Tracks.$Shape;
            static create(properties?: live.v1.Tracks.$Properties): live.v1.Tracks;

            /**
             * Encodes the specified Tracks message. Does not implicitly {@link live.v1.Tracks.verify|verify} messages.
             * @param message Tracks message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: live.v1.Tracks.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Tracks message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {live.v1.Tracks & live.v1.Tracks.$Shape} Tracks
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): live.v1.Tracks & live.v1.Tracks.$Shape;

            /**
             * Gets the type url for Tracks
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Tracks {

            /** Properties of a Tracks. */
            interface $Properties {

                /** Tracks rows */
                rows?: (number|null);

                /** Tracks track */
                track?: (Uint8Array|null);

                /** Tracks latitude */
                latitude?: (Uint8Array|null);

                /** Tracks longitude */
                longitude?: (Uint8Array|null);

                /** Tracks speed */
                speed?: (Uint8Array|null);

                /** Tracks heading */
                heading?: (Uint8Array|null);

                /** Tracks kind */
                kind?: (Uint8Array|null);

                /** Tracks length */
                length?: (Uint8Array|null);

                /** Tracks age */
                age?: (Uint8Array|null);

                /** Tracks accuracy */
                accuracy?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Tracks. */
            type $Shape = live.v1.Tracks.$Properties;
        }

        /**
         * Properties of a SignalState.
         * @deprecated Use live.v1.SignalState.$Properties instead.
         */
        interface ISignalState extends live.v1.SignalState.$Properties {
        }

        /** Represents a SignalState. */
        class SignalState {

            /**
             * Constructs a new SignalState.
             * @param [properties] Properties to set
             */
            constructor(properties?: live.v1.SignalState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SignalState junctionId. */
            junctionId: string;

            /** SignalState signalGroup. */
            signalGroup: number;

            /** SignalState light. */
            light: number;

            /** SignalState sinceMs. */
            sinceMs: number;

            /** SignalState likelyEndMs. */
            likelyEndMs: number;

            /** SignalState confidence. */
            confidence: number;

            /** SignalState eventTimeMs. */
            eventTimeMs: number;

            /**
             * Creates a new SignalState instance using the specified properties.
             * @param [properties] Properties to set
             * @returns SignalState instance
             */
            static create(properties: live.v1.SignalState.$Shape): live.v1.SignalState & live.v1.SignalState.$Shape;
            static create(properties?: live.v1.SignalState.$Properties): live.v1.SignalState;

            /**
             * Encodes the specified SignalState message. Does not implicitly {@link live.v1.SignalState.verify|verify} messages.
             * @param message SignalState message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: live.v1.SignalState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SignalState message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {live.v1.SignalState & live.v1.SignalState.$Shape} SignalState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): live.v1.SignalState & live.v1.SignalState.$Shape;

            /**
             * Gets the type url for SignalState
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace SignalState {

            /** Properties of a SignalState. */
            interface $Properties {

                /** SignalState junctionId */
                junctionId?: (string|null);

                /** SignalState signalGroup */
                signalGroup?: (number|null);

                /** SignalState light */
                light?: (number|null);

                /** SignalState sinceMs */
                sinceMs?: (number|null);

                /** SignalState likelyEndMs */
                likelyEndMs?: (number|null);

                /** SignalState confidence */
                confidence?: (number|null);

                /** SignalState eventTimeMs */
                eventTimeMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SignalState. */
            type $Shape = live.v1.SignalState.$Properties;
        }

        /**
         * Properties of a LinkState.
         * @deprecated Use live.v1.LinkState.$Properties instead.
         */
        interface ILinkState extends live.v1.LinkState.$Properties {
        }

        /** Represents a LinkState. */
        class LinkState {

            /**
             * Constructs a new LinkState.
             * @param [properties] Properties to set
             */
            constructor(properties?: live.v1.LinkState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LinkState linkId. */
            linkId: string;

            /** LinkState speedKmh. */
            speedKmh: number;

            /** LinkState densityPerKm. */
            densityPerKm: number;

            /** LinkState los. */
            los: number;

            /** LinkState eventTimeMs. */
            eventTimeMs: number;

            /** LinkState samples. */
            samples: number;

            /**
             * Creates a new LinkState instance using the specified properties.
             * @param [properties] Properties to set
             * @returns LinkState instance
             */
            static create(properties: live.v1.LinkState.$Shape): live.v1.LinkState & live.v1.LinkState.$Shape;
            static create(properties?: live.v1.LinkState.$Properties): live.v1.LinkState;

            /**
             * Encodes the specified LinkState message. Does not implicitly {@link live.v1.LinkState.verify|verify} messages.
             * @param message LinkState message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: live.v1.LinkState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LinkState message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {live.v1.LinkState & live.v1.LinkState.$Shape} LinkState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): live.v1.LinkState & live.v1.LinkState.$Shape;

            /**
             * Gets the type url for LinkState
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace LinkState {

            /** Properties of a LinkState. */
            interface $Properties {

                /** LinkState linkId */
                linkId?: (string|null);

                /** LinkState speedKmh */
                speedKmh?: (number|null);

                /** LinkState densityPerKm */
                densityPerKm?: (number|null);

                /** LinkState los */
                los?: (number|null);

                /** LinkState eventTimeMs */
                eventTimeMs?: (number|null);

                /** LinkState samples */
                samples?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LinkState. */
            type $Shape = live.v1.LinkState.$Properties;
        }

        /**
         * Properties of a ParkingState.
         * @deprecated Use live.v1.ParkingState.$Properties instead.
         */
        interface IParkingState extends live.v1.ParkingState.$Properties {
        }

        /** Represents a ParkingState. */
        class ParkingState {

            /**
             * Constructs a new ParkingState.
             * @param [properties] Properties to set
             */
            constructor(properties?: live.v1.ParkingState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ParkingState facilityId. */
            facilityId: string;

            /** ParkingState capacity. */
            capacity: number;

            /** ParkingState free. */
            free: number;

            /** ParkingState eventTimeMs. */
            eventTimeMs: number;

            /** ParkingState source. */
            source: string;

            /** ParkingState open. */
            open: boolean;

            /**
             * Creates a new ParkingState instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ParkingState instance
             */
            static create(properties: live.v1.ParkingState.$Shape): live.v1.ParkingState & live.v1.ParkingState.$Shape;
            static create(properties?: live.v1.ParkingState.$Properties): live.v1.ParkingState;

            /**
             * Encodes the specified ParkingState message. Does not implicitly {@link live.v1.ParkingState.verify|verify} messages.
             * @param message ParkingState message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: live.v1.ParkingState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ParkingState message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {live.v1.ParkingState & live.v1.ParkingState.$Shape} ParkingState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): live.v1.ParkingState & live.v1.ParkingState.$Shape;

            /**
             * Gets the type url for ParkingState
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ParkingState {

            /** Properties of a ParkingState. */
            interface $Properties {

                /** ParkingState facilityId */
                facilityId?: (string|null);

                /** ParkingState capacity */
                capacity?: (number|null);

                /** ParkingState free */
                free?: (number|null);

                /** ParkingState eventTimeMs */
                eventTimeMs?: (number|null);

                /** ParkingState source */
                source?: (string|null);

                /** ParkingState open */
                open?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ParkingState. */
            type $Shape = live.v1.ParkingState.$Properties;
        }

        /**
         * Properties of an EventState.
         * @deprecated Use live.v1.EventState.$Properties instead.
         */
        interface IEventState extends live.v1.EventState.$Properties {
        }

        /** Represents an EventState. */
        class EventState {

            /**
             * Constructs a new EventState.
             * @param [properties] Properties to set
             */
            constructor(properties?: live.v1.EventState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EventState eventId. */
            eventId: string;

            /** EventState kind. */
            kind: string;

            /** EventState type. */
            type: number;

            /** EventState description. */
            description: string;

            /** EventState longitude. */
            longitude: number;

            /** EventState latitude. */
            latitude: number;

            /** EventState radiusM. */
            radiusM: number;

            /** EventState severity. */
            severity: number;

            /** EventState startMs. */
            startMs: number;

            /** EventState endMs. */
            endMs: number;

            /** EventState over. */
            over: boolean;

            /** EventState source. */
            source: string;

            /** EventState descriptionEn. */
            descriptionEn: string;

            /**
             * Creates a new EventState instance using the specified properties.
             * @param [properties] Properties to set
             * @returns EventState instance
             */
            static create(properties: live.v1.EventState.$Shape): live.v1.EventState & live.v1.EventState.$Shape;
            static create(properties?: live.v1.EventState.$Properties): live.v1.EventState;

            /**
             * Encodes the specified EventState message. Does not implicitly {@link live.v1.EventState.verify|verify} messages.
             * @param message EventState message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: live.v1.EventState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EventState message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {live.v1.EventState & live.v1.EventState.$Shape} EventState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): live.v1.EventState & live.v1.EventState.$Shape;

            /**
             * Gets the type url for EventState
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace EventState {

            /** Properties of an EventState. */
            interface $Properties {

                /** EventState eventId */
                eventId?: (string|null);

                /** EventState kind */
                kind?: (string|null);

                /** EventState type */
                type?: (number|null);

                /** EventState description */
                description?: (string|null);

                /** EventState longitude */
                longitude?: (number|null);

                /** EventState latitude */
                latitude?: (number|null);

                /** EventState radiusM */
                radiusM?: (number|null);

                /** EventState severity */
                severity?: (number|null);

                /** EventState startMs */
                startMs?: (number|null);

                /** EventState endMs */
                endMs?: (number|null);

                /** EventState over */
                over?: (boolean|null);

                /** EventState source */
                source?: (string|null);

                /** EventState descriptionEn */
                descriptionEn?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EventState. */
            type $Shape = live.v1.EventState.$Properties;
        }

        /**
         * Properties of a QueueState.
         * @deprecated Use live.v1.QueueState.$Properties instead.
         */
        interface IQueueState extends live.v1.QueueState.$Properties {
        }

        /** Represents a QueueState. */
        class QueueState {

            /**
             * Constructs a new QueueState.
             * @param [properties] Properties to set
             */
            constructor(properties?: live.v1.QueueState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** QueueState laneId. */
            laneId: string;

            /** QueueState lengthM. */
            lengthM: number;

            /** QueueState vehicles. */
            vehicles: number;

            /** QueueState eventTimeMs. */
            eventTimeMs: number;

            /**
             * Creates a new QueueState instance using the specified properties.
             * @param [properties] Properties to set
             * @returns QueueState instance
             */
            static create(properties: live.v1.QueueState.$Shape): live.v1.QueueState & live.v1.QueueState.$Shape;
            static create(properties?: live.v1.QueueState.$Properties): live.v1.QueueState;

            /**
             * Encodes the specified QueueState message. Does not implicitly {@link live.v1.QueueState.verify|verify} messages.
             * @param message QueueState message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: live.v1.QueueState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a QueueState message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {live.v1.QueueState & live.v1.QueueState.$Shape} QueueState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): live.v1.QueueState & live.v1.QueueState.$Shape;

            /**
             * Gets the type url for QueueState
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace QueueState {

            /** Properties of a QueueState. */
            interface $Properties {

                /** QueueState laneId */
                laneId?: (string|null);

                /** QueueState lengthM */
                lengthM?: (number|null);

                /** QueueState vehicles */
                vehicles?: (number|null);

                /** QueueState eventTimeMs */
                eventTimeMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a QueueState. */
            type $Shape = live.v1.QueueState.$Properties;
        }
    }
}
