import * as $protobuf from "protobufjs";

/** Namespace roadside. */
export namespace roadside {

    /** Namespace v1. */
    namespace v1 {

        /** ColumnType enum. */
        enum ColumnType {

            /** COLUMN_TYPE_UNSPECIFIED value */
            COLUMN_TYPE_UNSPECIFIED = 0,

            /** COLUMN_TYPE_U8 value */
            COLUMN_TYPE_U8 = 1,

            /** COLUMN_TYPE_I8 value */
            COLUMN_TYPE_I8 = 2,

            /** COLUMN_TYPE_U16 value */
            COLUMN_TYPE_U16 = 3,

            /** COLUMN_TYPE_I16 value */
            COLUMN_TYPE_I16 = 4,

            /** COLUMN_TYPE_U32 value */
            COLUMN_TYPE_U32 = 5,

            /** COLUMN_TYPE_I32 value */
            COLUMN_TYPE_I32 = 6,

            /** COLUMN_TYPE_ID64 value */
            COLUMN_TYPE_ID64 = 7
        }

        /**
         * Properties of a ColumnSpec.
         * @deprecated Use roadside.v1.ColumnSpec.$Properties instead.
         */
        interface IColumnSpec extends roadside.v1.ColumnSpec.$Properties {
        }

        /** Represents a ColumnSpec. */
        class ColumnSpec {

            /**
             * Constructs a new ColumnSpec.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.ColumnSpec.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ColumnSpec type. */
            type: roadside.v1.ColumnType;

            /** ColumnSpec unit. */
            unit: string;

            /** ColumnSpec scale. */
            scale: number;

            /** ColumnSpec min. */
            min: number;

            /** ColumnSpec max. */
            max: number;

            /** ColumnSpec missing. */
            missing: number;

            /** ColumnSpec hasMissing. */
            hasMissing: boolean;

            /** ColumnSpec optional. */
            optional: boolean;

            /** ColumnSpec dictionary. */
            dictionary: string;

            /**
             * Creates a new ColumnSpec instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ColumnSpec instance
             */
            static create(properties: roadside.v1.ColumnSpec.$Shape): roadside.v1.ColumnSpec & roadside.v1.ColumnSpec.$Shape;
            static create(properties?: roadside.v1.ColumnSpec.$Properties): roadside.v1.ColumnSpec;

            /**
             * Encodes the specified ColumnSpec message. Does not implicitly {@link roadside.v1.ColumnSpec.verify|verify} messages.
             * @param message ColumnSpec message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.ColumnSpec.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ColumnSpec message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.ColumnSpec & roadside.v1.ColumnSpec.$Shape} ColumnSpec
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.ColumnSpec & roadside.v1.ColumnSpec.$Shape;

            /**
             * Gets the type url for ColumnSpec
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ColumnSpec {

            /** Properties of a ColumnSpec. */
            interface $Properties {

                /** ColumnSpec type */
                type?: (roadside.v1.ColumnType|null);

                /** ColumnSpec unit */
                unit?: (string|null);

                /** ColumnSpec scale */
                scale?: (number|null);

                /** ColumnSpec min */
                min?: (number|null);

                /** ColumnSpec max */
                max?: (number|null);

                /** ColumnSpec missing */
                missing?: (number|null);

                /** ColumnSpec hasMissing */
                hasMissing?: (boolean|null);

                /** ColumnSpec optional */
                optional?: (boolean|null);

                /** ColumnSpec dictionary */
                dictionary?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ColumnSpec. */
            type $Shape = roadside.v1.ColumnSpec.$Properties;
        }

        /**
         * Properties of a Position.
         * @deprecated Use roadside.v1.Position.$Properties instead.
         */
        interface IPosition extends roadside.v1.Position.$Properties {
        }

        /** Represents a Position. */
        class Position {

            /**
             * Constructs a new Position.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.Position.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Position latitude. */
            latitude: number;

            /** Position longitude. */
            longitude: number;

            /** Position elevation. */
            elevation?: (number|null);

            /**
             * Creates a new Position instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Position instance
             */
            static create(properties: roadside.v1.Position.$Shape): roadside.v1.Position & roadside.v1.Position.$Shape;
            static create(properties?: roadside.v1.Position.$Properties): roadside.v1.Position;

            /**
             * Encodes the specified Position message. Does not implicitly {@link roadside.v1.Position.verify|verify} messages.
             * @param message Position message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.Position.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Position message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.Position & roadside.v1.Position.$Shape} Position
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.Position & roadside.v1.Position.$Shape;

            /**
             * Gets the type url for Position
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Position {

            /** Properties of a Position. */
            interface $Properties {

                /** Position latitude */
                latitude?: (number|null);

                /** Position longitude */
                longitude?: (number|null);

                /** Position elevation */
                elevation?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Position. */
            type $Shape = roadside.v1.Position.$Properties;
        }

        /**
         * Properties of a JunctionRef.
         * @deprecated Use roadside.v1.JunctionRef.$Properties instead.
         */
        interface IJunctionRef extends roadside.v1.JunctionRef.$Properties {
        }

        /** Represents a JunctionRef. */
        class JunctionRef {

            /**
             * Constructs a new JunctionRef.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.JunctionRef.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** JunctionRef region. */
            region: number;

            /** JunctionRef id. */
            id: number;

            /**
             * Creates a new JunctionRef instance using the specified properties.
             * @param [properties] Properties to set
             * @returns JunctionRef instance
             */
            static create(properties: roadside.v1.JunctionRef.$Shape): roadside.v1.JunctionRef & roadside.v1.JunctionRef.$Shape;
            static create(properties?: roadside.v1.JunctionRef.$Properties): roadside.v1.JunctionRef;

            /**
             * Encodes the specified JunctionRef message. Does not implicitly {@link roadside.v1.JunctionRef.verify|verify} messages.
             * @param message JunctionRef message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.JunctionRef.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a JunctionRef message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.JunctionRef & roadside.v1.JunctionRef.$Shape} JunctionRef
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.JunctionRef & roadside.v1.JunctionRef.$Shape;

            /**
             * Gets the type url for JunctionRef
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace JunctionRef {

            /** Properties of a JunctionRef. */
            interface $Properties {

                /** JunctionRef region */
                region?: (number|null);

                /** JunctionRef id */
                id?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a JunctionRef. */
            type $Shape = roadside.v1.JunctionRef.$Properties;
        }

        /**
         * Properties of a MapMessage.
         * @deprecated Use roadside.v1.MapMessage.$Properties instead.
         */
        interface IMapMessage extends roadside.v1.MapMessage.$Properties {
        }

        /** Represents a MapMessage. */
        class MapMessage {

            /**
             * Constructs a new MapMessage.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.MapMessage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MapMessage revision. */
            revision: number;

            /** MapMessage junction. */
            junction?: (roadside.v1.JunctionRef.$Properties|null);

            /** MapMessage name. */
            name: string;

            /** MapMessage position. */
            position?: (roadside.v1.Position.$Properties|null);

            /** MapMessage links. */
            links: roadside.v1.MapMessage.Link.$Properties[];

            /**
             * Creates a new MapMessage instance using the specified properties.
             * @param [properties] Properties to set
             * @returns MapMessage instance
             */
            static create(properties: roadside.v1.MapMessage.$Shape): roadside.v1.MapMessage & roadside.v1.MapMessage.$Shape;
            static create(properties?: roadside.v1.MapMessage.$Properties): roadside.v1.MapMessage;

            /**
             * Encodes the specified MapMessage message. Does not implicitly {@link roadside.v1.MapMessage.verify|verify} messages.
             * @param message MapMessage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.MapMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MapMessage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.MapMessage & roadside.v1.MapMessage.$Shape} MapMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.MapMessage & roadside.v1.MapMessage.$Shape;

            /**
             * Gets the type url for MapMessage
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace MapMessage {

            /** Properties of a MapMessage. */
            interface $Properties {

                /** MapMessage revision */
                revision?: (number|null);

                /** MapMessage junction */
                junction?: (roadside.v1.JunctionRef.$Properties|null);

                /** MapMessage name */
                name?: (string|null);

                /** MapMessage position */
                position?: (roadside.v1.Position.$Properties|null);

                /** MapMessage links */
                links?: (roadside.v1.MapMessage.Link.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MapMessage. */
            type $Shape = roadside.v1.MapMessage.$Properties;

            /**
             * Properties of a Link.
             * @deprecated Use roadside.v1.MapMessage.Link.$Properties instead.
             */
            interface ILink extends roadside.v1.MapMessage.Link.$Properties {
            }

            /** Represents a Link. */
            class Link {

                /**
                 * Constructs a new Link.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: roadside.v1.MapMessage.Link.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Link upstream. */
                upstream?: (roadside.v1.JunctionRef.$Properties|null);

                /** Link name. */
                name: string;

                /** Link width. */
                width: number;

                /** Link speedLimit. */
                speedLimit: number;

                /** Link points. */
                points: roadside.v1.Position.$Properties[];

                /** Link lanes. */
                lanes: roadside.v1.MapMessage.Lane.$Properties[];

                /** Link movements. */
                movements: roadside.v1.MapMessage.Movement.$Properties[];

                /**
                 * Creates a new Link instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Link instance
                 */
                static create(properties: roadside.v1.MapMessage.Link.$Shape): roadside.v1.MapMessage.Link & roadside.v1.MapMessage.Link.$Shape;
                static create(properties?: roadside.v1.MapMessage.Link.$Properties): roadside.v1.MapMessage.Link;

                /**
                 * Encodes the specified Link message. Does not implicitly {@link roadside.v1.MapMessage.Link.verify|verify} messages.
                 * @param message Link message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: roadside.v1.MapMessage.Link.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Link message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {roadside.v1.MapMessage.Link & roadside.v1.MapMessage.Link.$Shape} Link
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.MapMessage.Link & roadside.v1.MapMessage.Link.$Shape;

                /**
                 * Gets the type url for Link
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace Link {

                /** Properties of a Link. */
                interface $Properties {

                    /** Link upstream */
                    upstream?: (roadside.v1.JunctionRef.$Properties|null);

                    /** Link name */
                    name?: (string|null);

                    /** Link width */
                    width?: (number|null);

                    /** Link speedLimit */
                    speedLimit?: (number|null);

                    /** Link points */
                    points?: (roadside.v1.Position.$Properties[]|null);

                    /** Link lanes */
                    lanes?: (roadside.v1.MapMessage.Lane.$Properties[]|null);

                    /** Link movements */
                    movements?: (roadside.v1.MapMessage.Movement.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Link. */
                type $Shape = roadside.v1.MapMessage.Link.$Properties;
            }

            /**
             * Properties of a Lane.
             * @deprecated Use roadside.v1.MapMessage.Lane.$Properties instead.
             */
            interface ILane extends roadside.v1.MapMessage.Lane.$Properties {
            }

            /** Represents a Lane. */
            class Lane {

                /**
                 * Constructs a new Lane.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: roadside.v1.MapMessage.Lane.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Lane lane. */
                lane: number;

                /** Lane width. */
                width: number;

                /** Lane maneuvers. */
                maneuvers: number;

                /** Lane points. */
                points: roadside.v1.Position.$Properties[];

                /** Lane connections. */
                connections: roadside.v1.MapMessage.Connection.$Properties[];

                /** Lane kind. */
                kind: roadside.v1.MapMessage.LaneKind;

                /**
                 * Creates a new Lane instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Lane instance
                 */
                static create(properties: roadside.v1.MapMessage.Lane.$Shape): roadside.v1.MapMessage.Lane & roadside.v1.MapMessage.Lane.$Shape;
                static create(properties?: roadside.v1.MapMessage.Lane.$Properties): roadside.v1.MapMessage.Lane;

                /**
                 * Encodes the specified Lane message. Does not implicitly {@link roadside.v1.MapMessage.Lane.verify|verify} messages.
                 * @param message Lane message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: roadside.v1.MapMessage.Lane.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Lane message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {roadside.v1.MapMessage.Lane & roadside.v1.MapMessage.Lane.$Shape} Lane
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.MapMessage.Lane & roadside.v1.MapMessage.Lane.$Shape;

                /**
                 * Gets the type url for Lane
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace Lane {

                /** Properties of a Lane. */
                interface $Properties {

                    /** Lane lane */
                    lane?: (number|null);

                    /** Lane width */
                    width?: (number|null);

                    /** Lane maneuvers */
                    maneuvers?: (number|null);

                    /** Lane points */
                    points?: (roadside.v1.Position.$Properties[]|null);

                    /** Lane connections */
                    connections?: (roadside.v1.MapMessage.Connection.$Properties[]|null);

                    /** Lane kind */
                    kind?: (roadside.v1.MapMessage.LaneKind|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Lane. */
                type $Shape = roadside.v1.MapMessage.Lane.$Properties;
            }

            /** LaneKind enum. */
            enum LaneKind {

                /** LANE_KIND_UNSPECIFIED value */
                LANE_KIND_UNSPECIFIED = 0,

                /** LANE_KIND_VEHICLE value */
                LANE_KIND_VEHICLE = 1,

                /** LANE_KIND_CROSSWALK value */
                LANE_KIND_CROSSWALK = 2,

                /** LANE_KIND_BIKE value */
                LANE_KIND_BIKE = 3,

                /** LANE_KIND_BUS value */
                LANE_KIND_BUS = 4
            }

            /**
             * Properties of a Connection.
             * @deprecated Use roadside.v1.MapMessage.Connection.$Properties instead.
             */
            interface IConnection extends roadside.v1.MapMessage.Connection.$Properties {
            }

            /** Represents a Connection. */
            class Connection {

                /**
                 * Constructs a new Connection.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: roadside.v1.MapMessage.Connection.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Connection remote. */
                remote?: (roadside.v1.JunctionRef.$Properties|null);

                /** Connection lane. */
                lane: number;

                /** Connection signalGroup. */
                signalGroup: number;

                /**
                 * Creates a new Connection instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Connection instance
                 */
                static create(properties: roadside.v1.MapMessage.Connection.$Shape): roadside.v1.MapMessage.Connection & roadside.v1.MapMessage.Connection.$Shape;
                static create(properties?: roadside.v1.MapMessage.Connection.$Properties): roadside.v1.MapMessage.Connection;

                /**
                 * Encodes the specified Connection message. Does not implicitly {@link roadside.v1.MapMessage.Connection.verify|verify} messages.
                 * @param message Connection message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: roadside.v1.MapMessage.Connection.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Connection message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {roadside.v1.MapMessage.Connection & roadside.v1.MapMessage.Connection.$Shape} Connection
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.MapMessage.Connection & roadside.v1.MapMessage.Connection.$Shape;

                /**
                 * Gets the type url for Connection
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace Connection {

                /** Properties of a Connection. */
                interface $Properties {

                    /** Connection remote */
                    remote?: (roadside.v1.JunctionRef.$Properties|null);

                    /** Connection lane */
                    lane?: (number|null);

                    /** Connection signalGroup */
                    signalGroup?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Connection. */
                type $Shape = roadside.v1.MapMessage.Connection.$Properties;
            }

            /**
             * Properties of a Movement.
             * @deprecated Use roadside.v1.MapMessage.Movement.$Properties instead.
             */
            interface IMovement extends roadside.v1.MapMessage.Movement.$Properties {
            }

            /** Represents a Movement. */
            class Movement {

                /**
                 * Constructs a new Movement.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: roadside.v1.MapMessage.Movement.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Movement remote. */
                remote?: (roadside.v1.JunctionRef.$Properties|null);

                /** Movement signalGroup. */
                signalGroup: number;

                /**
                 * Creates a new Movement instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Movement instance
                 */
                static create(properties: roadside.v1.MapMessage.Movement.$Shape): roadside.v1.MapMessage.Movement & roadside.v1.MapMessage.Movement.$Shape;
                static create(properties?: roadside.v1.MapMessage.Movement.$Properties): roadside.v1.MapMessage.Movement;

                /**
                 * Encodes the specified Movement message. Does not implicitly {@link roadside.v1.MapMessage.Movement.verify|verify} messages.
                 * @param message Movement message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: roadside.v1.MapMessage.Movement.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Movement message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {roadside.v1.MapMessage.Movement & roadside.v1.MapMessage.Movement.$Shape} Movement
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.MapMessage.Movement & roadside.v1.MapMessage.Movement.$Shape;

                /**
                 * Gets the type url for Movement
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace Movement {

                /** Properties of a Movement. */
                interface $Properties {

                    /** Movement remote */
                    remote?: (roadside.v1.JunctionRef.$Properties|null);

                    /** Movement signalGroup */
                    signalGroup?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Movement. */
                type $Shape = roadside.v1.MapMessage.Movement.$Properties;
            }
        }

        /**
         * Properties of a SignalLayout.
         * @deprecated Use roadside.v1.SignalLayout.$Properties instead.
         */
        interface ISignalLayout extends roadside.v1.SignalLayout.$Properties {
        }

        /** Represents a SignalLayout. */
        class SignalLayout {

            /**
             * Constructs a new SignalLayout.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.SignalLayout.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SignalLayout junction. */
            junction?: (roadside.v1.JunctionRef.$Properties|null);

            /** SignalLayout groups. */
            groups: roadside.v1.SignalLayout.Group.$Properties[];

            /**
             * Creates a new SignalLayout instance using the specified properties.
             * @param [properties] Properties to set
             * @returns SignalLayout instance
             */
            static create(properties: roadside.v1.SignalLayout.$Shape): roadside.v1.SignalLayout & roadside.v1.SignalLayout.$Shape;
            static create(properties?: roadside.v1.SignalLayout.$Properties): roadside.v1.SignalLayout;

            /**
             * Encodes the specified SignalLayout message. Does not implicitly {@link roadside.v1.SignalLayout.verify|verify} messages.
             * @param message SignalLayout message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.SignalLayout.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SignalLayout message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.SignalLayout & roadside.v1.SignalLayout.$Shape} SignalLayout
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.SignalLayout & roadside.v1.SignalLayout.$Shape;

            /**
             * Gets the type url for SignalLayout
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace SignalLayout {

            /** Properties of a SignalLayout. */
            interface $Properties {

                /** SignalLayout junction */
                junction?: (roadside.v1.JunctionRef.$Properties|null);

                /** SignalLayout groups */
                groups?: (roadside.v1.SignalLayout.Group.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SignalLayout. */
            type $Shape = roadside.v1.SignalLayout.$Properties;

            /**
             * Properties of a Group.
             * @deprecated Use roadside.v1.SignalLayout.Group.$Properties instead.
             */
            interface IGroup extends roadside.v1.SignalLayout.Group.$Properties {
            }

            /** Represents a Group. */
            class Group {

                /**
                 * Constructs a new Group.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: roadside.v1.SignalLayout.Group.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Group signalGroup. */
                signalGroup: number;

                /** Group phase. */
                phase: number;

                /** Group restingLight. */
                restingLight: roadside.v1.Light;

                /**
                 * Creates a new Group instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Group instance
                 */
                static create(properties: roadside.v1.SignalLayout.Group.$Shape): roadside.v1.SignalLayout.Group & roadside.v1.SignalLayout.Group.$Shape;
                static create(properties?: roadside.v1.SignalLayout.Group.$Properties): roadside.v1.SignalLayout.Group;

                /**
                 * Encodes the specified Group message. Does not implicitly {@link roadside.v1.SignalLayout.Group.verify|verify} messages.
                 * @param message Group message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: roadside.v1.SignalLayout.Group.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Group message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {roadside.v1.SignalLayout.Group & roadside.v1.SignalLayout.Group.$Shape} Group
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.SignalLayout.Group & roadside.v1.SignalLayout.Group.$Shape;

                /**
                 * Gets the type url for Group
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace Group {

                /** Properties of a Group. */
                interface $Properties {

                    /** Group signalGroup */
                    signalGroup?: (number|null);

                    /** Group phase */
                    phase?: (number|null);

                    /** Group restingLight */
                    restingLight?: (roadside.v1.Light|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Group. */
                type $Shape = roadside.v1.SignalLayout.Group.$Properties;
            }
        }

        /** Light enum. */
        enum Light {

            /** LIGHT_UNSPECIFIED value */
            LIGHT_UNSPECIFIED = 0,

            /** LIGHT_DARK value */
            LIGHT_DARK = 1,

            /** LIGHT_FLASHING_RED value */
            LIGHT_FLASHING_RED = 2,

            /** LIGHT_RED value */
            LIGHT_RED = 3,

            /** LIGHT_FLASHING_GREEN value */
            LIGHT_FLASHING_GREEN = 4,

            /** LIGHT_PERMISSIVE_GREEN value */
            LIGHT_PERMISSIVE_GREEN = 5,

            /** LIGHT_PROTECTED_GREEN value */
            LIGHT_PROTECTED_GREEN = 6,

            /** LIGHT_YELLOW value */
            LIGHT_YELLOW = 7,

            /** LIGHT_FLASHING_YELLOW value */
            LIGHT_FLASHING_YELLOW = 8
        }

        /**
         * Properties of a SignalStateColumns.
         * @deprecated Use roadside.v1.SignalStateColumns.$Properties instead.
         */
        interface ISignalStateColumns extends roadside.v1.SignalStateColumns.$Properties {
        }

        /** Represents a SignalStateColumns. */
        class SignalStateColumns {

            /**
             * Constructs a new SignalStateColumns.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.SignalStateColumns.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SignalStateColumns rows. */
            rows: number;

            /** SignalStateColumns timeOffset. */
            timeOffset: Uint8Array;

            /** SignalStateColumns junction. */
            junction: Uint8Array;

            /** SignalStateColumns signalGroup. */
            signalGroup: Uint8Array;

            /** SignalStateColumns light. */
            light: Uint8Array;

            /** SignalStateColumns likelyEnd. */
            likelyEnd: Uint8Array;

            /** SignalStateColumns minEnd. */
            minEnd: Uint8Array;

            /** SignalStateColumns maxEnd. */
            maxEnd: Uint8Array;

            /** SignalStateColumns confidence. */
            confidence: Uint8Array;

            /** SignalStateColumns status. */
            status: Uint8Array;

            /**
             * Creates a new SignalStateColumns instance using the specified properties.
             * @param [properties] Properties to set
             * @returns SignalStateColumns instance
             */
            static create(properties: roadside.v1.SignalStateColumns.$Shape): roadside.v1.SignalStateColumns & roadside.v1.SignalStateColumns.$Shape;
            static create(properties?: roadside.v1.SignalStateColumns.$Properties): roadside.v1.SignalStateColumns;

            /**
             * Encodes the specified SignalStateColumns message. Does not implicitly {@link roadside.v1.SignalStateColumns.verify|verify} messages.
             * @param message SignalStateColumns message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.SignalStateColumns.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SignalStateColumns message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.SignalStateColumns & roadside.v1.SignalStateColumns.$Shape} SignalStateColumns
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.SignalStateColumns & roadside.v1.SignalStateColumns.$Shape;

            /**
             * Gets the type url for SignalStateColumns
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace SignalStateColumns {

            /** Properties of a SignalStateColumns. */
            interface $Properties {

                /** SignalStateColumns rows */
                rows?: (number|null);

                /** SignalStateColumns timeOffset */
                timeOffset?: (Uint8Array|null);

                /** SignalStateColumns junction */
                junction?: (Uint8Array|null);

                /** SignalStateColumns signalGroup */
                signalGroup?: (Uint8Array|null);

                /** SignalStateColumns light */
                light?: (Uint8Array|null);

                /** SignalStateColumns likelyEnd */
                likelyEnd?: (Uint8Array|null);

                /** SignalStateColumns minEnd */
                minEnd?: (Uint8Array|null);

                /** SignalStateColumns maxEnd */
                maxEnd?: (Uint8Array|null);

                /** SignalStateColumns confidence */
                confidence?: (Uint8Array|null);

                /** SignalStateColumns status */
                status?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SignalStateColumns. */
            type $Shape = roadside.v1.SignalStateColumns.$Properties;
        }

        /**
         * Properties of a ControllerEventColumns.
         * @deprecated Use roadside.v1.ControllerEventColumns.$Properties instead.
         */
        interface IControllerEventColumns extends roadside.v1.ControllerEventColumns.$Properties {
        }

        /** Represents a ControllerEventColumns. */
        class ControllerEventColumns {

            /**
             * Constructs a new ControllerEventColumns.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.ControllerEventColumns.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ControllerEventColumns rows. */
            rows: number;

            /** ControllerEventColumns timeOffset. */
            timeOffset: Uint8Array;

            /** ControllerEventColumns junction. */
            junction: Uint8Array;

            /** ControllerEventColumns eventCode. */
            eventCode: Uint8Array;

            /** ControllerEventColumns parameter. */
            parameter: Uint8Array;

            /**
             * Creates a new ControllerEventColumns instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ControllerEventColumns instance
             */
            static create(properties: roadside.v1.ControllerEventColumns.$Shape): roadside.v1.ControllerEventColumns & roadside.v1.ControllerEventColumns.$Shape;
            static create(properties?: roadside.v1.ControllerEventColumns.$Properties): roadside.v1.ControllerEventColumns;

            /**
             * Encodes the specified ControllerEventColumns message. Does not implicitly {@link roadside.v1.ControllerEventColumns.verify|verify} messages.
             * @param message ControllerEventColumns message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.ControllerEventColumns.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ControllerEventColumns message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.ControllerEventColumns & roadside.v1.ControllerEventColumns.$Shape} ControllerEventColumns
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.ControllerEventColumns & roadside.v1.ControllerEventColumns.$Shape;

            /**
             * Gets the type url for ControllerEventColumns
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ControllerEventColumns {

            /** Properties of a ControllerEventColumns. */
            interface $Properties {

                /** ControllerEventColumns rows */
                rows?: (number|null);

                /** ControllerEventColumns timeOffset */
                timeOffset?: (Uint8Array|null);

                /** ControllerEventColumns junction */
                junction?: (Uint8Array|null);

                /** ControllerEventColumns eventCode */
                eventCode?: (Uint8Array|null);

                /** ControllerEventColumns parameter */
                parameter?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ControllerEventColumns. */
            type $Shape = roadside.v1.ControllerEventColumns.$Properties;
        }

        /**
         * Properties of a DetectorCountColumns.
         * @deprecated Use roadside.v1.DetectorCountColumns.$Properties instead.
         */
        interface IDetectorCountColumns extends roadside.v1.DetectorCountColumns.$Properties {
        }

        /** Represents a DetectorCountColumns. */
        class DetectorCountColumns {

            /**
             * Constructs a new DetectorCountColumns.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.DetectorCountColumns.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DetectorCountColumns rows. */
            rows: number;

            /** DetectorCountColumns detectors. */
            detectors: string[];

            /** DetectorCountColumns detector. */
            detector: Uint8Array;

            /** DetectorCountColumns timeOffset. */
            timeOffset: Uint8Array;

            /** DetectorCountColumns interval. */
            interval: Uint8Array;

            /** DetectorCountColumns count. */
            count: Uint8Array;

            /** DetectorCountColumns occupancy. */
            occupancy: Uint8Array;

            /** DetectorCountColumns speed. */
            speed: Uint8Array;

            /**
             * Creates a new DetectorCountColumns instance using the specified properties.
             * @param [properties] Properties to set
             * @returns DetectorCountColumns instance
             */
            static create(properties: roadside.v1.DetectorCountColumns.$Shape): roadside.v1.DetectorCountColumns & roadside.v1.DetectorCountColumns.$Shape;
            static create(properties?: roadside.v1.DetectorCountColumns.$Properties): roadside.v1.DetectorCountColumns;

            /**
             * Encodes the specified DetectorCountColumns message. Does not implicitly {@link roadside.v1.DetectorCountColumns.verify|verify} messages.
             * @param message DetectorCountColumns message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.DetectorCountColumns.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DetectorCountColumns message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.DetectorCountColumns & roadside.v1.DetectorCountColumns.$Shape} DetectorCountColumns
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.DetectorCountColumns & roadside.v1.DetectorCountColumns.$Shape;

            /**
             * Gets the type url for DetectorCountColumns
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace DetectorCountColumns {

            /** Properties of a DetectorCountColumns. */
            interface $Properties {

                /** DetectorCountColumns rows */
                rows?: (number|null);

                /** DetectorCountColumns detectors */
                detectors?: (string[]|null);

                /** DetectorCountColumns detector */
                detector?: (Uint8Array|null);

                /** DetectorCountColumns timeOffset */
                timeOffset?: (Uint8Array|null);

                /** DetectorCountColumns interval */
                interval?: (Uint8Array|null);

                /** DetectorCountColumns count */
                count?: (Uint8Array|null);

                /** DetectorCountColumns occupancy */
                occupancy?: (Uint8Array|null);

                /** DetectorCountColumns speed */
                speed?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DetectorCountColumns. */
            type $Shape = roadside.v1.DetectorCountColumns.$Properties;
        }

        /**
         * Properties of a PriorityRequestColumns.
         * @deprecated Use roadside.v1.PriorityRequestColumns.$Properties instead.
         */
        interface IPriorityRequestColumns extends roadside.v1.PriorityRequestColumns.$Properties {
        }

        /** Represents a PriorityRequestColumns. */
        class PriorityRequestColumns {

            /**
             * Constructs a new PriorityRequestColumns.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.PriorityRequestColumns.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PriorityRequestColumns rows. */
            rows: number;

            /** PriorityRequestColumns timeOffset. */
            timeOffset: Uint8Array;

            /** PriorityRequestColumns vehicleId. */
            vehicleId: Uint8Array;

            /** PriorityRequestColumns request. */
            request: Uint8Array;

            /** PriorityRequestColumns status. */
            status: Uint8Array;

            /** PriorityRequestColumns junction. */
            junction: Uint8Array;

            /** PriorityRequestColumns signalGroup. */
            signalGroup: Uint8Array;

            /** PriorityRequestColumns vehicleClass. */
            vehicleClass: Uint8Array;

            /** PriorityRequestColumns arrival. */
            arrival: Uint8Array;

            /** PriorityRequestColumns distance. */
            distance: Uint8Array;

            /**
             * Creates a new PriorityRequestColumns instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PriorityRequestColumns instance
             */
            static create(properties: roadside.v1.PriorityRequestColumns.$Shape): roadside.v1.PriorityRequestColumns & roadside.v1.PriorityRequestColumns.$Shape;
            static create(properties?: roadside.v1.PriorityRequestColumns.$Properties): roadside.v1.PriorityRequestColumns;

            /**
             * Encodes the specified PriorityRequestColumns message. Does not implicitly {@link roadside.v1.PriorityRequestColumns.verify|verify} messages.
             * @param message PriorityRequestColumns message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.PriorityRequestColumns.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PriorityRequestColumns message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.PriorityRequestColumns & roadside.v1.PriorityRequestColumns.$Shape} PriorityRequestColumns
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.PriorityRequestColumns & roadside.v1.PriorityRequestColumns.$Shape;

            /**
             * Gets the type url for PriorityRequestColumns
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace PriorityRequestColumns {

            /** Properties of a PriorityRequestColumns. */
            interface $Properties {

                /** PriorityRequestColumns rows */
                rows?: (number|null);

                /** PriorityRequestColumns timeOffset */
                timeOffset?: (Uint8Array|null);

                /** PriorityRequestColumns vehicleId */
                vehicleId?: (Uint8Array|null);

                /** PriorityRequestColumns request */
                request?: (Uint8Array|null);

                /** PriorityRequestColumns status */
                status?: (Uint8Array|null);

                /** PriorityRequestColumns junction */
                junction?: (Uint8Array|null);

                /** PriorityRequestColumns signalGroup */
                signalGroup?: (Uint8Array|null);

                /** PriorityRequestColumns vehicleClass */
                vehicleClass?: (Uint8Array|null);

                /** PriorityRequestColumns arrival */
                arrival?: (Uint8Array|null);

                /** PriorityRequestColumns distance */
                distance?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PriorityRequestColumns. */
            type $Shape = roadside.v1.PriorityRequestColumns.$Properties;
        }

        /**
         * Properties of a VehicleStateColumns.
         * @deprecated Use roadside.v1.VehicleStateColumns.$Properties instead.
         */
        interface IVehicleStateColumns extends roadside.v1.VehicleStateColumns.$Properties {
        }

        /** Represents a VehicleStateColumns. */
        class VehicleStateColumns {

            /**
             * Constructs a new VehicleStateColumns.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.VehicleStateColumns.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** VehicleStateColumns rows. */
            rows: number;

            /** VehicleStateColumns timeOffset. */
            timeOffset: Uint8Array;

            /** VehicleStateColumns vehicleId. */
            vehicleId: Uint8Array;

            /** VehicleStateColumns latitude. */
            latitude: Uint8Array;

            /** VehicleStateColumns longitude. */
            longitude: Uint8Array;

            /** VehicleStateColumns elevation. */
            elevation: Uint8Array;

            /** VehicleStateColumns speed. */
            speed: Uint8Array;

            /** VehicleStateColumns heading. */
            heading: Uint8Array;

            /** VehicleStateColumns acceleration. */
            acceleration: Uint8Array;

            /** VehicleStateColumns yawRate. */
            yawRate: Uint8Array;

            /** VehicleStateColumns brakes. */
            brakes: Uint8Array;

            /** VehicleStateColumns lights. */
            lights: Uint8Array;

            /** VehicleStateColumns width. */
            width: Uint8Array;

            /** VehicleStateColumns length. */
            length: Uint8Array;

            /** VehicleStateColumns vehicleClass. */
            vehicleClass: Uint8Array;

            /** VehicleStateColumns positionError. */
            positionError: Uint8Array;

            /**
             * Creates a new VehicleStateColumns instance using the specified properties.
             * @param [properties] Properties to set
             * @returns VehicleStateColumns instance
             */
            static create(properties: roadside.v1.VehicleStateColumns.$Shape): roadside.v1.VehicleStateColumns & roadside.v1.VehicleStateColumns.$Shape;
            static create(properties?: roadside.v1.VehicleStateColumns.$Properties): roadside.v1.VehicleStateColumns;

            /**
             * Encodes the specified VehicleStateColumns message. Does not implicitly {@link roadside.v1.VehicleStateColumns.verify|verify} messages.
             * @param message VehicleStateColumns message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.VehicleStateColumns.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a VehicleStateColumns message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.VehicleStateColumns & roadside.v1.VehicleStateColumns.$Shape} VehicleStateColumns
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.VehicleStateColumns & roadside.v1.VehicleStateColumns.$Shape;

            /**
             * Gets the type url for VehicleStateColumns
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace VehicleStateColumns {

            /** Properties of a VehicleStateColumns. */
            interface $Properties {

                /** VehicleStateColumns rows */
                rows?: (number|null);

                /** VehicleStateColumns timeOffset */
                timeOffset?: (Uint8Array|null);

                /** VehicleStateColumns vehicleId */
                vehicleId?: (Uint8Array|null);

                /** VehicleStateColumns latitude */
                latitude?: (Uint8Array|null);

                /** VehicleStateColumns longitude */
                longitude?: (Uint8Array|null);

                /** VehicleStateColumns elevation */
                elevation?: (Uint8Array|null);

                /** VehicleStateColumns speed */
                speed?: (Uint8Array|null);

                /** VehicleStateColumns heading */
                heading?: (Uint8Array|null);

                /** VehicleStateColumns acceleration */
                acceleration?: (Uint8Array|null);

                /** VehicleStateColumns yawRate */
                yawRate?: (Uint8Array|null);

                /** VehicleStateColumns brakes */
                brakes?: (Uint8Array|null);

                /** VehicleStateColumns lights */
                lights?: (Uint8Array|null);

                /** VehicleStateColumns width */
                width?: (Uint8Array|null);

                /** VehicleStateColumns length */
                length?: (Uint8Array|null);

                /** VehicleStateColumns vehicleClass */
                vehicleClass?: (Uint8Array|null);

                /** VehicleStateColumns positionError */
                positionError?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a VehicleStateColumns. */
            type $Shape = roadside.v1.VehicleStateColumns.$Properties;
        }

        /**
         * Properties of a PerceivedObjectColumns.
         * @deprecated Use roadside.v1.PerceivedObjectColumns.$Properties instead.
         */
        interface IPerceivedObjectColumns extends roadside.v1.PerceivedObjectColumns.$Properties {
        }

        /** Represents a PerceivedObjectColumns. */
        class PerceivedObjectColumns {

            /**
             * Constructs a new PerceivedObjectColumns.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.PerceivedObjectColumns.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PerceivedObjectColumns rows. */
            rows: number;

            /** PerceivedObjectColumns timeOffset. */
            timeOffset: Uint8Array;

            /** PerceivedObjectColumns objectId. */
            objectId: Uint8Array;

            /** PerceivedObjectColumns latitude. */
            latitude: Uint8Array;

            /** PerceivedObjectColumns longitude. */
            longitude: Uint8Array;

            /** PerceivedObjectColumns elevation. */
            elevation: Uint8Array;

            /** PerceivedObjectColumns speed. */
            speed: Uint8Array;

            /** PerceivedObjectColumns heading. */
            heading: Uint8Array;

            /** PerceivedObjectColumns kind. */
            kind: Uint8Array;

            /** PerceivedObjectColumns source. */
            source: Uint8Array;

            /** PerceivedObjectColumns width. */
            width: Uint8Array;

            /** PerceivedObjectColumns length. */
            length: Uint8Array;

            /** PerceivedObjectColumns vehicleClass. */
            vehicleClass: Uint8Array;

            /** PerceivedObjectColumns positionError. */
            positionError: Uint8Array;

            /** PerceivedObjectColumns existence. */
            existence: Uint8Array;

            /**
             * Creates a new PerceivedObjectColumns instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PerceivedObjectColumns instance
             */
            static create(properties: roadside.v1.PerceivedObjectColumns.$Shape): roadside.v1.PerceivedObjectColumns & roadside.v1.PerceivedObjectColumns.$Shape;
            static create(properties?: roadside.v1.PerceivedObjectColumns.$Properties): roadside.v1.PerceivedObjectColumns;

            /**
             * Encodes the specified PerceivedObjectColumns message. Does not implicitly {@link roadside.v1.PerceivedObjectColumns.verify|verify} messages.
             * @param message PerceivedObjectColumns message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.PerceivedObjectColumns.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PerceivedObjectColumns message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.PerceivedObjectColumns & roadside.v1.PerceivedObjectColumns.$Shape} PerceivedObjectColumns
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.PerceivedObjectColumns & roadside.v1.PerceivedObjectColumns.$Shape;

            /**
             * Gets the type url for PerceivedObjectColumns
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace PerceivedObjectColumns {

            /** Properties of a PerceivedObjectColumns. */
            interface $Properties {

                /** PerceivedObjectColumns rows */
                rows?: (number|null);

                /** PerceivedObjectColumns timeOffset */
                timeOffset?: (Uint8Array|null);

                /** PerceivedObjectColumns objectId */
                objectId?: (Uint8Array|null);

                /** PerceivedObjectColumns latitude */
                latitude?: (Uint8Array|null);

                /** PerceivedObjectColumns longitude */
                longitude?: (Uint8Array|null);

                /** PerceivedObjectColumns elevation */
                elevation?: (Uint8Array|null);

                /** PerceivedObjectColumns speed */
                speed?: (Uint8Array|null);

                /** PerceivedObjectColumns heading */
                heading?: (Uint8Array|null);

                /** PerceivedObjectColumns kind */
                kind?: (Uint8Array|null);

                /** PerceivedObjectColumns source */
                source?: (Uint8Array|null);

                /** PerceivedObjectColumns width */
                width?: (Uint8Array|null);

                /** PerceivedObjectColumns length */
                length?: (Uint8Array|null);

                /** PerceivedObjectColumns vehicleClass */
                vehicleClass?: (Uint8Array|null);

                /** PerceivedObjectColumns positionError */
                positionError?: (Uint8Array|null);

                /** PerceivedObjectColumns existence */
                existence?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PerceivedObjectColumns. */
            type $Shape = roadside.v1.PerceivedObjectColumns.$Properties;
        }

        /**
         * Properties of a PedestrianColumns.
         * @deprecated Use roadside.v1.PedestrianColumns.$Properties instead.
         */
        interface IPedestrianColumns extends roadside.v1.PedestrianColumns.$Properties {
        }

        /** Represents a PedestrianColumns. */
        class PedestrianColumns {

            /**
             * Constructs a new PedestrianColumns.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.PedestrianColumns.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PedestrianColumns rows. */
            rows: number;

            /** PedestrianColumns timeOffset. */
            timeOffset: Uint8Array;

            /** PedestrianColumns personId. */
            personId: Uint8Array;

            /** PedestrianColumns latitude. */
            latitude: Uint8Array;

            /** PedestrianColumns longitude. */
            longitude: Uint8Array;

            /** PedestrianColumns speed. */
            speed: Uint8Array;

            /** PedestrianColumns heading. */
            heading: Uint8Array;

            /** PedestrianColumns kind. */
            kind: Uint8Array;

            /** PedestrianColumns positionError. */
            positionError: Uint8Array;

            /**
             * Creates a new PedestrianColumns instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PedestrianColumns instance
             */
            static create(properties: roadside.v1.PedestrianColumns.$Shape): roadside.v1.PedestrianColumns & roadside.v1.PedestrianColumns.$Shape;
            static create(properties?: roadside.v1.PedestrianColumns.$Properties): roadside.v1.PedestrianColumns;

            /**
             * Encodes the specified PedestrianColumns message. Does not implicitly {@link roadside.v1.PedestrianColumns.verify|verify} messages.
             * @param message PedestrianColumns message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.PedestrianColumns.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PedestrianColumns message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.PedestrianColumns & roadside.v1.PedestrianColumns.$Shape} PedestrianColumns
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.PedestrianColumns & roadside.v1.PedestrianColumns.$Shape;

            /**
             * Gets the type url for PedestrianColumns
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace PedestrianColumns {

            /** Properties of a PedestrianColumns. */
            interface $Properties {

                /** PedestrianColumns rows */
                rows?: (number|null);

                /** PedestrianColumns timeOffset */
                timeOffset?: (Uint8Array|null);

                /** PedestrianColumns personId */
                personId?: (Uint8Array|null);

                /** PedestrianColumns latitude */
                latitude?: (Uint8Array|null);

                /** PedestrianColumns longitude */
                longitude?: (Uint8Array|null);

                /** PedestrianColumns speed */
                speed?: (Uint8Array|null);

                /** PedestrianColumns heading */
                heading?: (Uint8Array|null);

                /** PedestrianColumns kind */
                kind?: (Uint8Array|null);

                /** PedestrianColumns positionError */
                positionError?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PedestrianColumns. */
            type $Shape = roadside.v1.PedestrianColumns.$Properties;
        }

        /**
         * Properties of a TerminalColumns.
         * @deprecated Use roadside.v1.TerminalColumns.$Properties instead.
         */
        interface ITerminalColumns extends roadside.v1.TerminalColumns.$Properties {
        }

        /** Represents a TerminalColumns. */
        class TerminalColumns {

            /**
             * Constructs a new TerminalColumns.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.TerminalColumns.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TerminalColumns rows. */
            rows: number;

            /** TerminalColumns terminals. */
            terminals: string[];

            /** TerminalColumns terminal. */
            terminal: Uint8Array;

            /** TerminalColumns timeOffset. */
            timeOffset: Uint8Array;

            /** TerminalColumns latitude. */
            latitude: Uint8Array;

            /** TerminalColumns longitude. */
            longitude: Uint8Array;

            /** TerminalColumns elevation. */
            elevation: Uint8Array;

            /** TerminalColumns speed. */
            speed: Uint8Array;

            /** TerminalColumns heading. */
            heading: Uint8Array;

            /** TerminalColumns alarms. */
            alarms: Uint8Array;

            /** TerminalColumns status. */
            status: Uint8Array;

            /**
             * Creates a new TerminalColumns instance using the specified properties.
             * @param [properties] Properties to set
             * @returns TerminalColumns instance
             */
            static create(properties: roadside.v1.TerminalColumns.$Shape): roadside.v1.TerminalColumns & roadside.v1.TerminalColumns.$Shape;
            static create(properties?: roadside.v1.TerminalColumns.$Properties): roadside.v1.TerminalColumns;

            /**
             * Encodes the specified TerminalColumns message. Does not implicitly {@link roadside.v1.TerminalColumns.verify|verify} messages.
             * @param message TerminalColumns message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.TerminalColumns.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TerminalColumns message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.TerminalColumns & roadside.v1.TerminalColumns.$Shape} TerminalColumns
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.TerminalColumns & roadside.v1.TerminalColumns.$Shape;

            /**
             * Gets the type url for TerminalColumns
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace TerminalColumns {

            /** Properties of a TerminalColumns. */
            interface $Properties {

                /** TerminalColumns rows */
                rows?: (number|null);

                /** TerminalColumns terminals */
                terminals?: (string[]|null);

                /** TerminalColumns terminal */
                terminal?: (Uint8Array|null);

                /** TerminalColumns timeOffset */
                timeOffset?: (Uint8Array|null);

                /** TerminalColumns latitude */
                latitude?: (Uint8Array|null);

                /** TerminalColumns longitude */
                longitude?: (Uint8Array|null);

                /** TerminalColumns elevation */
                elevation?: (Uint8Array|null);

                /** TerminalColumns speed */
                speed?: (Uint8Array|null);

                /** TerminalColumns heading */
                heading?: (Uint8Array|null);

                /** TerminalColumns alarms */
                alarms?: (Uint8Array|null);

                /** TerminalColumns status */
                status?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TerminalColumns. */
            type $Shape = roadside.v1.TerminalColumns.$Properties;
        }

        /**
         * Properties of a PassingVehicleColumns.
         * @deprecated Use roadside.v1.PassingVehicleColumns.$Properties instead.
         */
        interface IPassingVehicleColumns extends roadside.v1.PassingVehicleColumns.$Properties {
        }

        /** Represents a PassingVehicleColumns. */
        class PassingVehicleColumns {

            /**
             * Constructs a new PassingVehicleColumns.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.PassingVehicleColumns.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PassingVehicleColumns rows. */
            rows: number;

            /** PassingVehicleColumns sites. */
            sites: string[];

            /** PassingVehicleColumns site. */
            site: Uint8Array;

            /** PassingVehicleColumns timeOffset. */
            timeOffset: Uint8Array;

            /** PassingVehicleColumns lane. */
            lane: Uint8Array;

            /** PassingVehicleColumns pseudonym. */
            pseudonym: Uint8Array;

            /** PassingVehicleColumns speed. */
            speed: Uint8Array;

            /** PassingVehicleColumns vehicleClass. */
            vehicleClass: Uint8Array;

            /**
             * Creates a new PassingVehicleColumns instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PassingVehicleColumns instance
             */
            static create(properties: roadside.v1.PassingVehicleColumns.$Shape): roadside.v1.PassingVehicleColumns & roadside.v1.PassingVehicleColumns.$Shape;
            static create(properties?: roadside.v1.PassingVehicleColumns.$Properties): roadside.v1.PassingVehicleColumns;

            /**
             * Encodes the specified PassingVehicleColumns message. Does not implicitly {@link roadside.v1.PassingVehicleColumns.verify|verify} messages.
             * @param message PassingVehicleColumns message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.PassingVehicleColumns.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PassingVehicleColumns message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.PassingVehicleColumns & roadside.v1.PassingVehicleColumns.$Shape} PassingVehicleColumns
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.PassingVehicleColumns & roadside.v1.PassingVehicleColumns.$Shape;

            /**
             * Gets the type url for PassingVehicleColumns
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace PassingVehicleColumns {

            /** Properties of a PassingVehicleColumns. */
            interface $Properties {

                /** PassingVehicleColumns rows */
                rows?: (number|null);

                /** PassingVehicleColumns sites */
                sites?: (string[]|null);

                /** PassingVehicleColumns site */
                site?: (Uint8Array|null);

                /** PassingVehicleColumns timeOffset */
                timeOffset?: (Uint8Array|null);

                /** PassingVehicleColumns lane */
                lane?: (Uint8Array|null);

                /** PassingVehicleColumns pseudonym */
                pseudonym?: (Uint8Array|null);

                /** PassingVehicleColumns speed */
                speed?: (Uint8Array|null);

                /** PassingVehicleColumns vehicleClass */
                vehicleClass?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PassingVehicleColumns. */
            type $Shape = roadside.v1.PassingVehicleColumns.$Properties;
        }

        /**
         * Properties of a SignalProgramme.
         * @deprecated Use roadside.v1.SignalProgramme.$Properties instead.
         */
        interface ISignalProgramme extends roadside.v1.SignalProgramme.$Properties {
        }

        /** Represents a SignalProgramme. */
        class SignalProgramme {

            /**
             * Constructs a new SignalProgramme.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.SignalProgramme.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SignalProgramme junctionId. */
            junctionId: string;

            /** SignalProgramme junction. */
            junction: number;

            /** SignalProgramme groups. */
            groups: roadside.v1.SignalProgramme.GroupLimits.$Properties[];

            /** SignalProgramme conflicts. */
            conflicts: roadside.v1.SignalProgramme.Conflict.$Properties[];

            /** SignalProgramme phases. */
            phases: roadside.v1.SignalProgramme.PhaseGroups.$Properties[];

            /** SignalProgramme plans. */
            plans: roadside.v1.SignalProgramme.TimingPlan.$Properties[];

            /** SignalProgramme dayPlans. */
            dayPlans: roadside.v1.SignalProgramme.DayPlan.$Properties[];

            /** SignalProgramme schedule. */
            schedule: roadside.v1.SignalProgramme.ScheduleEntry.$Properties[];

            /**
             * Creates a new SignalProgramme instance using the specified properties.
             * @param [properties] Properties to set
             * @returns SignalProgramme instance
             */
            static create(properties: roadside.v1.SignalProgramme.$Shape): roadside.v1.SignalProgramme & roadside.v1.SignalProgramme.$Shape;
            static create(properties?: roadside.v1.SignalProgramme.$Properties): roadside.v1.SignalProgramme;

            /**
             * Encodes the specified SignalProgramme message. Does not implicitly {@link roadside.v1.SignalProgramme.verify|verify} messages.
             * @param message SignalProgramme message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.SignalProgramme.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SignalProgramme message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.SignalProgramme & roadside.v1.SignalProgramme.$Shape} SignalProgramme
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.SignalProgramme & roadside.v1.SignalProgramme.$Shape;

            /**
             * Gets the type url for SignalProgramme
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace SignalProgramme {

            /** Properties of a SignalProgramme. */
            interface $Properties {

                /** SignalProgramme junctionId */
                junctionId?: (string|null);

                /** SignalProgramme junction */
                junction?: (number|null);

                /** SignalProgramme groups */
                groups?: (roadside.v1.SignalProgramme.GroupLimits.$Properties[]|null);

                /** SignalProgramme conflicts */
                conflicts?: (roadside.v1.SignalProgramme.Conflict.$Properties[]|null);

                /** SignalProgramme phases */
                phases?: (roadside.v1.SignalProgramme.PhaseGroups.$Properties[]|null);

                /** SignalProgramme plans */
                plans?: (roadside.v1.SignalProgramme.TimingPlan.$Properties[]|null);

                /** SignalProgramme dayPlans */
                dayPlans?: (roadside.v1.SignalProgramme.DayPlan.$Properties[]|null);

                /** SignalProgramme schedule */
                schedule?: (roadside.v1.SignalProgramme.ScheduleEntry.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SignalProgramme. */
            type $Shape = roadside.v1.SignalProgramme.$Properties;

            /**
             * Properties of a GroupLimits.
             * @deprecated Use roadside.v1.SignalProgramme.GroupLimits.$Properties instead.
             */
            interface IGroupLimits extends roadside.v1.SignalProgramme.GroupLimits.$Properties {
            }

            /** Represents a GroupLimits. */
            class GroupLimits {

                /**
                 * Constructs a new GroupLimits.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: roadside.v1.SignalProgramme.GroupLimits.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** GroupLimits signalGroup. */
                signalGroup: number;

                /** GroupLimits kind. */
                kind: roadside.v1.SignalProgramme.GroupKind;

                /** GroupLimits minGreenMs. */
                minGreenMs: number;

                /** GroupLimits clearanceMs. */
                clearanceMs: number;

                /** GroupLimits yellowMs. */
                yellowMs: number;

                /** GroupLimits allRedMs. */
                allRedMs: number;

                /** GroupLimits maxRedMs. */
                maxRedMs?: (number|null);

                /**
                 * Creates a new GroupLimits instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns GroupLimits instance
                 */
                static create(properties: roadside.v1.SignalProgramme.GroupLimits.$Shape): roadside.v1.SignalProgramme.GroupLimits & roadside.v1.SignalProgramme.GroupLimits.$Shape;
                static create(properties?: roadside.v1.SignalProgramme.GroupLimits.$Properties): roadside.v1.SignalProgramme.GroupLimits;

                /**
                 * Encodes the specified GroupLimits message. Does not implicitly {@link roadside.v1.SignalProgramme.GroupLimits.verify|verify} messages.
                 * @param message GroupLimits message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: roadside.v1.SignalProgramme.GroupLimits.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a GroupLimits message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {roadside.v1.SignalProgramme.GroupLimits & roadside.v1.SignalProgramme.GroupLimits.$Shape} GroupLimits
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.SignalProgramme.GroupLimits & roadside.v1.SignalProgramme.GroupLimits.$Shape;

                /**
                 * Gets the type url for GroupLimits
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace GroupLimits {

                /** Properties of a GroupLimits. */
                interface $Properties {

                    /** GroupLimits signalGroup */
                    signalGroup?: (number|null);

                    /** GroupLimits kind */
                    kind?: (roadside.v1.SignalProgramme.GroupKind|null);

                    /** GroupLimits minGreenMs */
                    minGreenMs?: (number|null);

                    /** GroupLimits clearanceMs */
                    clearanceMs?: (number|null);

                    /** GroupLimits yellowMs */
                    yellowMs?: (number|null);

                    /** GroupLimits allRedMs */
                    allRedMs?: (number|null);

                    /** GroupLimits maxRedMs */
                    maxRedMs?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a GroupLimits. */
                type $Shape = roadside.v1.SignalProgramme.GroupLimits.$Properties;
            }

            /** GroupKind enum. */
            enum GroupKind {

                /** GROUP_KIND_UNSPECIFIED value */
                GROUP_KIND_UNSPECIFIED = 0,

                /** GROUP_KIND_VEHICLE value */
                GROUP_KIND_VEHICLE = 1,

                /** GROUP_KIND_PEDESTRIAN value */
                GROUP_KIND_PEDESTRIAN = 2,

                /** GROUP_KIND_BICYCLE value */
                GROUP_KIND_BICYCLE = 3,

                /** GROUP_KIND_TRANSIT value */
                GROUP_KIND_TRANSIT = 4
            }

            /**
             * Properties of a Conflict.
             * @deprecated Use roadside.v1.SignalProgramme.Conflict.$Properties instead.
             */
            interface IConflict extends roadside.v1.SignalProgramme.Conflict.$Properties {
            }

            /** Represents a Conflict. */
            class Conflict {

                /**
                 * Constructs a new Conflict.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: roadside.v1.SignalProgramme.Conflict.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Conflict signalGroup. */
                signalGroup: number;

                /** Conflict other. */
                other: number;

                /** Conflict intergreenMs. */
                intergreenMs: number;

                /**
                 * Creates a new Conflict instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Conflict instance
                 */
                static create(properties: roadside.v1.SignalProgramme.Conflict.$Shape): roadside.v1.SignalProgramme.Conflict & roadside.v1.SignalProgramme.Conflict.$Shape;
                static create(properties?: roadside.v1.SignalProgramme.Conflict.$Properties): roadside.v1.SignalProgramme.Conflict;

                /**
                 * Encodes the specified Conflict message. Does not implicitly {@link roadside.v1.SignalProgramme.Conflict.verify|verify} messages.
                 * @param message Conflict message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: roadside.v1.SignalProgramme.Conflict.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Conflict message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {roadside.v1.SignalProgramme.Conflict & roadside.v1.SignalProgramme.Conflict.$Shape} Conflict
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.SignalProgramme.Conflict & roadside.v1.SignalProgramme.Conflict.$Shape;

                /**
                 * Gets the type url for Conflict
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace Conflict {

                /** Properties of a Conflict. */
                interface $Properties {

                    /** Conflict signalGroup */
                    signalGroup?: (number|null);

                    /** Conflict other */
                    other?: (number|null);

                    /** Conflict intergreenMs */
                    intergreenMs?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Conflict. */
                type $Shape = roadside.v1.SignalProgramme.Conflict.$Properties;
            }

            /**
             * Properties of a PhaseGroups.
             * @deprecated Use roadside.v1.SignalProgramme.PhaseGroups.$Properties instead.
             */
            interface IPhaseGroups extends roadside.v1.SignalProgramme.PhaseGroups.$Properties {
            }

            /** Represents a PhaseGroups. */
            class PhaseGroups {

                /**
                 * Constructs a new PhaseGroups.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: roadside.v1.SignalProgramme.PhaseGroups.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PhaseGroups phase. */
                phase: number;

                /** PhaseGroups signalGroups. */
                signalGroups: number[];

                /**
                 * Creates a new PhaseGroups instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns PhaseGroups instance
                 */
                static create(properties: roadside.v1.SignalProgramme.PhaseGroups.$Shape): roadside.v1.SignalProgramme.PhaseGroups & roadside.v1.SignalProgramme.PhaseGroups.$Shape;
                static create(properties?: roadside.v1.SignalProgramme.PhaseGroups.$Properties): roadside.v1.SignalProgramme.PhaseGroups;

                /**
                 * Encodes the specified PhaseGroups message. Does not implicitly {@link roadside.v1.SignalProgramme.PhaseGroups.verify|verify} messages.
                 * @param message PhaseGroups message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: roadside.v1.SignalProgramme.PhaseGroups.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PhaseGroups message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {roadside.v1.SignalProgramme.PhaseGroups & roadside.v1.SignalProgramme.PhaseGroups.$Shape} PhaseGroups
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.SignalProgramme.PhaseGroups & roadside.v1.SignalProgramme.PhaseGroups.$Shape;

                /**
                 * Gets the type url for PhaseGroups
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace PhaseGroups {

                /** Properties of a PhaseGroups. */
                interface $Properties {

                    /** PhaseGroups phase */
                    phase?: (number|null);

                    /** PhaseGroups signalGroups */
                    signalGroups?: (number[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PhaseGroups. */
                type $Shape = roadside.v1.SignalProgramme.PhaseGroups.$Properties;
            }

            /**
             * Properties of a TimingPlan.
             * @deprecated Use roadside.v1.SignalProgramme.TimingPlan.$Properties instead.
             */
            interface ITimingPlan extends roadside.v1.SignalProgramme.TimingPlan.$Properties {
            }

            /** Represents a TimingPlan. */
            class TimingPlan {

                /**
                 * Constructs a new TimingPlan.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: roadside.v1.SignalProgramme.TimingPlan.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TimingPlan plan. */
                plan: number;

                /** TimingPlan name. */
                name: string;

                /** TimingPlan control. */
                control: roadside.v1.SignalProgramme.PlanControl;

                /** TimingPlan cycleMs. */
                cycleMs: number;

                /** TimingPlan offsetMs. */
                offsetMs: number;

                /** TimingPlan reference. */
                reference: roadside.v1.SignalProgramme.PlanReference;

                /** TimingPlan coordinatedPhases. */
                coordinatedPhases: number[];

                /** TimingPlan rings. */
                rings: roadside.v1.SignalProgramme.Ring.$Properties[];

                /**
                 * Creates a new TimingPlan instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns TimingPlan instance
                 */
                static create(properties: roadside.v1.SignalProgramme.TimingPlan.$Shape): roadside.v1.SignalProgramme.TimingPlan & roadside.v1.SignalProgramme.TimingPlan.$Shape;
                static create(properties?: roadside.v1.SignalProgramme.TimingPlan.$Properties): roadside.v1.SignalProgramme.TimingPlan;

                /**
                 * Encodes the specified TimingPlan message. Does not implicitly {@link roadside.v1.SignalProgramme.TimingPlan.verify|verify} messages.
                 * @param message TimingPlan message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: roadside.v1.SignalProgramme.TimingPlan.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TimingPlan message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {roadside.v1.SignalProgramme.TimingPlan & roadside.v1.SignalProgramme.TimingPlan.$Shape} TimingPlan
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.SignalProgramme.TimingPlan & roadside.v1.SignalProgramme.TimingPlan.$Shape;

                /**
                 * Gets the type url for TimingPlan
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace TimingPlan {

                /** Properties of a TimingPlan. */
                interface $Properties {

                    /** TimingPlan plan */
                    plan?: (number|null);

                    /** TimingPlan name */
                    name?: (string|null);

                    /** TimingPlan control */
                    control?: (roadside.v1.SignalProgramme.PlanControl|null);

                    /** TimingPlan cycleMs */
                    cycleMs?: (number|null);

                    /** TimingPlan offsetMs */
                    offsetMs?: (number|null);

                    /** TimingPlan reference */
                    reference?: (roadside.v1.SignalProgramme.PlanReference|null);

                    /** TimingPlan coordinatedPhases */
                    coordinatedPhases?: (number[]|null);

                    /** TimingPlan rings */
                    rings?: (roadside.v1.SignalProgramme.Ring.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TimingPlan. */
                type $Shape = roadside.v1.SignalProgramme.TimingPlan.$Properties;
            }

            /** PlanControl enum. */
            enum PlanControl {

                /** PLAN_CONTROL_UNSPECIFIED value */
                PLAN_CONTROL_UNSPECIFIED = 0,

                /** PLAN_CONTROL_FIXED value */
                PLAN_CONTROL_FIXED = 1,

                /** PLAN_CONTROL_ACTUATED value */
                PLAN_CONTROL_ACTUATED = 2,

                /** PLAN_CONTROL_COORDINATED value */
                PLAN_CONTROL_COORDINATED = 3
            }

            /** PlanReference enum. */
            enum PlanReference {

                /** PLAN_REFERENCE_UNSPECIFIED value */
                PLAN_REFERENCE_UNSPECIFIED = 0,

                /** PLAN_REFERENCE_GREEN value */
                PLAN_REFERENCE_GREEN = 1,

                /** PLAN_REFERENCE_YIELD value */
                PLAN_REFERENCE_YIELD = 2
            }

            /**
             * Properties of a Ring.
             * @deprecated Use roadside.v1.SignalProgramme.Ring.$Properties instead.
             */
            interface IRing extends roadside.v1.SignalProgramme.Ring.$Properties {
            }

            /** Represents a Ring. */
            class Ring {

                /**
                 * Constructs a new Ring.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: roadside.v1.SignalProgramme.Ring.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Ring sections. */
                sections: roadside.v1.SignalProgramme.Section.$Properties[];

                /**
                 * Creates a new Ring instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Ring instance
                 */
                static create(properties: roadside.v1.SignalProgramme.Ring.$Shape): roadside.v1.SignalProgramme.Ring & roadside.v1.SignalProgramme.Ring.$Shape;
                static create(properties?: roadside.v1.SignalProgramme.Ring.$Properties): roadside.v1.SignalProgramme.Ring;

                /**
                 * Encodes the specified Ring message. Does not implicitly {@link roadside.v1.SignalProgramme.Ring.verify|verify} messages.
                 * @param message Ring message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: roadside.v1.SignalProgramme.Ring.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Ring message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {roadside.v1.SignalProgramme.Ring & roadside.v1.SignalProgramme.Ring.$Shape} Ring
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.SignalProgramme.Ring & roadside.v1.SignalProgramme.Ring.$Shape;

                /**
                 * Gets the type url for Ring
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace Ring {

                /** Properties of a Ring. */
                interface $Properties {

                    /** Ring sections */
                    sections?: (roadside.v1.SignalProgramme.Section.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Ring. */
                type $Shape = roadside.v1.SignalProgramme.Ring.$Properties;
            }

            /**
             * Properties of a Section.
             * @deprecated Use roadside.v1.SignalProgramme.Section.$Properties instead.
             */
            interface ISection extends roadside.v1.SignalProgramme.Section.$Properties {
            }

            /** Represents a Section. */
            class Section {

                /**
                 * Constructs a new Section.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: roadside.v1.SignalProgramme.Section.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Section phases. */
                phases: roadside.v1.SignalProgramme.PhaseTiming.$Properties[];

                /**
                 * Creates a new Section instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Section instance
                 */
                static create(properties: roadside.v1.SignalProgramme.Section.$Shape): roadside.v1.SignalProgramme.Section & roadside.v1.SignalProgramme.Section.$Shape;
                static create(properties?: roadside.v1.SignalProgramme.Section.$Properties): roadside.v1.SignalProgramme.Section;

                /**
                 * Encodes the specified Section message. Does not implicitly {@link roadside.v1.SignalProgramme.Section.verify|verify} messages.
                 * @param message Section message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: roadside.v1.SignalProgramme.Section.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Section message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {roadside.v1.SignalProgramme.Section & roadside.v1.SignalProgramme.Section.$Shape} Section
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.SignalProgramme.Section & roadside.v1.SignalProgramme.Section.$Shape;

                /**
                 * Gets the type url for Section
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace Section {

                /** Properties of a Section. */
                interface $Properties {

                    /** Section phases */
                    phases?: (roadside.v1.SignalProgramme.PhaseTiming.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Section. */
                type $Shape = roadside.v1.SignalProgramme.Section.$Properties;
            }

            /**
             * Properties of a PhaseTiming.
             * @deprecated Use roadside.v1.SignalProgramme.PhaseTiming.$Properties instead.
             */
            interface IPhaseTiming extends roadside.v1.SignalProgramme.PhaseTiming.$Properties {
            }

            /** Represents a PhaseTiming. */
            class PhaseTiming {

                /**
                 * Constructs a new PhaseTiming.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: roadside.v1.SignalProgramme.PhaseTiming.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PhaseTiming phase. */
                phase: number;

                /** PhaseTiming splitMs. */
                splitMs: number;

                /** PhaseTiming minGreenMs. */
                minGreenMs: number;

                /** PhaseTiming maxGreenMs. */
                maxGreenMs: number;

                /** PhaseTiming recall. */
                recall: roadside.v1.SignalProgramme.Recall;

                /**
                 * Creates a new PhaseTiming instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns PhaseTiming instance
                 */
                static create(properties: roadside.v1.SignalProgramme.PhaseTiming.$Shape): roadside.v1.SignalProgramme.PhaseTiming & roadside.v1.SignalProgramme.PhaseTiming.$Shape;
                static create(properties?: roadside.v1.SignalProgramme.PhaseTiming.$Properties): roadside.v1.SignalProgramme.PhaseTiming;

                /**
                 * Encodes the specified PhaseTiming message. Does not implicitly {@link roadside.v1.SignalProgramme.PhaseTiming.verify|verify} messages.
                 * @param message PhaseTiming message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: roadside.v1.SignalProgramme.PhaseTiming.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PhaseTiming message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {roadside.v1.SignalProgramme.PhaseTiming & roadside.v1.SignalProgramme.PhaseTiming.$Shape} PhaseTiming
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.SignalProgramme.PhaseTiming & roadside.v1.SignalProgramme.PhaseTiming.$Shape;

                /**
                 * Gets the type url for PhaseTiming
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace PhaseTiming {

                /** Properties of a PhaseTiming. */
                interface $Properties {

                    /** PhaseTiming phase */
                    phase?: (number|null);

                    /** PhaseTiming splitMs */
                    splitMs?: (number|null);

                    /** PhaseTiming minGreenMs */
                    minGreenMs?: (number|null);

                    /** PhaseTiming maxGreenMs */
                    maxGreenMs?: (number|null);

                    /** PhaseTiming recall */
                    recall?: (roadside.v1.SignalProgramme.Recall|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PhaseTiming. */
                type $Shape = roadside.v1.SignalProgramme.PhaseTiming.$Properties;
            }

            /** Recall enum. */
            enum Recall {

                /** RECALL_UNSPECIFIED value */
                RECALL_UNSPECIFIED = 0,

                /** RECALL_NONE value */
                RECALL_NONE = 1,

                /** RECALL_MIN value */
                RECALL_MIN = 2,

                /** RECALL_MAX value */
                RECALL_MAX = 3,

                /** RECALL_PEDESTRIAN value */
                RECALL_PEDESTRIAN = 4
            }

            /**
             * Properties of a DayPlan.
             * @deprecated Use roadside.v1.SignalProgramme.DayPlan.$Properties instead.
             */
            interface IDayPlan extends roadside.v1.SignalProgramme.DayPlan.$Properties {
            }

            /** Represents a DayPlan. */
            class DayPlan {

                /**
                 * Constructs a new DayPlan.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: roadside.v1.SignalProgramme.DayPlan.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** DayPlan dayPlan. */
                dayPlan: number;

                /** DayPlan entries. */
                entries: roadside.v1.SignalProgramme.DayPlan.Entry.$Properties[];

                /**
                 * Creates a new DayPlan instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns DayPlan instance
                 */
                static create(properties: roadside.v1.SignalProgramme.DayPlan.$Shape): roadside.v1.SignalProgramme.DayPlan & roadside.v1.SignalProgramme.DayPlan.$Shape;
                static create(properties?: roadside.v1.SignalProgramme.DayPlan.$Properties): roadside.v1.SignalProgramme.DayPlan;

                /**
                 * Encodes the specified DayPlan message. Does not implicitly {@link roadside.v1.SignalProgramme.DayPlan.verify|verify} messages.
                 * @param message DayPlan message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: roadside.v1.SignalProgramme.DayPlan.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a DayPlan message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {roadside.v1.SignalProgramme.DayPlan & roadside.v1.SignalProgramme.DayPlan.$Shape} DayPlan
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.SignalProgramme.DayPlan & roadside.v1.SignalProgramme.DayPlan.$Shape;

                /**
                 * Gets the type url for DayPlan
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace DayPlan {

                /** Properties of a DayPlan. */
                interface $Properties {

                    /** DayPlan dayPlan */
                    dayPlan?: (number|null);

                    /** DayPlan entries */
                    entries?: (roadside.v1.SignalProgramme.DayPlan.Entry.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a DayPlan. */
                type $Shape = roadside.v1.SignalProgramme.DayPlan.$Properties;

                /**
                 * Properties of an Entry.
                 * @deprecated Use roadside.v1.SignalProgramme.DayPlan.Entry.$Properties instead.
                 */
                interface IEntry extends roadside.v1.SignalProgramme.DayPlan.Entry.$Properties {
                }

                /** Represents an Entry. */
                class Entry {

                    /**
                     * Constructs a new Entry.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: roadside.v1.SignalProgramme.DayPlan.Entry.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Entry fromMinute. */
                    fromMinute: number;

                    /** Entry plan. */
                    plan: number;

                    /**
                     * Creates a new Entry instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Entry instance
                     */
                    static create(properties: roadside.v1.SignalProgramme.DayPlan.Entry.$Shape): roadside.v1.SignalProgramme.DayPlan.Entry & roadside.v1.SignalProgramme.DayPlan.Entry.$Shape;
                    static create(properties?: roadside.v1.SignalProgramme.DayPlan.Entry.$Properties): roadside.v1.SignalProgramme.DayPlan.Entry;

                    /**
                     * Encodes the specified Entry message. Does not implicitly {@link roadside.v1.SignalProgramme.DayPlan.Entry.verify|verify} messages.
                     * @param message Entry message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: roadside.v1.SignalProgramme.DayPlan.Entry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an Entry message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {roadside.v1.SignalProgramme.DayPlan.Entry & roadside.v1.SignalProgramme.DayPlan.Entry.$Shape} Entry
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.SignalProgramme.DayPlan.Entry & roadside.v1.SignalProgramme.DayPlan.Entry.$Shape;

                    /**
                     * Gets the type url for Entry
                     * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                     * @returns The type url
                     */
                    static getTypeUrl(prefix?: string): string;
                }

                namespace Entry {

                    /** Properties of an Entry. */
                    interface $Properties {

                        /** Entry fromMinute */
                        fromMinute?: (number|null);

                        /** Entry plan */
                        plan?: (number|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an Entry. */
                    type $Shape = roadside.v1.SignalProgramme.DayPlan.Entry.$Properties;
                }
            }

            /**
             * Properties of a ScheduleEntry.
             * @deprecated Use roadside.v1.SignalProgramme.ScheduleEntry.$Properties instead.
             */
            interface IScheduleEntry extends roadside.v1.SignalProgramme.ScheduleEntry.$Properties {
            }

            /** Represents a ScheduleEntry. */
            class ScheduleEntry {

                /**
                 * Constructs a new ScheduleEntry.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: roadside.v1.SignalProgramme.ScheduleEntry.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ScheduleEntry dayPlan. */
                dayPlan: number;

                /** ScheduleEntry weekdays. */
                weekdays: number[];

                /** ScheduleEntry dates. */
                dates: string[];

                /**
                 * Creates a new ScheduleEntry instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ScheduleEntry instance
                 */
                static create(properties: roadside.v1.SignalProgramme.ScheduleEntry.$Shape): roadside.v1.SignalProgramme.ScheduleEntry & roadside.v1.SignalProgramme.ScheduleEntry.$Shape;
                static create(properties?: roadside.v1.SignalProgramme.ScheduleEntry.$Properties): roadside.v1.SignalProgramme.ScheduleEntry;

                /**
                 * Encodes the specified ScheduleEntry message. Does not implicitly {@link roadside.v1.SignalProgramme.ScheduleEntry.verify|verify} messages.
                 * @param message ScheduleEntry message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: roadside.v1.SignalProgramme.ScheduleEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ScheduleEntry message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {roadside.v1.SignalProgramme.ScheduleEntry & roadside.v1.SignalProgramme.ScheduleEntry.$Shape} ScheduleEntry
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.SignalProgramme.ScheduleEntry & roadside.v1.SignalProgramme.ScheduleEntry.$Shape;

                /**
                 * Gets the type url for ScheduleEntry
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace ScheduleEntry {

                /** Properties of a ScheduleEntry. */
                interface $Properties {

                    /** ScheduleEntry dayPlan */
                    dayPlan?: (number|null);

                    /** ScheduleEntry weekdays */
                    weekdays?: (number[]|null);

                    /** ScheduleEntry dates */
                    dates?: (string[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ScheduleEntry. */
                type $Shape = roadside.v1.SignalProgramme.ScheduleEntry.$Properties;
            }
        }

        /**
         * Properties of a StageOrder.
         * @deprecated Use roadside.v1.StageOrder.$Properties instead.
         */
        interface IStageOrder extends roadside.v1.StageOrder.$Properties {
        }

        /** Represents a StageOrder. */
        class StageOrder {

            /**
             * Constructs a new StageOrder.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.StageOrder.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StageOrder junction. */
            junction: number;

            /** StageOrder greenGroups. */
            greenGroups: number[];

            /** StageOrder holdMs. */
            holdMs: number;

            /**
             * Creates a new StageOrder instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StageOrder instance
             */
            static create(properties: roadside.v1.StageOrder.$Shape): roadside.v1.StageOrder & roadside.v1.StageOrder.$Shape;
            static create(properties?: roadside.v1.StageOrder.$Properties): roadside.v1.StageOrder;

            /**
             * Encodes the specified StageOrder message. Does not implicitly {@link roadside.v1.StageOrder.verify|verify} messages.
             * @param message StageOrder message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.StageOrder.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StageOrder message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.StageOrder & roadside.v1.StageOrder.$Shape} StageOrder
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.StageOrder & roadside.v1.StageOrder.$Shape;

            /**
             * Gets the type url for StageOrder
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace StageOrder {

            /** Properties of a StageOrder. */
            interface $Properties {

                /** StageOrder junction */
                junction?: (number|null);

                /** StageOrder greenGroups */
                greenGroups?: (number[]|null);

                /** StageOrder holdMs */
                holdMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StageOrder. */
            type $Shape = roadside.v1.StageOrder.$Properties;
        }

        /**
         * Properties of a RoadsideEvents.
         * @deprecated Use roadside.v1.RoadsideEvents.$Properties instead.
         */
        interface IRoadsideEvents extends roadside.v1.RoadsideEvents.$Properties {
        }

        /** Represents a RoadsideEvents. */
        class RoadsideEvents {

            /**
             * Constructs a new RoadsideEvents.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.RoadsideEvents.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RoadsideEvents events. */
            events: roadside.v1.RoadsideEvent.$Properties[];

            /**
             * Creates a new RoadsideEvents instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RoadsideEvents instance
             */
            static create(properties: roadside.v1.RoadsideEvents.$Shape): roadside.v1.RoadsideEvents & roadside.v1.RoadsideEvents.$Shape;
            static create(properties?: roadside.v1.RoadsideEvents.$Properties): roadside.v1.RoadsideEvents;

            /**
             * Encodes the specified RoadsideEvents message. Does not implicitly {@link roadside.v1.RoadsideEvents.verify|verify} messages.
             * @param message RoadsideEvents message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.RoadsideEvents.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RoadsideEvents message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.RoadsideEvents & roadside.v1.RoadsideEvents.$Shape} RoadsideEvents
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.RoadsideEvents & roadside.v1.RoadsideEvents.$Shape;

            /**
             * Gets the type url for RoadsideEvents
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace RoadsideEvents {

            /** Properties of a RoadsideEvents. */
            interface $Properties {

                /** RoadsideEvents events */
                events?: (roadside.v1.RoadsideEvent.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RoadsideEvents. */
            type $Shape = roadside.v1.RoadsideEvents.$Properties;
        }

        /**
         * Properties of a RoadsideEvent.
         * @deprecated Use roadside.v1.RoadsideEvent.$Properties instead.
         */
        interface IRoadsideEvent extends roadside.v1.RoadsideEvent.$Properties {
        }

        /** Represents a RoadsideEvent. */
        class RoadsideEvent {

            /**
             * Constructs a new RoadsideEvent.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.RoadsideEvent.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RoadsideEvent eventId. */
            eventId: string;

            /** RoadsideEvent type. */
            type: number;

            /** RoadsideEvent sign. */
            sign: boolean;

            /** RoadsideEvent source. */
            source: roadside.v1.EventSource;

            /** RoadsideEvent position. */
            position?: (roadside.v1.Position.$Properties|null);

            /** RoadsideEvent radius. */
            radius: number;

            /** RoadsideEvent description. */
            description: string;

            /** RoadsideEvent priority. */
            priority: number;

            /** RoadsideEvent startMs. */
            startMs: number;

            /** RoadsideEvent endMs. */
            endMs: number;

            /** RoadsideEvent confidence. */
            confidence: number;

            /** RoadsideEvent cancelled. */
            cancelled: boolean;

            /** RoadsideEvent path. */
            path: roadside.v1.Position.$Properties[];

            /** RoadsideEvent descriptionEn. */
            descriptionEn: string;

            /**
             * Creates a new RoadsideEvent instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RoadsideEvent instance
             */
            static create(properties: roadside.v1.RoadsideEvent.$Shape): roadside.v1.RoadsideEvent & roadside.v1.RoadsideEvent.$Shape;
            static create(properties?: roadside.v1.RoadsideEvent.$Properties): roadside.v1.RoadsideEvent;

            /**
             * Encodes the specified RoadsideEvent message. Does not implicitly {@link roadside.v1.RoadsideEvent.verify|verify} messages.
             * @param message RoadsideEvent message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.RoadsideEvent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RoadsideEvent message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.RoadsideEvent & roadside.v1.RoadsideEvent.$Shape} RoadsideEvent
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.RoadsideEvent & roadside.v1.RoadsideEvent.$Shape;

            /**
             * Gets the type url for RoadsideEvent
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace RoadsideEvent {

            /** Properties of a RoadsideEvent. */
            interface $Properties {

                /** RoadsideEvent eventId */
                eventId?: (string|null);

                /** RoadsideEvent type */
                type?: (number|null);

                /** RoadsideEvent sign */
                sign?: (boolean|null);

                /** RoadsideEvent source */
                source?: (roadside.v1.EventSource|null);

                /** RoadsideEvent position */
                position?: (roadside.v1.Position.$Properties|null);

                /** RoadsideEvent radius */
                radius?: (number|null);

                /** RoadsideEvent description */
                description?: (string|null);

                /** RoadsideEvent priority */
                priority?: (number|null);

                /** RoadsideEvent startMs */
                startMs?: (number|null);

                /** RoadsideEvent endMs */
                endMs?: (number|null);

                /** RoadsideEvent confidence */
                confidence?: (number|null);

                /** RoadsideEvent cancelled */
                cancelled?: (boolean|null);

                /** RoadsideEvent path */
                path?: (roadside.v1.Position.$Properties[]|null);

                /** RoadsideEvent descriptionEn */
                descriptionEn?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RoadsideEvent. */
            type $Shape = roadside.v1.RoadsideEvent.$Properties;
        }

        /** EventSource enum. */
        enum EventSource {

            /** EVENT_SOURCE_UNSPECIFIED value */
            EVENT_SOURCE_UNSPECIFIED = 0,

            /** EVENT_SOURCE_POLICE value */
            EVENT_SOURCE_POLICE = 1,

            /** EVENT_SOURCE_GOVERNMENT value */
            EVENT_SOURCE_GOVERNMENT = 2,

            /** EVENT_SOURCE_METEOROLOGICAL value */
            EVENT_SOURCE_METEOROLOGICAL = 3,

            /** EVENT_SOURCE_INTERNET value */
            EVENT_SOURCE_INTERNET = 4,

            /** EVENT_SOURCE_DETECTION value */
            EVENT_SOURCE_DETECTION = 5
        }

        /**
         * Properties of a ParkingStates.
         * @deprecated Use roadside.v1.ParkingStates.$Properties instead.
         */
        interface IParkingStates extends roadside.v1.ParkingStates.$Properties {
        }

        /** Represents a ParkingStates. */
        class ParkingStates {

            /**
             * Constructs a new ParkingStates.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.ParkingStates.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ParkingStates facilities. */
            facilities: roadside.v1.ParkingStates.ParkingFacility.$Properties[];

            /** ParkingStates bays. */
            bays: roadside.v1.ParkingStates.BayState.$Properties[];

            /**
             * Creates a new ParkingStates instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ParkingStates instance
             */
            static create(properties: roadside.v1.ParkingStates.$Shape): roadside.v1.ParkingStates & roadside.v1.ParkingStates.$Shape;
            static create(properties?: roadside.v1.ParkingStates.$Properties): roadside.v1.ParkingStates;

            /**
             * Encodes the specified ParkingStates message. Does not implicitly {@link roadside.v1.ParkingStates.verify|verify} messages.
             * @param message ParkingStates message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.ParkingStates.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ParkingStates message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.ParkingStates & roadside.v1.ParkingStates.$Shape} ParkingStates
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.ParkingStates & roadside.v1.ParkingStates.$Shape;

            /**
             * Gets the type url for ParkingStates
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ParkingStates {

            /** Properties of a ParkingStates. */
            interface $Properties {

                /** ParkingStates facilities */
                facilities?: (roadside.v1.ParkingStates.ParkingFacility.$Properties[]|null);

                /** ParkingStates bays */
                bays?: (roadside.v1.ParkingStates.BayState.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ParkingStates. */
            type $Shape = roadside.v1.ParkingStates.$Properties;

            /**
             * Properties of a ParkingFacility.
             * @deprecated Use roadside.v1.ParkingStates.ParkingFacility.$Properties instead.
             */
            interface IParkingFacility extends roadside.v1.ParkingStates.ParkingFacility.$Properties {
            }

            /** Represents a ParkingFacility. */
            class ParkingFacility {

                /**
                 * Constructs a new ParkingFacility.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: roadside.v1.ParkingStates.ParkingFacility.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ParkingFacility facilityId. */
                facilityId: string;

                /** ParkingFacility timeMs. */
                timeMs: number;

                /** ParkingFacility capacity. */
                capacity: number;

                /** ParkingFacility free. */
                free?: (number|null);

                /** ParkingFacility entries. */
                entries?: (number|null);

                /** ParkingFacility exits. */
                exits?: (number|null);

                /** ParkingFacility open. */
                open: boolean;

                /** ParkingFacility name. */
                name: string;

                /** ParkingFacility position. */
                position?: (roadside.v1.Position.$Properties|null);

                /**
                 * Creates a new ParkingFacility instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ParkingFacility instance
                 */
                static create(properties: roadside.v1.ParkingStates.ParkingFacility.$Shape): roadside.v1.ParkingStates.ParkingFacility & roadside.v1.ParkingStates.ParkingFacility.$Shape;
                static create(properties?: roadside.v1.ParkingStates.ParkingFacility.$Properties): roadside.v1.ParkingStates.ParkingFacility;

                /**
                 * Encodes the specified ParkingFacility message. Does not implicitly {@link roadside.v1.ParkingStates.ParkingFacility.verify|verify} messages.
                 * @param message ParkingFacility message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: roadside.v1.ParkingStates.ParkingFacility.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ParkingFacility message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {roadside.v1.ParkingStates.ParkingFacility & roadside.v1.ParkingStates.ParkingFacility.$Shape} ParkingFacility
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.ParkingStates.ParkingFacility & roadside.v1.ParkingStates.ParkingFacility.$Shape;

                /**
                 * Gets the type url for ParkingFacility
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace ParkingFacility {

                /** Properties of a ParkingFacility. */
                interface $Properties {

                    /** ParkingFacility facilityId */
                    facilityId?: (string|null);

                    /** ParkingFacility timeMs */
                    timeMs?: (number|null);

                    /** ParkingFacility capacity */
                    capacity?: (number|null);

                    /** ParkingFacility free */
                    free?: (number|null);

                    /** ParkingFacility entries */
                    entries?: (number|null);

                    /** ParkingFacility exits */
                    exits?: (number|null);

                    /** ParkingFacility open */
                    open?: (boolean|null);

                    /** ParkingFacility name */
                    name?: (string|null);

                    /** ParkingFacility position */
                    position?: (roadside.v1.Position.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ParkingFacility. */
                type $Shape = roadside.v1.ParkingStates.ParkingFacility.$Properties;
            }

            /**
             * Properties of a BayState.
             * @deprecated Use roadside.v1.ParkingStates.BayState.$Properties instead.
             */
            interface IBayState extends roadside.v1.ParkingStates.BayState.$Properties {
            }

            /** Represents a BayState. */
            class BayState {

                /**
                 * Constructs a new BayState.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: roadside.v1.ParkingStates.BayState.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** BayState facilityId. */
                facilityId: string;

                /** BayState bayId. */
                bayId: string;

                /** BayState timeMs. */
                timeMs: number;

                /** BayState occupied. */
                occupied: boolean;

                /** BayState position. */
                position?: (roadside.v1.Position.$Properties|null);

                /**
                 * Creates a new BayState instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns BayState instance
                 */
                static create(properties: roadside.v1.ParkingStates.BayState.$Shape): roadside.v1.ParkingStates.BayState & roadside.v1.ParkingStates.BayState.$Shape;
                static create(properties?: roadside.v1.ParkingStates.BayState.$Properties): roadside.v1.ParkingStates.BayState;

                /**
                 * Encodes the specified BayState message. Does not implicitly {@link roadside.v1.ParkingStates.BayState.verify|verify} messages.
                 * @param message BayState message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: roadside.v1.ParkingStates.BayState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a BayState message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {roadside.v1.ParkingStates.BayState & roadside.v1.ParkingStates.BayState.$Shape} BayState
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.ParkingStates.BayState & roadside.v1.ParkingStates.BayState.$Shape;

                /**
                 * Gets the type url for BayState
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace BayState {

                /** Properties of a BayState. */
                interface $Properties {

                    /** BayState facilityId */
                    facilityId?: (string|null);

                    /** BayState bayId */
                    bayId?: (string|null);

                    /** BayState timeMs */
                    timeMs?: (number|null);

                    /** BayState occupied */
                    occupied?: (boolean|null);

                    /** BayState position */
                    position?: (roadside.v1.Position.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a BayState. */
                type $Shape = roadside.v1.ParkingStates.BayState.$Properties;
            }
        }

        /**
         * Properties of a ToccReports.
         * @deprecated Use roadside.v1.ToccReports.$Properties instead.
         */
        interface IToccReports extends roadside.v1.ToccReports.$Properties {
        }

        /** Represents a ToccReports. */
        class ToccReports {

            /**
             * Constructs a new ToccReports.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.ToccReports.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ToccReports incidents. */
            incidents: roadside.v1.ToccReports.Incident.$Properties[];

            /** ToccReports weather. */
            weather: roadside.v1.ToccReports.Weather.$Properties[];

            /** ToccReports transitVehicles. */
            transitVehicles: roadside.v1.ToccReports.TransitVehicle.$Properties[];

            /**
             * Creates a new ToccReports instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ToccReports instance
             */
            static create(properties: roadside.v1.ToccReports.$Shape): roadside.v1.ToccReports & roadside.v1.ToccReports.$Shape;
            static create(properties?: roadside.v1.ToccReports.$Properties): roadside.v1.ToccReports;

            /**
             * Encodes the specified ToccReports message. Does not implicitly {@link roadside.v1.ToccReports.verify|verify} messages.
             * @param message ToccReports message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.ToccReports.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ToccReports message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.ToccReports & roadside.v1.ToccReports.$Shape} ToccReports
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.ToccReports & roadside.v1.ToccReports.$Shape;

            /**
             * Gets the type url for ToccReports
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ToccReports {

            /** Properties of a ToccReports. */
            interface $Properties {

                /** ToccReports incidents */
                incidents?: (roadside.v1.ToccReports.Incident.$Properties[]|null);

                /** ToccReports weather */
                weather?: (roadside.v1.ToccReports.Weather.$Properties[]|null);

                /** ToccReports transitVehicles */
                transitVehicles?: (roadside.v1.ToccReports.TransitVehicle.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ToccReports. */
            type $Shape = roadside.v1.ToccReports.$Properties;

            /**
             * Properties of an Incident.
             * @deprecated Use roadside.v1.ToccReports.Incident.$Properties instead.
             */
            interface IIncident extends roadside.v1.ToccReports.Incident.$Properties {
            }

            /** Represents an Incident. */
            class Incident {

                /**
                 * Constructs a new Incident.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: roadside.v1.ToccReports.Incident.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Incident incidentId. */
                incidentId: string;

                /** Incident kind. */
                kind: roadside.v1.ToccReports.IncidentKind;

                /** Incident position. */
                position?: (roadside.v1.Position.$Properties|null);

                /** Incident startMs. */
                startMs: number;

                /** Incident endMs. */
                endMs: number;

                /** Incident severity. */
                severity: number;

                /** Incident description. */
                description: string;

                /** Incident lanesClosed. */
                lanesClosed: number;

                /** Incident cancelled. */
                cancelled: boolean;

                /** Incident timeMs. */
                timeMs: number;

                /** Incident descriptionEn. */
                descriptionEn: string;

                /**
                 * Creates a new Incident instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Incident instance
                 */
                static create(properties: roadside.v1.ToccReports.Incident.$Shape): roadside.v1.ToccReports.Incident & roadside.v1.ToccReports.Incident.$Shape;
                static create(properties?: roadside.v1.ToccReports.Incident.$Properties): roadside.v1.ToccReports.Incident;

                /**
                 * Encodes the specified Incident message. Does not implicitly {@link roadside.v1.ToccReports.Incident.verify|verify} messages.
                 * @param message Incident message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: roadside.v1.ToccReports.Incident.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Incident message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {roadside.v1.ToccReports.Incident & roadside.v1.ToccReports.Incident.$Shape} Incident
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.ToccReports.Incident & roadside.v1.ToccReports.Incident.$Shape;

                /**
                 * Gets the type url for Incident
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace Incident {

                /** Properties of an Incident. */
                interface $Properties {

                    /** Incident incidentId */
                    incidentId?: (string|null);

                    /** Incident kind */
                    kind?: (roadside.v1.ToccReports.IncidentKind|null);

                    /** Incident position */
                    position?: (roadside.v1.Position.$Properties|null);

                    /** Incident startMs */
                    startMs?: (number|null);

                    /** Incident endMs */
                    endMs?: (number|null);

                    /** Incident severity */
                    severity?: (number|null);

                    /** Incident description */
                    description?: (string|null);

                    /** Incident lanesClosed */
                    lanesClosed?: (number|null);

                    /** Incident cancelled */
                    cancelled?: (boolean|null);

                    /** Incident timeMs */
                    timeMs?: (number|null);

                    /** Incident descriptionEn */
                    descriptionEn?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Incident. */
                type $Shape = roadside.v1.ToccReports.Incident.$Properties;
            }

            /** IncidentKind enum. */
            enum IncidentKind {

                /** INCIDENT_KIND_UNSPECIFIED value */
                INCIDENT_KIND_UNSPECIFIED = 0,

                /** INCIDENT_KIND_CRASH value */
                INCIDENT_KIND_CRASH = 1,

                /** INCIDENT_KIND_BREAKDOWN value */
                INCIDENT_KIND_BREAKDOWN = 2,

                /** INCIDENT_KIND_WORKS value */
                INCIDENT_KIND_WORKS = 3,

                /** INCIDENT_KIND_FLOOD value */
                INCIDENT_KIND_FLOOD = 4,

                /** INCIDENT_KIND_EVENT value */
                INCIDENT_KIND_EVENT = 5,

                /** INCIDENT_KIND_CONGESTION value */
                INCIDENT_KIND_CONGESTION = 6,

                /** INCIDENT_KIND_OTHER value */
                INCIDENT_KIND_OTHER = 7
            }

            /**
             * Properties of a Weather.
             * @deprecated Use roadside.v1.ToccReports.Weather.$Properties instead.
             */
            interface IWeather extends roadside.v1.ToccReports.Weather.$Properties {
            }

            /** Represents a Weather. */
            class Weather {

                /**
                 * Constructs a new Weather.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: roadside.v1.ToccReports.Weather.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Weather stationId. */
                stationId: string;

                /** Weather position. */
                position?: (roadside.v1.Position.$Properties|null);

                /** Weather timeMs. */
                timeMs: number;

                /** Weather temperature. */
                temperature?: (number|null);

                /** Weather precipitation. */
                precipitation?: (number|null);

                /** Weather visibility. */
                visibility?: (number|null);

                /** Weather windSpeed. */
                windSpeed?: (number|null);

                /**
                 * Creates a new Weather instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Weather instance
                 */
                static create(properties: roadside.v1.ToccReports.Weather.$Shape): roadside.v1.ToccReports.Weather & roadside.v1.ToccReports.Weather.$Shape;
                static create(properties?: roadside.v1.ToccReports.Weather.$Properties): roadside.v1.ToccReports.Weather;

                /**
                 * Encodes the specified Weather message. Does not implicitly {@link roadside.v1.ToccReports.Weather.verify|verify} messages.
                 * @param message Weather message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: roadside.v1.ToccReports.Weather.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Weather message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {roadside.v1.ToccReports.Weather & roadside.v1.ToccReports.Weather.$Shape} Weather
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.ToccReports.Weather & roadside.v1.ToccReports.Weather.$Shape;

                /**
                 * Gets the type url for Weather
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace Weather {

                /** Properties of a Weather. */
                interface $Properties {

                    /** Weather stationId */
                    stationId?: (string|null);

                    /** Weather position */
                    position?: (roadside.v1.Position.$Properties|null);

                    /** Weather timeMs */
                    timeMs?: (number|null);

                    /** Weather temperature */
                    temperature?: (number|null);

                    /** Weather precipitation */
                    precipitation?: (number|null);

                    /** Weather visibility */
                    visibility?: (number|null);

                    /** Weather windSpeed */
                    windSpeed?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Weather. */
                type $Shape = roadside.v1.ToccReports.Weather.$Properties;
            }

            /**
             * Properties of a TransitVehicle.
             * @deprecated Use roadside.v1.ToccReports.TransitVehicle.$Properties instead.
             */
            interface ITransitVehicle extends roadside.v1.ToccReports.TransitVehicle.$Properties {
            }

            /** Represents a TransitVehicle. */
            class TransitVehicle {

                /**
                 * Constructs a new TransitVehicle.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: roadside.v1.ToccReports.TransitVehicle.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TransitVehicle vehicleId. */
                vehicleId: string;

                /** TransitVehicle routeId. */
                routeId: string;

                /** TransitVehicle tripId. */
                tripId: string;

                /** TransitVehicle position. */
                position?: (roadside.v1.Position.$Properties|null);

                /** TransitVehicle timeMs. */
                timeMs: number;

                /** TransitVehicle speed. */
                speed: number;

                /** TransitVehicle heading. */
                heading: number;

                /** TransitVehicle nextStopId. */
                nextStopId: string;

                /** TransitVehicle delay. */
                delay?: (number|null);

                /** TransitVehicle load. */
                load?: (number|null);

                /**
                 * Creates a new TransitVehicle instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns TransitVehicle instance
                 */
                static create(properties: roadside.v1.ToccReports.TransitVehicle.$Shape): roadside.v1.ToccReports.TransitVehicle & roadside.v1.ToccReports.TransitVehicle.$Shape;
                static create(properties?: roadside.v1.ToccReports.TransitVehicle.$Properties): roadside.v1.ToccReports.TransitVehicle;

                /**
                 * Encodes the specified TransitVehicle message. Does not implicitly {@link roadside.v1.ToccReports.TransitVehicle.verify|verify} messages.
                 * @param message TransitVehicle message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: roadside.v1.ToccReports.TransitVehicle.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TransitVehicle message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {roadside.v1.ToccReports.TransitVehicle & roadside.v1.ToccReports.TransitVehicle.$Shape} TransitVehicle
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.ToccReports.TransitVehicle & roadside.v1.ToccReports.TransitVehicle.$Shape;

                /**
                 * Gets the type url for TransitVehicle
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace TransitVehicle {

                /** Properties of a TransitVehicle. */
                interface $Properties {

                    /** TransitVehicle vehicleId */
                    vehicleId?: (string|null);

                    /** TransitVehicle routeId */
                    routeId?: (string|null);

                    /** TransitVehicle tripId */
                    tripId?: (string|null);

                    /** TransitVehicle position */
                    position?: (roadside.v1.Position.$Properties|null);

                    /** TransitVehicle timeMs */
                    timeMs?: (number|null);

                    /** TransitVehicle speed */
                    speed?: (number|null);

                    /** TransitVehicle heading */
                    heading?: (number|null);

                    /** TransitVehicle nextStopId */
                    nextStopId?: (string|null);

                    /** TransitVehicle delay */
                    delay?: (number|null);

                    /** TransitVehicle load */
                    load?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TransitVehicle. */
                type $Shape = roadside.v1.ToccReports.TransitVehicle.$Properties;
            }
        }

        /**
         * Properties of a DeviceHealth.
         * @deprecated Use roadside.v1.DeviceHealth.$Properties instead.
         */
        interface IDeviceHealth extends roadside.v1.DeviceHealth.$Properties {
        }

        /** Represents a DeviceHealth. */
        class DeviceHealth {

            /**
             * Constructs a new DeviceHealth.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.DeviceHealth.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DeviceHealth timeMs. */
            timeMs: number;

            /** DeviceHealth cpu. */
            cpu?: (number|null);

            /** DeviceHealth memory. */
            memory?: (number|null);

            /** DeviceHealth disk. */
            disk?: (number|null);

            /** DeviceHealth temperature. */
            temperature?: (number|null);

            /** DeviceHealth uptimeS. */
            uptimeS: number;

            /** DeviceHealth position. */
            position?: (roadside.v1.Position.$Properties|null);

            /** DeviceHealth software. */
            software: string;

            /** DeviceHealth faults. */
            faults: roadside.v1.DeviceHealth.Fault.$Properties[];

            /** DeviceHealth droppedBatches. */
            droppedBatches: number;

            /**
             * Creates a new DeviceHealth instance using the specified properties.
             * @param [properties] Properties to set
             * @returns DeviceHealth instance
             */
            static create(properties: roadside.v1.DeviceHealth.$Shape): roadside.v1.DeviceHealth & roadside.v1.DeviceHealth.$Shape;
            static create(properties?: roadside.v1.DeviceHealth.$Properties): roadside.v1.DeviceHealth;

            /**
             * Encodes the specified DeviceHealth message. Does not implicitly {@link roadside.v1.DeviceHealth.verify|verify} messages.
             * @param message DeviceHealth message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.DeviceHealth.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DeviceHealth message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.DeviceHealth & roadside.v1.DeviceHealth.$Shape} DeviceHealth
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.DeviceHealth & roadside.v1.DeviceHealth.$Shape;

            /**
             * Gets the type url for DeviceHealth
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace DeviceHealth {

            /** Properties of a DeviceHealth. */
            interface $Properties {

                /** DeviceHealth timeMs */
                timeMs?: (number|null);

                /** DeviceHealth cpu */
                cpu?: (number|null);

                /** DeviceHealth memory */
                memory?: (number|null);

                /** DeviceHealth disk */
                disk?: (number|null);

                /** DeviceHealth temperature */
                temperature?: (number|null);

                /** DeviceHealth uptimeS */
                uptimeS?: (number|null);

                /** DeviceHealth position */
                position?: (roadside.v1.Position.$Properties|null);

                /** DeviceHealth software */
                software?: (string|null);

                /** DeviceHealth faults */
                faults?: (roadside.v1.DeviceHealth.Fault.$Properties[]|null);

                /** DeviceHealth droppedBatches */
                droppedBatches?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DeviceHealth. */
            type $Shape = roadside.v1.DeviceHealth.$Properties;

            /**
             * Properties of a Fault.
             * @deprecated Use roadside.v1.DeviceHealth.Fault.$Properties instead.
             */
            interface IFault extends roadside.v1.DeviceHealth.Fault.$Properties {
            }

            /** Represents a Fault. */
            class Fault {

                /**
                 * Constructs a new Fault.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: roadside.v1.DeviceHealth.Fault.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Fault code. */
                code: string;

                /** Fault text. */
                text: string;

                /** Fault sinceMs. */
                sinceMs: number;

                /**
                 * Creates a new Fault instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Fault instance
                 */
                static create(properties: roadside.v1.DeviceHealth.Fault.$Shape): roadside.v1.DeviceHealth.Fault & roadside.v1.DeviceHealth.Fault.$Shape;
                static create(properties?: roadside.v1.DeviceHealth.Fault.$Properties): roadside.v1.DeviceHealth.Fault;

                /**
                 * Encodes the specified Fault message. Does not implicitly {@link roadside.v1.DeviceHealth.Fault.verify|verify} messages.
                 * @param message Fault message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: roadside.v1.DeviceHealth.Fault.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Fault message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {roadside.v1.DeviceHealth.Fault & roadside.v1.DeviceHealth.Fault.$Shape} Fault
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.DeviceHealth.Fault & roadside.v1.DeviceHealth.Fault.$Shape;

                /**
                 * Gets the type url for Fault
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace Fault {

                /** Properties of a Fault. */
                interface $Properties {

                    /** Fault code */
                    code?: (string|null);

                    /** Fault text */
                    text?: (string|null);

                    /** Fault sinceMs */
                    sinceMs?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Fault. */
                type $Shape = roadside.v1.DeviceHealth.Fault.$Properties;
            }
        }

        /** Represents a RoadsideService */
        class RoadsideService extends $protobuf.rpc.Service {

            /**
             * Constructs a new RoadsideService service.
             * @param rpcImpl RPC implementation
             * @param [requestDelimited=false] Whether requests are length-delimited
             * @param [responseDelimited=false] Whether responses are length-delimited
             */
            constructor(rpcImpl: $protobuf.RPCImpl, requestDelimited?: boolean, responseDelimited?: boolean);

            /**
             * Creates new RoadsideService service using the specified rpc implementation.
             * @param rpcImpl RPC implementation
             * @param [requestDelimited=false] Whether requests are length-delimited
             * @param [responseDelimited=false] Whether responses are length-delimited
             * @returns RPC service. Useful where requests and/or responses are streamed.
             */
            static create(rpcImpl: $protobuf.RPCImpl, requestDelimited?: boolean, responseDelimited?: boolean): RoadsideService;

            /** Calls Connect. */
            connect: roadside.v1.RoadsideService.Connect;
        }

        namespace RoadsideService {

            /**
             * Callback as used by {@link roadside.v1.RoadsideService#connect}.
             * @param error Error, if any
             * @param [response] ConnectResponse
             */
            type ConnectCallback = (error: (Error|null), response?: roadside.v1.ConnectResponse) => void;

            /** Calls Connect. */
            type Connect = {
              (request: roadside.v1.IConnectRequest, callback: roadside.v1.RoadsideService.ConnectCallback): void;
              (request: roadside.v1.IConnectRequest): Promise<roadside.v1.ConnectResponse>;
              readonly name: "Connect";
              readonly path: "/roadside.v1.RoadsideService/Connect";
              readonly requestType: "ConnectRequest";
              readonly responseType: "ConnectResponse";
              readonly requestStream: true;
              readonly responseStream: true;
            };
        }

        /**
         * Properties of a ConnectRequest.
         * @deprecated Use roadside.v1.ConnectRequest.$Properties instead.
         */
        interface IConnectRequest extends roadside.v1.ConnectRequest.$Properties {
        }

        /** Represents a ConnectRequest. */
        class ConnectRequest {

            /**
             * Constructs a new ConnectRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.ConnectRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ConnectRequest hello. */
            hello?: (roadside.v1.Hello.$Properties|null);

            /** ConnectRequest batch. */
            batch?: (roadside.v1.Batch.$Properties|null);

            /** ConnectRequest commandResult. */
            commandResult?: (roadside.v1.CommandResult.$Properties|null);

            /** ConnectRequest timeRequest. */
            timeRequest?: (roadside.v1.TimeRequest.$Properties|null);

            /** ConnectRequest body. */
            body?: ("hello"|"batch"|"commandResult"|"timeRequest");

            /**
             * Creates a new ConnectRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ConnectRequest instance
             */
            static create(properties: roadside.v1.ConnectRequest.$Shape): roadside.v1.ConnectRequest & roadside.v1.ConnectRequest.$Shape;
            static create(properties?: roadside.v1.ConnectRequest.$Properties): roadside.v1.ConnectRequest;

            /**
             * Encodes the specified ConnectRequest message. Does not implicitly {@link roadside.v1.ConnectRequest.verify|verify} messages.
             * @param message ConnectRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.ConnectRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ConnectRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.ConnectRequest & roadside.v1.ConnectRequest.$Shape} ConnectRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.ConnectRequest & roadside.v1.ConnectRequest.$Shape;

            /**
             * Gets the type url for ConnectRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ConnectRequest {

            /** Properties of a ConnectRequest. */
            interface $Properties {

                /** ConnectRequest hello */
                hello?: (roadside.v1.Hello.$Properties|null);

                /** ConnectRequest batch */
                batch?: (roadside.v1.Batch.$Properties|null);

                /** ConnectRequest commandResult */
                commandResult?: (roadside.v1.CommandResult.$Properties|null);

                /** ConnectRequest timeRequest */
                timeRequest?: (roadside.v1.TimeRequest.$Properties|null);

                /** ConnectRequest body */
                body?: ("hello"|"batch"|"commandResult"|"timeRequest");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a ConnectRequest. */
            type $Shape = {
              hello?: roadside.v1.Hello.$Shape|null;
              batch?: roadside.v1.Batch.$Shape|null;
              commandResult?: roadside.v1.CommandResult.$Shape|null;
              timeRequest?: roadside.v1.TimeRequest.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; hello?: null; batch?: null; commandResult?: null; timeRequest?: null }|{ body?: "hello"; hello: roadside.v1.Hello.$Shape; batch?: null; commandResult?: null; timeRequest?: null }|{ body?: "batch"; hello?: null; batch: roadside.v1.Batch.$Shape; commandResult?: null; timeRequest?: null }|{ body?: "commandResult"; hello?: null; batch?: null; commandResult: roadside.v1.CommandResult.$Shape; timeRequest?: null }|{ body?: "timeRequest"; hello?: null; batch?: null; commandResult?: null; timeRequest: roadside.v1.TimeRequest.$Shape })
            );
        }

        /**
         * Properties of a ConnectResponse.
         * @deprecated Use roadside.v1.ConnectResponse.$Properties instead.
         */
        interface IConnectResponse extends roadside.v1.ConnectResponse.$Properties {
        }

        /** Represents a ConnectResponse. */
        class ConnectResponse {

            /**
             * Constructs a new ConnectResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.ConnectResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ConnectResponse welcome. */
            welcome?: (roadside.v1.Welcome.$Properties|null);

            /** ConnectResponse ack. */
            ack?: (roadside.v1.Ack.$Properties|null);

            /** ConnectResponse window. */
            window?: (roadside.v1.Window.$Properties|null);

            /** ConnectResponse command. */
            command?: (roadside.v1.Command.$Properties|null);

            /** ConnectResponse timeResponse. */
            timeResponse?: (roadside.v1.TimeResponse.$Properties|null);

            /** ConnectResponse body. */
            body?: ("welcome"|"ack"|"window"|"command"|"timeResponse");

            /**
             * Creates a new ConnectResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ConnectResponse instance
             */
            static create(properties: roadside.v1.ConnectResponse.$Shape): roadside.v1.ConnectResponse & roadside.v1.ConnectResponse.$Shape;
            static create(properties?: roadside.v1.ConnectResponse.$Properties): roadside.v1.ConnectResponse;

            /**
             * Encodes the specified ConnectResponse message. Does not implicitly {@link roadside.v1.ConnectResponse.verify|verify} messages.
             * @param message ConnectResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.ConnectResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ConnectResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.ConnectResponse & roadside.v1.ConnectResponse.$Shape} ConnectResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.ConnectResponse & roadside.v1.ConnectResponse.$Shape;

            /**
             * Gets the type url for ConnectResponse
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ConnectResponse {

            /** Properties of a ConnectResponse. */
            interface $Properties {

                /** ConnectResponse welcome */
                welcome?: (roadside.v1.Welcome.$Properties|null);

                /** ConnectResponse ack */
                ack?: (roadside.v1.Ack.$Properties|null);

                /** ConnectResponse window */
                window?: (roadside.v1.Window.$Properties|null);

                /** ConnectResponse command */
                command?: (roadside.v1.Command.$Properties|null);

                /** ConnectResponse timeResponse */
                timeResponse?: (roadside.v1.TimeResponse.$Properties|null);

                /** ConnectResponse body */
                body?: ("welcome"|"ack"|"window"|"command"|"timeResponse");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a ConnectResponse. */
            type $Shape = {
              welcome?: roadside.v1.Welcome.$Shape|null;
              ack?: roadside.v1.Ack.$Shape|null;
              window?: roadside.v1.Window.$Shape|null;
              command?: roadside.v1.Command.$Shape|null;
              timeResponse?: roadside.v1.TimeResponse.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; welcome?: null; ack?: null; window?: null; command?: null; timeResponse?: null }|{ body?: "welcome"; welcome: roadside.v1.Welcome.$Shape; ack?: null; window?: null; command?: null; timeResponse?: null }|{ body?: "ack"; welcome?: null; ack: roadside.v1.Ack.$Shape; window?: null; command?: null; timeResponse?: null }|{ body?: "window"; welcome?: null; ack?: null; window: roadside.v1.Window.$Shape; command?: null; timeResponse?: null }|{ body?: "command"; welcome?: null; ack?: null; window?: null; command: roadside.v1.Command.$Shape; timeResponse?: null }|{ body?: "timeResponse"; welcome?: null; ack?: null; window?: null; command?: null; timeResponse: roadside.v1.TimeResponse.$Shape })
            );
        }

        /** DeviceKind enum. */
        enum DeviceKind {

            /** DEVICE_KIND_UNSPECIFIED value */
            DEVICE_KIND_UNSPECIFIED = 0,

            /** DEVICE_KIND_RSU value */
            DEVICE_KIND_RSU = 1,

            /** DEVICE_KIND_SIGNAL_CONTROLLER value */
            DEVICE_KIND_SIGNAL_CONTROLLER = 2,

            /** DEVICE_KIND_DETECTOR value */
            DEVICE_KIND_DETECTOR = 3,

            /** DEVICE_KIND_CAMERA value */
            DEVICE_KIND_CAMERA = 4,

            /** DEVICE_KIND_CONCENTRATOR value */
            DEVICE_KIND_CONCENTRATOR = 5,

            /** DEVICE_KIND_VEHICLE_TERMINAL value */
            DEVICE_KIND_VEHICLE_TERMINAL = 6,

            /** DEVICE_KIND_PARKING value */
            DEVICE_KIND_PARKING = 7,

            /** DEVICE_KIND_TOCC value */
            DEVICE_KIND_TOCC = 8
        }

        /**
         * Properties of a Hello.
         * @deprecated Use roadside.v1.Hello.$Properties instead.
         */
        interface IHello extends roadside.v1.Hello.$Properties {
        }

        /** Represents a Hello. */
        class Hello {

            /**
             * Constructs a new Hello.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.Hello.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Hello deviceId. */
            deviceId: string;

            /** Hello credential. */
            credential: string;

            /** Hello kind. */
            kind: roadside.v1.DeviceKind;

            /** Hello protocolEditions. */
            protocolEditions: string[];

            /** Hello capabilities. */
            capabilities: string[];

            /** Hello session. */
            session: string;

            /** Hello lastSequence. */
            lastSequence: number;

            /** Hello software. */
            software: string;

            /** Hello simulated. */
            simulated: boolean;

            /**
             * Creates a new Hello instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Hello instance
             */
            static create(properties: roadside.v1.Hello.$Shape): roadside.v1.Hello & roadside.v1.Hello.$Shape;
            static create(properties?: roadside.v1.Hello.$Properties): roadside.v1.Hello;

            /**
             * Encodes the specified Hello message. Does not implicitly {@link roadside.v1.Hello.verify|verify} messages.
             * @param message Hello message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.Hello.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Hello message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.Hello & roadside.v1.Hello.$Shape} Hello
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.Hello & roadside.v1.Hello.$Shape;

            /**
             * Gets the type url for Hello
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Hello {

            /** Properties of a Hello. */
            interface $Properties {

                /** Hello deviceId */
                deviceId?: (string|null);

                /** Hello credential */
                credential?: (string|null);

                /** Hello kind */
                kind?: (roadside.v1.DeviceKind|null);

                /** Hello protocolEditions */
                protocolEditions?: (string[]|null);

                /** Hello capabilities */
                capabilities?: (string[]|null);

                /** Hello session */
                session?: (string|null);

                /** Hello lastSequence */
                lastSequence?: (number|null);

                /** Hello software */
                software?: (string|null);

                /** Hello simulated */
                simulated?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Hello. */
            type $Shape = roadside.v1.Hello.$Properties;
        }

        /**
         * Properties of a Welcome.
         * @deprecated Use roadside.v1.Welcome.$Properties instead.
         */
        interface IWelcome extends roadside.v1.Welcome.$Properties {
        }

        /** Represents a Welcome. */
        class Welcome {

            /**
             * Constructs a new Welcome.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.Welcome.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Welcome lastSequence. */
            lastSequence: number;

            /** Welcome window. */
            window?: (roadside.v1.Window.$Properties|null);

            /** Welcome maxBatchBytes. */
            maxBatchBytes: number;

            /** Welcome maxBatchRows. */
            maxBatchRows: number;

            /** Welcome timeMs. */
            timeMs: number;

            /**
             * Creates a new Welcome instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Welcome instance
             */
            static create(properties: roadside.v1.Welcome.$Shape): roadside.v1.Welcome & roadside.v1.Welcome.$Shape;
            static create(properties?: roadside.v1.Welcome.$Properties): roadside.v1.Welcome;

            /**
             * Encodes the specified Welcome message. Does not implicitly {@link roadside.v1.Welcome.verify|verify} messages.
             * @param message Welcome message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.Welcome.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Welcome message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.Welcome & roadside.v1.Welcome.$Shape} Welcome
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.Welcome & roadside.v1.Welcome.$Shape;

            /**
             * Gets the type url for Welcome
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Welcome {

            /** Properties of a Welcome. */
            interface $Properties {

                /** Welcome lastSequence */
                lastSequence?: (number|null);

                /** Welcome window */
                window?: (roadside.v1.Window.$Properties|null);

                /** Welcome maxBatchBytes */
                maxBatchBytes?: (number|null);

                /** Welcome maxBatchRows */
                maxBatchRows?: (number|null);

                /** Welcome timeMs */
                timeMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Welcome. */
            type $Shape = roadside.v1.Welcome.$Properties;
        }

        /**
         * Properties of an Ack.
         * @deprecated Use roadside.v1.Ack.$Properties instead.
         */
        interface IAck extends roadside.v1.Ack.$Properties {
        }

        /** Represents an Ack. */
        class Ack {

            /**
             * Constructs a new Ack.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.Ack.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Ack sequence. */
            sequence: number;

            /** Ack quarantinedRows. */
            quarantinedRows: number;

            /**
             * Creates a new Ack instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Ack instance
             */
            static create(properties: roadside.v1.Ack.$Shape): roadside.v1.Ack & roadside.v1.Ack.$Shape;
            static create(properties?: roadside.v1.Ack.$Properties): roadside.v1.Ack;

            /**
             * Encodes the specified Ack message. Does not implicitly {@link roadside.v1.Ack.verify|verify} messages.
             * @param message Ack message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.Ack.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Ack message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.Ack & roadside.v1.Ack.$Shape} Ack
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.Ack & roadside.v1.Ack.$Shape;

            /**
             * Gets the type url for Ack
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Ack {

            /** Properties of an Ack. */
            interface $Properties {

                /** Ack sequence */
                sequence?: (number|null);

                /** Ack quarantinedRows */
                quarantinedRows?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Ack. */
            type $Shape = roadside.v1.Ack.$Properties;
        }

        /**
         * Properties of a Window.
         * @deprecated Use roadside.v1.Window.$Properties instead.
         */
        interface IWindow extends roadside.v1.Window.$Properties {
        }

        /** Represents a Window. */
        class Window {

            /**
             * Constructs a new Window.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.Window.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Window batches. */
            batches: number;

            /**
             * Creates a new Window instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Window instance
             */
            static create(properties: roadside.v1.Window.$Shape): roadside.v1.Window & roadside.v1.Window.$Shape;
            static create(properties?: roadside.v1.Window.$Properties): roadside.v1.Window;

            /**
             * Encodes the specified Window message. Does not implicitly {@link roadside.v1.Window.verify|verify} messages.
             * @param message Window message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.Window.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Window message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.Window & roadside.v1.Window.$Shape} Window
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.Window & roadside.v1.Window.$Shape;

            /**
             * Gets the type url for Window
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Window {

            /** Properties of a Window. */
            interface $Properties {

                /** Window batches */
                batches?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Window. */
            type $Shape = roadside.v1.Window.$Properties;
        }

        /**
         * Properties of a TimeRequest.
         * @deprecated Use roadside.v1.TimeRequest.$Properties instead.
         */
        interface ITimeRequest extends roadside.v1.TimeRequest.$Properties {
        }

        /** Represents a TimeRequest. */
        class TimeRequest {

            /**
             * Constructs a new TimeRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.TimeRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TimeRequest deviceSentMs. */
            deviceSentMs: number;

            /** TimeRequest offsetMs. */
            offsetMs?: (number|null);

            /** TimeRequest roundTripMs. */
            roundTripMs?: (number|null);

            /**
             * Creates a new TimeRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns TimeRequest instance
             */
            static create(properties: roadside.v1.TimeRequest.$Shape): roadside.v1.TimeRequest & roadside.v1.TimeRequest.$Shape;
            static create(properties?: roadside.v1.TimeRequest.$Properties): roadside.v1.TimeRequest;

            /**
             * Encodes the specified TimeRequest message. Does not implicitly {@link roadside.v1.TimeRequest.verify|verify} messages.
             * @param message TimeRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.TimeRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TimeRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.TimeRequest & roadside.v1.TimeRequest.$Shape} TimeRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.TimeRequest & roadside.v1.TimeRequest.$Shape;

            /**
             * Gets the type url for TimeRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace TimeRequest {

            /** Properties of a TimeRequest. */
            interface $Properties {

                /** TimeRequest deviceSentMs */
                deviceSentMs?: (number|null);

                /** TimeRequest offsetMs */
                offsetMs?: (number|null);

                /** TimeRequest roundTripMs */
                roundTripMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TimeRequest. */
            type $Shape = roadside.v1.TimeRequest.$Properties;
        }

        /**
         * Properties of a TimeResponse.
         * @deprecated Use roadside.v1.TimeResponse.$Properties instead.
         */
        interface ITimeResponse extends roadside.v1.TimeResponse.$Properties {
        }

        /** Represents a TimeResponse. */
        class TimeResponse {

            /**
             * Constructs a new TimeResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.TimeResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TimeResponse deviceSentMs. */
            deviceSentMs: number;

            /** TimeResponse platformReceivedMs. */
            platformReceivedMs: number;

            /** TimeResponse platformSentMs. */
            platformSentMs: number;

            /**
             * Creates a new TimeResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns TimeResponse instance
             */
            static create(properties: roadside.v1.TimeResponse.$Shape): roadside.v1.TimeResponse & roadside.v1.TimeResponse.$Shape;
            static create(properties?: roadside.v1.TimeResponse.$Properties): roadside.v1.TimeResponse;

            /**
             * Encodes the specified TimeResponse message. Does not implicitly {@link roadside.v1.TimeResponse.verify|verify} messages.
             * @param message TimeResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.TimeResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TimeResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.TimeResponse & roadside.v1.TimeResponse.$Shape} TimeResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.TimeResponse & roadside.v1.TimeResponse.$Shape;

            /**
             * Gets the type url for TimeResponse
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace TimeResponse {

            /** Properties of a TimeResponse. */
            interface $Properties {

                /** TimeResponse deviceSentMs */
                deviceSentMs?: (number|null);

                /** TimeResponse platformReceivedMs */
                platformReceivedMs?: (number|null);

                /** TimeResponse platformSentMs */
                platformSentMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TimeResponse. */
            type $Shape = roadside.v1.TimeResponse.$Properties;
        }

        /**
         * Properties of a Command.
         * @deprecated Use roadside.v1.Command.$Properties instead.
         */
        interface ICommand extends roadside.v1.Command.$Properties {
        }

        /** Represents a Command. */
        class Command {

            /**
             * Constructs a new Command.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.Command.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Command commandId. */
            commandId: string;

            /** Command deviceId. */
            deviceId: string;

            /** Command expiresMs. */
            expiresMs: number;

            /** Command selectPlan. */
            selectPlan?: (number|null);

            /** Command announce. */
            announce?: (roadside.v1.RoadsideEvent.$Properties|null);

            /** Command reportHealth. */
            reportHealth?: (boolean|null);

            /** Command writeProgramme. */
            writeProgramme?: (roadside.v1.SignalProgramme.$Properties|null);

            /** Command readProgramme. */
            readProgramme?: (boolean|null);

            /** Command orderStage. */
            orderStage?: (roadside.v1.StageOrder.$Properties|null);

            /** Command releaseControl. */
            releaseControl?: (number|null);

            /** Command body. */
            body?: ("selectPlan"|"announce"|"reportHealth"|"writeProgramme"|"readProgramme"|"orderStage"|"releaseControl");

            /**
             * Creates a new Command instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Command instance
             */
            static create(properties: roadside.v1.Command.$Shape): roadside.v1.Command & roadside.v1.Command.$Shape;
            static create(properties?: roadside.v1.Command.$Properties): roadside.v1.Command;

            /**
             * Encodes the specified Command message. Does not implicitly {@link roadside.v1.Command.verify|verify} messages.
             * @param message Command message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.Command.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Command message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.Command & roadside.v1.Command.$Shape} Command
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.Command & roadside.v1.Command.$Shape;

            /**
             * Gets the type url for Command
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Command {

            /** Properties of a Command. */
            interface $Properties {

                /** Command commandId */
                commandId?: (string|null);

                /** Command deviceId */
                deviceId?: (string|null);

                /** Command expiresMs */
                expiresMs?: (number|null);

                /** Command selectPlan */
                selectPlan?: (number|null);

                /** Command announce */
                announce?: (roadside.v1.RoadsideEvent.$Properties|null);

                /** Command reportHealth */
                reportHealth?: (boolean|null);

                /** Command writeProgramme */
                writeProgramme?: (roadside.v1.SignalProgramme.$Properties|null);

                /** Command readProgramme */
                readProgramme?: (boolean|null);

                /** Command orderStage */
                orderStage?: (roadside.v1.StageOrder.$Properties|null);

                /** Command releaseControl */
                releaseControl?: (number|null);

                /** Command body */
                body?: ("selectPlan"|"announce"|"reportHealth"|"writeProgramme"|"readProgramme"|"orderStage"|"releaseControl");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a Command. */
            type $Shape = {
              commandId?: string|null;
              deviceId?: string|null;
              expiresMs?: number|null;
              selectPlan?: number|null;
              announce?: roadside.v1.RoadsideEvent.$Shape|null;
              reportHealth?: boolean|null;
              writeProgramme?: roadside.v1.SignalProgramme.$Shape|null;
              readProgramme?: boolean|null;
              orderStage?: roadside.v1.StageOrder.$Shape|null;
              releaseControl?: number|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; selectPlan?: null; announce?: null; reportHealth?: null; writeProgramme?: null; readProgramme?: null; orderStage?: null; releaseControl?: null }|{ body?: "selectPlan"; selectPlan: number; announce?: null; reportHealth?: null; writeProgramme?: null; readProgramme?: null; orderStage?: null; releaseControl?: null }|{ body?: "announce"; selectPlan?: null; announce: roadside.v1.RoadsideEvent.$Shape; reportHealth?: null; writeProgramme?: null; readProgramme?: null; orderStage?: null; releaseControl?: null }|{ body?: "reportHealth"; selectPlan?: null; announce?: null; reportHealth: boolean; writeProgramme?: null; readProgramme?: null; orderStage?: null; releaseControl?: null }|{ body?: "writeProgramme"; selectPlan?: null; announce?: null; reportHealth?: null; writeProgramme: roadside.v1.SignalProgramme.$Shape; readProgramme?: null; orderStage?: null; releaseControl?: null }|{ body?: "readProgramme"; selectPlan?: null; announce?: null; reportHealth?: null; writeProgramme?: null; readProgramme: boolean; orderStage?: null; releaseControl?: null }|{ body?: "orderStage"; selectPlan?: null; announce?: null; reportHealth?: null; writeProgramme?: null; readProgramme?: null; orderStage: roadside.v1.StageOrder.$Shape; releaseControl?: null }|{ body?: "releaseControl"; selectPlan?: null; announce?: null; reportHealth?: null; writeProgramme?: null; readProgramme?: null; orderStage?: null; releaseControl: number })
            );
        }

        /**
         * Properties of a CommandResult.
         * @deprecated Use roadside.v1.CommandResult.$Properties instead.
         */
        interface ICommandResult extends roadside.v1.CommandResult.$Properties {
        }

        /** Represents a CommandResult. */
        class CommandResult {

            /**
             * Constructs a new CommandResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.CommandResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CommandResult commandId. */
            commandId: string;

            /** CommandResult outcome. */
            outcome: roadside.v1.CommandOutcome;

            /** CommandResult detail. */
            detail: string;

            /** CommandResult timeMs. */
            timeMs: number;

            /** CommandResult programme. */
            programme?: (roadside.v1.SignalProgramme.$Properties|null);

            /**
             * Creates a new CommandResult instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CommandResult instance
             */
            static create(properties: roadside.v1.CommandResult.$Shape): roadside.v1.CommandResult & roadside.v1.CommandResult.$Shape;
            static create(properties?: roadside.v1.CommandResult.$Properties): roadside.v1.CommandResult;

            /**
             * Encodes the specified CommandResult message. Does not implicitly {@link roadside.v1.CommandResult.verify|verify} messages.
             * @param message CommandResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.CommandResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CommandResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.CommandResult & roadside.v1.CommandResult.$Shape} CommandResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.CommandResult & roadside.v1.CommandResult.$Shape;

            /**
             * Gets the type url for CommandResult
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace CommandResult {

            /** Properties of a CommandResult. */
            interface $Properties {

                /** CommandResult commandId */
                commandId?: (string|null);

                /** CommandResult outcome */
                outcome?: (roadside.v1.CommandOutcome|null);

                /** CommandResult detail */
                detail?: (string|null);

                /** CommandResult timeMs */
                timeMs?: (number|null);

                /** CommandResult programme */
                programme?: (roadside.v1.SignalProgramme.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CommandResult. */
            type $Shape = roadside.v1.CommandResult.$Properties;
        }

        /** CommandOutcome enum. */
        enum CommandOutcome {

            /** COMMAND_OUTCOME_UNSPECIFIED value */
            COMMAND_OUTCOME_UNSPECIFIED = 0,

            /** COMMAND_OUTCOME_ACCEPTED value */
            COMMAND_OUTCOME_ACCEPTED = 1,

            /** COMMAND_OUTCOME_DONE value */
            COMMAND_OUTCOME_DONE = 2,

            /** COMMAND_OUTCOME_REJECTED value */
            COMMAND_OUTCOME_REJECTED = 3,

            /** COMMAND_OUTCOME_FAILED value */
            COMMAND_OUTCOME_FAILED = 4,

            /** COMMAND_OUTCOME_EXPIRED value */
            COMMAND_OUTCOME_EXPIRED = 5
        }

        /**
         * Properties of a Batch.
         * @deprecated Use roadside.v1.Batch.$Properties instead.
         */
        interface IBatch extends roadside.v1.Batch.$Properties {
        }

        /** Represents a Batch. */
        class Batch {

            /**
             * Constructs a new Batch.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.Batch.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Batch sequence. */
            sequence: number;

            /** Batch deviceId. */
            deviceId: string;

            /** Batch baseTimeMs. */
            baseTimeMs: number;

            /** Batch sentMs. */
            sentMs: number;

            /** Batch vehicleStates. */
            vehicleStates?: (roadside.v1.VehicleStateColumns.$Properties|null);

            /** Batch perceivedObjects. */
            perceivedObjects?: (roadside.v1.PerceivedObjectColumns.$Properties|null);

            /** Batch signalStates. */
            signalStates?: (roadside.v1.SignalStateColumns.$Properties|null);

            /** Batch controllerEvents. */
            controllerEvents?: (roadside.v1.ControllerEventColumns.$Properties|null);

            /** Batch detectorCounts. */
            detectorCounts?: (roadside.v1.DetectorCountColumns.$Properties|null);

            /** Batch pedestrians. */
            pedestrians?: (roadside.v1.PedestrianColumns.$Properties|null);

            /** Batch terminals. */
            terminals?: (roadside.v1.TerminalColumns.$Properties|null);

            /** Batch passingVehicles. */
            passingVehicles?: (roadside.v1.PassingVehicleColumns.$Properties|null);

            /** Batch priorityRequests. */
            priorityRequests?: (roadside.v1.PriorityRequestColumns.$Properties|null);

            /** Batch map. */
            map?: (roadside.v1.MapMessage.$Properties|null);

            /** Batch signalLayout. */
            signalLayout?: (roadside.v1.SignalLayout.$Properties|null);

            /** Batch roadsideEvents. */
            roadsideEvents?: (roadside.v1.RoadsideEvents.$Properties|null);

            /** Batch parking. */
            parking?: (roadside.v1.ParkingStates.$Properties|null);

            /** Batch tocc. */
            tocc?: (roadside.v1.ToccReports.$Properties|null);

            /** Batch health. */
            health?: (roadside.v1.DeviceHealth.$Properties|null);

            /** Batch original. */
            original?: (roadside.v1.OriginalFrames.$Properties|null);

            /** Batch payload. */
            payload?: ("vehicleStates"|"perceivedObjects"|"signalStates"|"controllerEvents"|"detectorCounts"|"pedestrians"|"terminals"|"passingVehicles"|"priorityRequests"|"map"|"signalLayout"|"roadsideEvents"|"parking"|"tocc"|"health");

            /**
             * Creates a new Batch instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Batch instance
             */
            static create(properties: roadside.v1.Batch.$Shape): roadside.v1.Batch & roadside.v1.Batch.$Shape;
            static create(properties?: roadside.v1.Batch.$Properties): roadside.v1.Batch;

            /**
             * Encodes the specified Batch message. Does not implicitly {@link roadside.v1.Batch.verify|verify} messages.
             * @param message Batch message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.Batch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Batch message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.Batch & roadside.v1.Batch.$Shape} Batch
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.Batch & roadside.v1.Batch.$Shape;

            /**
             * Gets the type url for Batch
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Batch {

            /** Properties of a Batch. */
            interface $Properties {

                /** Batch sequence */
                sequence?: (number|null);

                /** Batch deviceId */
                deviceId?: (string|null);

                /** Batch baseTimeMs */
                baseTimeMs?: (number|null);

                /** Batch sentMs */
                sentMs?: (number|null);

                /** Batch vehicleStates */
                vehicleStates?: (roadside.v1.VehicleStateColumns.$Properties|null);

                /** Batch perceivedObjects */
                perceivedObjects?: (roadside.v1.PerceivedObjectColumns.$Properties|null);

                /** Batch signalStates */
                signalStates?: (roadside.v1.SignalStateColumns.$Properties|null);

                /** Batch controllerEvents */
                controllerEvents?: (roadside.v1.ControllerEventColumns.$Properties|null);

                /** Batch detectorCounts */
                detectorCounts?: (roadside.v1.DetectorCountColumns.$Properties|null);

                /** Batch pedestrians */
                pedestrians?: (roadside.v1.PedestrianColumns.$Properties|null);

                /** Batch terminals */
                terminals?: (roadside.v1.TerminalColumns.$Properties|null);

                /** Batch passingVehicles */
                passingVehicles?: (roadside.v1.PassingVehicleColumns.$Properties|null);

                /** Batch priorityRequests */
                priorityRequests?: (roadside.v1.PriorityRequestColumns.$Properties|null);

                /** Batch map */
                map?: (roadside.v1.MapMessage.$Properties|null);

                /** Batch signalLayout */
                signalLayout?: (roadside.v1.SignalLayout.$Properties|null);

                /** Batch roadsideEvents */
                roadsideEvents?: (roadside.v1.RoadsideEvents.$Properties|null);

                /** Batch parking */
                parking?: (roadside.v1.ParkingStates.$Properties|null);

                /** Batch tocc */
                tocc?: (roadside.v1.ToccReports.$Properties|null);

                /** Batch health */
                health?: (roadside.v1.DeviceHealth.$Properties|null);

                /** Batch original */
                original?: (roadside.v1.OriginalFrames.$Properties|null);

                /** Batch payload */
                payload?: ("vehicleStates"|"perceivedObjects"|"signalStates"|"controllerEvents"|"detectorCounts"|"pedestrians"|"terminals"|"passingVehicles"|"priorityRequests"|"map"|"signalLayout"|"roadsideEvents"|"parking"|"tocc"|"health");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a Batch. */
            type $Shape = {
              sequence?: number|null;
              deviceId?: string|null;
              baseTimeMs?: number|null;
              sentMs?: number|null;
              vehicleStates?: roadside.v1.VehicleStateColumns.$Shape|null;
              perceivedObjects?: roadside.v1.PerceivedObjectColumns.$Shape|null;
              signalStates?: roadside.v1.SignalStateColumns.$Shape|null;
              controllerEvents?: roadside.v1.ControllerEventColumns.$Shape|null;
              detectorCounts?: roadside.v1.DetectorCountColumns.$Shape|null;
              pedestrians?: roadside.v1.PedestrianColumns.$Shape|null;
              terminals?: roadside.v1.TerminalColumns.$Shape|null;
              passingVehicles?: roadside.v1.PassingVehicleColumns.$Shape|null;
              priorityRequests?: roadside.v1.PriorityRequestColumns.$Shape|null;
              map?: roadside.v1.MapMessage.$Shape|null;
              signalLayout?: roadside.v1.SignalLayout.$Shape|null;
              roadsideEvents?: roadside.v1.RoadsideEvents.$Shape|null;
              parking?: roadside.v1.ParkingStates.$Shape|null;
              tocc?: roadside.v1.ToccReports.$Shape|null;
              health?: roadside.v1.DeviceHealth.$Shape|null;
              original?: roadside.v1.OriginalFrames.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ payload?: undefined; vehicleStates?: null; perceivedObjects?: null; signalStates?: null; controllerEvents?: null; detectorCounts?: null; pedestrians?: null; terminals?: null; passingVehicles?: null; priorityRequests?: null; map?: null; signalLayout?: null; roadsideEvents?: null; parking?: null; tocc?: null; health?: null }|{ payload?: "vehicleStates"; vehicleStates: roadside.v1.VehicleStateColumns.$Shape; perceivedObjects?: null; signalStates?: null; controllerEvents?: null; detectorCounts?: null; pedestrians?: null; terminals?: null; passingVehicles?: null; priorityRequests?: null; map?: null; signalLayout?: null; roadsideEvents?: null; parking?: null; tocc?: null; health?: null }|{ payload?: "perceivedObjects"; vehicleStates?: null; perceivedObjects: roadside.v1.PerceivedObjectColumns.$Shape; signalStates?: null; controllerEvents?: null; detectorCounts?: null; pedestrians?: null; terminals?: null; passingVehicles?: null; priorityRequests?: null; map?: null; signalLayout?: null; roadsideEvents?: null; parking?: null; tocc?: null; health?: null }|{ payload?: "signalStates"; vehicleStates?: null; perceivedObjects?: null; signalStates: roadside.v1.SignalStateColumns.$Shape; controllerEvents?: null; detectorCounts?: null; pedestrians?: null; terminals?: null; passingVehicles?: null; priorityRequests?: null; map?: null; signalLayout?: null; roadsideEvents?: null; parking?: null; tocc?: null; health?: null }|{ payload?: "controllerEvents"; vehicleStates?: null; perceivedObjects?: null; signalStates?: null; controllerEvents: roadside.v1.ControllerEventColumns.$Shape; detectorCounts?: null; pedestrians?: null; terminals?: null; passingVehicles?: null; priorityRequests?: null; map?: null; signalLayout?: null; roadsideEvents?: null; parking?: null; tocc?: null; health?: null }|{ payload?: "detectorCounts"; vehicleStates?: null; perceivedObjects?: null; signalStates?: null; controllerEvents?: null; detectorCounts: roadside.v1.DetectorCountColumns.$Shape; pedestrians?: null; terminals?: null; passingVehicles?: null; priorityRequests?: null; map?: null; signalLayout?: null; roadsideEvents?: null; parking?: null; tocc?: null; health?: null }|{ payload?: "pedestrians"; vehicleStates?: null; perceivedObjects?: null; signalStates?: null; controllerEvents?: null; detectorCounts?: null; pedestrians: roadside.v1.PedestrianColumns.$Shape; terminals?: null; passingVehicles?: null; priorityRequests?: null; map?: null; signalLayout?: null; roadsideEvents?: null; parking?: null; tocc?: null; health?: null }|{ payload?: "terminals"; vehicleStates?: null; perceivedObjects?: null; signalStates?: null; controllerEvents?: null; detectorCounts?: null; pedestrians?: null; terminals: roadside.v1.TerminalColumns.$Shape; passingVehicles?: null; priorityRequests?: null; map?: null; signalLayout?: null; roadsideEvents?: null; parking?: null; tocc?: null; health?: null }|{ payload?: "passingVehicles"; vehicleStates?: null; perceivedObjects?: null; signalStates?: null; controllerEvents?: null; detectorCounts?: null; pedestrians?: null; terminals?: null; passingVehicles: roadside.v1.PassingVehicleColumns.$Shape; priorityRequests?: null; map?: null; signalLayout?: null; roadsideEvents?: null; parking?: null; tocc?: null; health?: null }|{ payload?: "priorityRequests"; vehicleStates?: null; perceivedObjects?: null; signalStates?: null; controllerEvents?: null; detectorCounts?: null; pedestrians?: null; terminals?: null; passingVehicles?: null; priorityRequests: roadside.v1.PriorityRequestColumns.$Shape; map?: null; signalLayout?: null; roadsideEvents?: null; parking?: null; tocc?: null; health?: null }|{ payload?: "map"; vehicleStates?: null; perceivedObjects?: null; signalStates?: null; controllerEvents?: null; detectorCounts?: null; pedestrians?: null; terminals?: null; passingVehicles?: null; priorityRequests?: null; map: roadside.v1.MapMessage.$Shape; signalLayout?: null; roadsideEvents?: null; parking?: null; tocc?: null; health?: null }|{ payload?: "signalLayout"; vehicleStates?: null; perceivedObjects?: null; signalStates?: null; controllerEvents?: null; detectorCounts?: null; pedestrians?: null; terminals?: null; passingVehicles?: null; priorityRequests?: null; map?: null; signalLayout: roadside.v1.SignalLayout.$Shape; roadsideEvents?: null; parking?: null; tocc?: null; health?: null }|{ payload?: "roadsideEvents"; vehicleStates?: null; perceivedObjects?: null; signalStates?: null; controllerEvents?: null; detectorCounts?: null; pedestrians?: null; terminals?: null; passingVehicles?: null; priorityRequests?: null; map?: null; signalLayout?: null; roadsideEvents: roadside.v1.RoadsideEvents.$Shape; parking?: null; tocc?: null; health?: null }|{ payload?: "parking"; vehicleStates?: null; perceivedObjects?: null; signalStates?: null; controllerEvents?: null; detectorCounts?: null; pedestrians?: null; terminals?: null; passingVehicles?: null; priorityRequests?: null; map?: null; signalLayout?: null; roadsideEvents?: null; parking: roadside.v1.ParkingStates.$Shape; tocc?: null; health?: null }|{ payload?: "tocc"; vehicleStates?: null; perceivedObjects?: null; signalStates?: null; controllerEvents?: null; detectorCounts?: null; pedestrians?: null; terminals?: null; passingVehicles?: null; priorityRequests?: null; map?: null; signalLayout?: null; roadsideEvents?: null; parking?: null; tocc: roadside.v1.ToccReports.$Shape; health?: null }|{ payload?: "health"; vehicleStates?: null; perceivedObjects?: null; signalStates?: null; controllerEvents?: null; detectorCounts?: null; pedestrians?: null; terminals?: null; passingVehicles?: null; priorityRequests?: null; map?: null; signalLayout?: null; roadsideEvents?: null; parking?: null; tocc?: null; health: roadside.v1.DeviceHealth.$Shape })
            );
        }

        /**
         * Properties of an OriginalFrames.
         * @deprecated Use roadside.v1.OriginalFrames.$Properties instead.
         */
        interface IOriginalFrames extends roadside.v1.OriginalFrames.$Properties {
        }

        /** Represents an OriginalFrames. */
        class OriginalFrames {

            /**
             * Constructs a new OriginalFrames.
             * @param [properties] Properties to set
             */
            constructor(properties?: roadside.v1.OriginalFrames.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OriginalFrames encoding. */
            encoding: string;

            /** OriginalFrames frames. */
            frames: Uint8Array[];

            /** OriginalFrames rowFrames. */
            rowFrames: Uint8Array;

            /**
             * Creates a new OriginalFrames instance using the specified properties.
             * @param [properties] Properties to set
             * @returns OriginalFrames instance
             */
            static create(properties: roadside.v1.OriginalFrames.$Shape): roadside.v1.OriginalFrames & roadside.v1.OriginalFrames.$Shape;
            static create(properties?: roadside.v1.OriginalFrames.$Properties): roadside.v1.OriginalFrames;

            /**
             * Encodes the specified OriginalFrames message. Does not implicitly {@link roadside.v1.OriginalFrames.verify|verify} messages.
             * @param message OriginalFrames message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: roadside.v1.OriginalFrames.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OriginalFrames message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {roadside.v1.OriginalFrames & roadside.v1.OriginalFrames.$Shape} OriginalFrames
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): roadside.v1.OriginalFrames & roadside.v1.OriginalFrames.$Shape;

            /**
             * Gets the type url for OriginalFrames
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace OriginalFrames {

            /** Properties of an OriginalFrames. */
            interface $Properties {

                /** OriginalFrames encoding */
                encoding?: (string|null);

                /** OriginalFrames frames */
                frames?: (Uint8Array[]|null);

                /** OriginalFrames rowFrames */
                rowFrames?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OriginalFrames. */
            type $Shape = roadside.v1.OriginalFrames.$Properties;
        }
    }
}

/** Namespace google. */
export namespace google {

    /** Namespace protobuf. */
    namespace protobuf {

        /**
         * Properties of a FieldOptions.
         * @deprecated Use google.protobuf.FieldOptions.$Properties instead.
         */
        interface IFieldOptions extends google.protobuf.FieldOptions.$Properties {
        }

        /** Represents a FieldOptions. */
        class FieldOptions {

            /**
             * Constructs a new FieldOptions.
             * @param [properties] Properties to set
             */
            constructor(properties?: google.protobuf.FieldOptions.$Properties);

            /** FieldOptions .roadside.v1.column */
            ".roadside.v1.column"?: (roadside.v1.ColumnSpec.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new FieldOptions instance using the specified properties.
             * @param [properties] Properties to set
             * @returns FieldOptions instance
             */
            static create(properties: google.protobuf.FieldOptions.$Shape): google.protobuf.FieldOptions & google.protobuf.FieldOptions.$Shape;
            static create(properties?: google.protobuf.FieldOptions.$Properties): google.protobuf.FieldOptions;

            /**
             * Encodes the specified FieldOptions message. Does not implicitly {@link google.protobuf.FieldOptions.verify|verify} messages.
             * @param message FieldOptions message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: google.protobuf.FieldOptions.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FieldOptions message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {google.protobuf.FieldOptions & google.protobuf.FieldOptions.$Shape} FieldOptions
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): google.protobuf.FieldOptions & google.protobuf.FieldOptions.$Shape;

            /**
             * Gets the type url for FieldOptions
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace FieldOptions {

            /** Properties of a FieldOptions. */
            interface $Properties {

                /** FieldOptions .roadside.v1.column */
                ".roadside.v1.column"?: (roadside.v1.ColumnSpec.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FieldOptions. */
            type $Shape = google.protobuf.FieldOptions.$Properties;
        }
    }
}

/** Namespace events. */
export namespace events {

    /** Namespace v1. */
    namespace v1 {

        /**
         * Properties of a Received.
         * @deprecated Use events.v1.Received.$Properties instead.
         */
        interface IReceived extends events.v1.Received.$Properties {
        }

        /** Represents a Received. */
        class Received {

            /**
             * Constructs a new Received.
             * @param [properties] Properties to set
             */
            constructor(properties?: events.v1.Received.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Received deviceId. */
            deviceId: string;

            /** Received session. */
            session: string;

            /** Received receivedMs. */
            receivedMs: number;

            /** Received clockOffsetMs. */
            clockOffsetMs: number;

            /** Received simulated. */
            simulated: boolean;

            /** Received kind. */
            kind: roadside.v1.DeviceKind;

            /** Received concentratorId. */
            concentratorId: string;

            /** Received refusedRows. */
            refusedRows: number[];

            /** Received batch. */
            batch?: (roadside.v1.Batch.$Properties|null);

            /**
             * Creates a new Received instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Received instance
             */
            static create(properties: events.v1.Received.$Shape): events.v1.Received & events.v1.Received.$Shape;
            static create(properties?: events.v1.Received.$Properties): events.v1.Received;

            /**
             * Encodes the specified Received message. Does not implicitly {@link events.v1.Received.verify|verify} messages.
             * @param message Received message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: events.v1.Received.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Received message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {events.v1.Received & events.v1.Received.$Shape} Received
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): events.v1.Received & events.v1.Received.$Shape;

            /**
             * Gets the type url for Received
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Received {

            /** Properties of a Received. */
            interface $Properties {

                /** Received deviceId */
                deviceId?: (string|null);

                /** Received session */
                session?: (string|null);

                /** Received receivedMs */
                receivedMs?: (number|null);

                /** Received clockOffsetMs */
                clockOffsetMs?: (number|null);

                /** Received simulated */
                simulated?: (boolean|null);

                /** Received kind */
                kind?: (roadside.v1.DeviceKind|null);

                /** Received concentratorId */
                concentratorId?: (string|null);

                /** Received refusedRows */
                refusedRows?: (number[]|null);

                /** Received batch */
                batch?: (roadside.v1.Batch.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Received. */
            type $Shape = {
              deviceId?: string|null;
              session?: string|null;
              receivedMs?: number|null;
              clockOffsetMs?: number|null;
              simulated?: boolean|null;
              kind?: roadside.v1.DeviceKind|null;
              concentratorId?: string|null;
              refusedRows?: number[]|null;
              batch?: roadside.v1.Batch.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a Quarantined.
         * @deprecated Use events.v1.Quarantined.$Properties instead.
         */
        interface IQuarantined extends events.v1.Quarantined.$Properties {
        }

        /** Represents a Quarantined. */
        class Quarantined {

            /**
             * Constructs a new Quarantined.
             * @param [properties] Properties to set
             */
            constructor(properties?: events.v1.Quarantined.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Quarantined deviceId. */
            deviceId: string;

            /** Quarantined receivedMs. */
            receivedMs: number;

            /** Quarantined reason. */
            reason: string;

            /** Quarantined detail. */
            detail: string;

            /** Quarantined topic. */
            topic: string;

            /** Quarantined rows. */
            rows: number[];

            /** Quarantined original. */
            original: Uint8Array;

            /** Quarantined simulated. */
            simulated: boolean;

            /** Quarantined session. */
            session: string;

            /** Quarantined sequence. */
            sequence: number;

            /**
             * Creates a new Quarantined instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Quarantined instance
             */
            static create(properties: events.v1.Quarantined.$Shape): events.v1.Quarantined & events.v1.Quarantined.$Shape;
            static create(properties?: events.v1.Quarantined.$Properties): events.v1.Quarantined;

            /**
             * Encodes the specified Quarantined message. Does not implicitly {@link events.v1.Quarantined.verify|verify} messages.
             * @param message Quarantined message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: events.v1.Quarantined.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Quarantined message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {events.v1.Quarantined & events.v1.Quarantined.$Shape} Quarantined
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): events.v1.Quarantined & events.v1.Quarantined.$Shape;

            /**
             * Gets the type url for Quarantined
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Quarantined {

            /** Properties of a Quarantined. */
            interface $Properties {

                /** Quarantined deviceId */
                deviceId?: (string|null);

                /** Quarantined receivedMs */
                receivedMs?: (number|null);

                /** Quarantined reason */
                reason?: (string|null);

                /** Quarantined detail */
                detail?: (string|null);

                /** Quarantined topic */
                topic?: (string|null);

                /** Quarantined rows */
                rows?: (number[]|null);

                /** Quarantined original */
                original?: (Uint8Array|null);

                /** Quarantined simulated */
                simulated?: (boolean|null);

                /** Quarantined session */
                session?: (string|null);

                /** Quarantined sequence */
                sequence?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Quarantined. */
            type $Shape = events.v1.Quarantined.$Properties;
        }

        /**
         * Properties of a CommandIssued.
         * @deprecated Use events.v1.CommandIssued.$Properties instead.
         */
        interface ICommandIssued extends events.v1.CommandIssued.$Properties {
        }

        /** Represents a CommandIssued. */
        class CommandIssued {

            /**
             * Constructs a new CommandIssued.
             * @param [properties] Properties to set
             */
            constructor(properties?: events.v1.CommandIssued.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CommandIssued command. */
            command?: (roadside.v1.Command.$Properties|null);

            /** CommandIssued issuedMs. */
            issuedMs: number;

            /** CommandIssued actor. */
            actor: string;

            /**
             * Creates a new CommandIssued instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CommandIssued instance
             */
            static create(properties: events.v1.CommandIssued.$Shape): events.v1.CommandIssued & events.v1.CommandIssued.$Shape;
            static create(properties?: events.v1.CommandIssued.$Properties): events.v1.CommandIssued;

            /**
             * Encodes the specified CommandIssued message. Does not implicitly {@link events.v1.CommandIssued.verify|verify} messages.
             * @param message CommandIssued message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: events.v1.CommandIssued.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CommandIssued message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {events.v1.CommandIssued & events.v1.CommandIssued.$Shape} CommandIssued
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): events.v1.CommandIssued & events.v1.CommandIssued.$Shape;

            /**
             * Gets the type url for CommandIssued
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace CommandIssued {

            /** Properties of a CommandIssued. */
            interface $Properties {

                /** CommandIssued command */
                command?: (roadside.v1.Command.$Properties|null);

                /** CommandIssued issuedMs */
                issuedMs?: (number|null);

                /** CommandIssued actor */
                actor?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CommandIssued. */
            type $Shape = {
              command?: roadside.v1.Command.$Shape|null;
              issuedMs?: number|null;
              actor?: string|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a CommandReported.
         * @deprecated Use events.v1.CommandReported.$Properties instead.
         */
        interface ICommandReported extends events.v1.CommandReported.$Properties {
        }

        /** Represents a CommandReported. */
        class CommandReported {

            /**
             * Constructs a new CommandReported.
             * @param [properties] Properties to set
             */
            constructor(properties?: events.v1.CommandReported.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CommandReported deviceId. */
            deviceId: string;

            /** CommandReported result. */
            result?: (roadside.v1.CommandResult.$Properties|null);

            /** CommandReported receivedMs. */
            receivedMs: number;

            /** CommandReported sent. */
            sent?: (events.v1.CommandSent.$Properties|null);

            /**
             * Creates a new CommandReported instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CommandReported instance
             */
            static create(properties: events.v1.CommandReported.$Shape): events.v1.CommandReported & events.v1.CommandReported.$Shape;
            static create(properties?: events.v1.CommandReported.$Properties): events.v1.CommandReported;

            /**
             * Encodes the specified CommandReported message. Does not implicitly {@link events.v1.CommandReported.verify|verify} messages.
             * @param message CommandReported message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: events.v1.CommandReported.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CommandReported message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {events.v1.CommandReported & events.v1.CommandReported.$Shape} CommandReported
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): events.v1.CommandReported & events.v1.CommandReported.$Shape;

            /**
             * Gets the type url for CommandReported
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace CommandReported {

            /** Properties of a CommandReported. */
            interface $Properties {

                /** CommandReported deviceId */
                deviceId?: (string|null);

                /** CommandReported result */
                result?: (roadside.v1.CommandResult.$Properties|null);

                /** CommandReported receivedMs */
                receivedMs?: (number|null);

                /** CommandReported sent */
                sent?: (events.v1.CommandSent.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CommandReported. */
            type $Shape = events.v1.CommandReported.$Properties;
        }

        /**
         * Properties of a CommandSent.
         * @deprecated Use events.v1.CommandSent.$Properties instead.
         */
        interface ICommandSent extends events.v1.CommandSent.$Properties {
        }

        /** Represents a CommandSent. */
        class CommandSent {

            /**
             * Constructs a new CommandSent.
             * @param [properties] Properties to set
             */
            constructor(properties?: events.v1.CommandSent.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CommandSent commandId. */
            commandId: string;

            /** CommandSent gateway. */
            gateway: string;

            /** CommandSent timeMs. */
            timeMs: number;

            /**
             * Creates a new CommandSent instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CommandSent instance
             */
            static create(properties: events.v1.CommandSent.$Shape): events.v1.CommandSent & events.v1.CommandSent.$Shape;
            static create(properties?: events.v1.CommandSent.$Properties): events.v1.CommandSent;

            /**
             * Encodes the specified CommandSent message. Does not implicitly {@link events.v1.CommandSent.verify|verify} messages.
             * @param message CommandSent message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: events.v1.CommandSent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CommandSent message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {events.v1.CommandSent & events.v1.CommandSent.$Shape} CommandSent
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): events.v1.CommandSent & events.v1.CommandSent.$Shape;

            /**
             * Gets the type url for CommandSent
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace CommandSent {

            /** Properties of a CommandSent. */
            interface $Properties {

                /** CommandSent commandId */
                commandId?: (string|null);

                /** CommandSent gateway */
                gateway?: (string|null);

                /** CommandSent timeMs */
                timeMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CommandSent. */
            type $Shape = events.v1.CommandSent.$Properties;
        }
    }
}
