/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";
$protobuf.util.Long = undefined;
$protobuf.configure();

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["live"] || ($protobuf.roots["live"] = {});

export const live = $root.live = (() => {

    /**
     * Namespace live.
     * @exports live
     * @namespace
     */
    const live = {};

    live.v1 = (function() {

        /**
         * Namespace v1.
         * @memberof live
         * @namespace
         */
        const v1 = {};

        /**
         * Layer enum.
         * @name live.v1.Layer
         * @enum {number}
         * @property {number} LAYER_UNSPECIFIED=0 LAYER_UNSPECIFIED value
         * @property {number} LAYER_TRACKS=1 LAYER_TRACKS value
         * @property {number} LAYER_SIGNALS=2 LAYER_SIGNALS value
         * @property {number} LAYER_LINKS=3 LAYER_LINKS value
         * @property {number} LAYER_PARKING=4 LAYER_PARKING value
         * @property {number} LAYER_EVENTS=5 LAYER_EVENTS value
         * @property {number} LAYER_QUEUES=6 LAYER_QUEUES value
         */
        v1.Layer = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "LAYER_UNSPECIFIED"] = 0;
            values[valuesById[1] = "LAYER_TRACKS"] = 1;
            values[valuesById[2] = "LAYER_SIGNALS"] = 2;
            values[valuesById[3] = "LAYER_LINKS"] = 3;
            values[valuesById[4] = "LAYER_PARKING"] = 4;
            values[valuesById[5] = "LAYER_EVENTS"] = 5;
            values[valuesById[6] = "LAYER_QUEUES"] = 6;
            return values;
        })();

        v1.ClientMessage = (function() {

            /**
             * Properties of a ClientMessage.
             * @typedef {Object} live.v1.ClientMessage.$Properties
             * @property {live.v1.Subscribe.$Properties|null} [subscribe] ClientMessage subscribe
             * @property {live.v1.Ping.$Properties|null} [ping] ClientMessage ping
             * @property {live.v1.Clock.$Properties|null} [clock] ClientMessage clock
             * @property {"subscribe"|"ping"|"clock"} [body] ClientMessage body
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ClientMessage.
             * @memberof live.v1
             * @interface IClientMessage
             * @augments live.v1.ClientMessage.$Properties
             * @deprecated Use live.v1.ClientMessage.$Properties instead.
             */

            /**
             * Narrowed shape of a ClientMessage.
             * @typedef {{
             *   subscribe?: live.v1.Subscribe.$Shape|null;
             *   ping?: live.v1.Ping.$Shape|null;
             *   clock?: live.v1.Clock.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ body?: undefined; subscribe?: null; ping?: null; clock?: null }|{ body?: "subscribe"; subscribe: live.v1.Subscribe.$Shape; ping?: null; clock?: null }|{ body?: "ping"; subscribe?: null; ping: live.v1.Ping.$Shape; clock?: null }|{ body?: "clock"; subscribe?: null; ping?: null; clock: live.v1.Clock.$Shape })
             * )} live.v1.ClientMessage.$Shape
             */

            /**
             * Constructs a new ClientMessage.
             * @memberof live.v1
             * @classdesc Represents a ClientMessage.
             * @constructor
             * @param {live.v1.ClientMessage.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ClientMessage = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ClientMessage subscribe.
             * @member {live.v1.Subscribe.$Properties|null|undefined} subscribe
             * @memberof live.v1.ClientMessage
             * @instance
             */
            ClientMessage.prototype.subscribe = null;

            /**
             * ClientMessage ping.
             * @member {live.v1.Ping.$Properties|null|undefined} ping
             * @memberof live.v1.ClientMessage
             * @instance
             */
            ClientMessage.prototype.ping = null;

            /**
             * ClientMessage clock.
             * @member {live.v1.Clock.$Properties|null|undefined} clock
             * @memberof live.v1.ClientMessage
             * @instance
             */
            ClientMessage.prototype.clock = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * ClientMessage body.
             * @member {"subscribe"|"ping"|"clock"|undefined} body
             * @memberof live.v1.ClientMessage
             * @instance
             */
            $Object.defineProperty(ClientMessage.prototype, "body", {
                get: $util.oneOfGetter($oneOfFields = ["subscribe", "ping", "clock"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new ClientMessage instance using the specified properties.
             * @function create
             * @memberof live.v1.ClientMessage
             * @static
             * @param {live.v1.ClientMessage.$Properties=} [properties] Properties to set
             * @returns {live.v1.ClientMessage} ClientMessage instance
             * @type {{
             *   (properties: live.v1.ClientMessage.$Shape): live.v1.ClientMessage & live.v1.ClientMessage.$Shape;
             *   (properties?: live.v1.ClientMessage.$Properties): live.v1.ClientMessage;
             * }}
             */
            ClientMessage.create = function(properties) {
                return new ClientMessage(properties);
            };

            /**
             * Encodes the specified ClientMessage message. Does not implicitly {@link live.v1.ClientMessage.verify|verify} messages.
             * @function encode
             * @memberof live.v1.ClientMessage
             * @static
             * @param {live.v1.ClientMessage.$Properties} message ClientMessage message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ClientMessage.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.subscribe != null && $Object.hasOwnProperty.call(message, "subscribe"))
                    $root.live.v1.Subscribe.encode(message.subscribe, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.ping != null && $Object.hasOwnProperty.call(message, "ping"))
                    $root.live.v1.Ping.encode(message.ping, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.clock != null && $Object.hasOwnProperty.call(message, "clock"))
                    $root.live.v1.Clock.encode(message.clock, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ClientMessage message from the specified reader or buffer.
             * @function decode
             * @memberof live.v1.ClientMessage
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {live.v1.ClientMessage & live.v1.ClientMessage.$Shape} ClientMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ClientMessage.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.live.v1.ClientMessage();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.subscribe = $root.live.v1.Subscribe.decode(reader, reader.size(), $undefined, _depth + 1, message.subscribe);
                            message.body = "subscribe";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.ping = $root.live.v1.Ping.decode(reader, reader.size(), $undefined, _depth + 1, message.ping);
                            message.body = "ping";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.clock = $root.live.v1.Clock.decode(reader, reader.size(), $undefined, _depth + 1, message.clock);
                            message.body = "clock";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Gets the type url for ClientMessage
             * @function getTypeUrl
             * @memberof live.v1.ClientMessage
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ClientMessage.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/live.v1.ClientMessage";
            };

            return ClientMessage;
        })();

        v1.Clock = (function() {

            /**
             * Properties of a Clock.
             * @typedef {Object} live.v1.Clock.$Properties
             * @property {number|null} [atMs] Clock atMs
             * @property {number|null} [speed] Clock speed
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Clock.
             * @memberof live.v1
             * @interface IClock
             * @augments live.v1.Clock.$Properties
             * @deprecated Use live.v1.Clock.$Properties instead.
             */

            /**
             * Shape of a Clock.
             * @typedef {live.v1.Clock.$Properties} live.v1.Clock.$Shape
             */

            /**
             * Constructs a new Clock.
             * @memberof live.v1
             * @classdesc Represents a Clock.
             * @constructor
             * @param {live.v1.Clock.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Clock = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Clock atMs.
             * @member {number} atMs
             * @memberof live.v1.Clock
             * @instance
             */
            Clock.prototype.atMs = 0;

            /**
             * Clock speed.
             * @member {number} speed
             * @memberof live.v1.Clock
             * @instance
             */
            Clock.prototype.speed = 0;

            /**
             * Creates a new Clock instance using the specified properties.
             * @function create
             * @memberof live.v1.Clock
             * @static
             * @param {live.v1.Clock.$Properties=} [properties] Properties to set
             * @returns {live.v1.Clock} Clock instance
             * @type {{
             *   (properties: live.v1.Clock.$Shape): live.v1.Clock & live.v1.Clock.$Shape;
             *   (properties?: live.v1.Clock.$Properties): live.v1.Clock;
             * }}
             */
            Clock.create = function(properties) {
                return new Clock(properties);
            };

            /**
             * Encodes the specified Clock message. Does not implicitly {@link live.v1.Clock.verify|verify} messages.
             * @function encode
             * @memberof live.v1.Clock
             * @static
             * @param {live.v1.Clock.$Properties} message Clock message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Clock.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.atMs != null && $Object.hasOwnProperty.call(message, "atMs") && !$Object.is(message.atMs, 0))
                    writer.uint32(/* id 1, wireType 1 =*/9).double(message.atMs);
                if (message.speed != null && $Object.hasOwnProperty.call(message, "speed") && !$Object.is(message.speed, 0))
                    writer.uint32(/* id 2, wireType 5 =*/21).float(message.speed);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Clock message from the specified reader or buffer.
             * @function decode
             * @memberof live.v1.Clock
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {live.v1.Clock & live.v1.Clock.$Shape} Clock
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Clock.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.live.v1.Clock();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.atMs = value;
                            else
                                delete message.atMs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.speed = value;
                            else
                                delete message.speed;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Gets the type url for Clock
             * @function getTypeUrl
             * @memberof live.v1.Clock
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Clock.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/live.v1.Clock";
            };

            return Clock;
        })();

        v1.Subscribe = (function() {

            /**
             * Properties of a Subscribe.
             * @typedef {Object} live.v1.Subscribe.$Properties
             * @property {number|null} [west] Subscribe west
             * @property {number|null} [south] Subscribe south
             * @property {number|null} [east] Subscribe east
             * @property {number|null} [north] Subscribe north
             * @property {number|null} [zoom] Subscribe zoom
             * @property {Array.<live.v1.Layer>|null} [layers] Subscribe layers
             * @property {number|null} [lastSequence] Subscribe lastSequence
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Subscribe.
             * @memberof live.v1
             * @interface ISubscribe
             * @augments live.v1.Subscribe.$Properties
             * @deprecated Use live.v1.Subscribe.$Properties instead.
             */

            /**
             * Shape of a Subscribe.
             * @typedef {live.v1.Subscribe.$Properties} live.v1.Subscribe.$Shape
             */

            /**
             * Constructs a new Subscribe.
             * @memberof live.v1
             * @classdesc Represents a Subscribe.
             * @constructor
             * @param {live.v1.Subscribe.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Subscribe = function (properties) {
                this.layers = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Subscribe west.
             * @member {number} west
             * @memberof live.v1.Subscribe
             * @instance
             */
            Subscribe.prototype.west = 0;

            /**
             * Subscribe south.
             * @member {number} south
             * @memberof live.v1.Subscribe
             * @instance
             */
            Subscribe.prototype.south = 0;

            /**
             * Subscribe east.
             * @member {number} east
             * @memberof live.v1.Subscribe
             * @instance
             */
            Subscribe.prototype.east = 0;

            /**
             * Subscribe north.
             * @member {number} north
             * @memberof live.v1.Subscribe
             * @instance
             */
            Subscribe.prototype.north = 0;

            /**
             * Subscribe zoom.
             * @member {number} zoom
             * @memberof live.v1.Subscribe
             * @instance
             */
            Subscribe.prototype.zoom = 0;

            /**
             * Subscribe layers.
             * @member {Array.<live.v1.Layer>} layers
             * @memberof live.v1.Subscribe
             * @instance
             */
            Subscribe.prototype.layers = $util.emptyArray;

            /**
             * Subscribe lastSequence.
             * @member {number} lastSequence
             * @memberof live.v1.Subscribe
             * @instance
             */
            Subscribe.prototype.lastSequence = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new Subscribe instance using the specified properties.
             * @function create
             * @memberof live.v1.Subscribe
             * @static
             * @param {live.v1.Subscribe.$Properties=} [properties] Properties to set
             * @returns {live.v1.Subscribe} Subscribe instance
             * @type {{
             *   (properties: live.v1.Subscribe.$Shape): live.v1.Subscribe & live.v1.Subscribe.$Shape;
             *   (properties?: live.v1.Subscribe.$Properties): live.v1.Subscribe;
             * }}
             */
            Subscribe.create = function(properties) {
                return new Subscribe(properties);
            };

            /**
             * Encodes the specified Subscribe message. Does not implicitly {@link live.v1.Subscribe.verify|verify} messages.
             * @function encode
             * @memberof live.v1.Subscribe
             * @static
             * @param {live.v1.Subscribe.$Properties} message Subscribe message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Subscribe.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.west != null && $Object.hasOwnProperty.call(message, "west") && !$Object.is(message.west, 0))
                    writer.uint32(/* id 1, wireType 1 =*/9).double(message.west);
                if (message.south != null && $Object.hasOwnProperty.call(message, "south") && !$Object.is(message.south, 0))
                    writer.uint32(/* id 2, wireType 1 =*/17).double(message.south);
                if (message.east != null && $Object.hasOwnProperty.call(message, "east") && !$Object.is(message.east, 0))
                    writer.uint32(/* id 3, wireType 1 =*/25).double(message.east);
                if (message.north != null && $Object.hasOwnProperty.call(message, "north") && !$Object.is(message.north, 0))
                    writer.uint32(/* id 4, wireType 1 =*/33).double(message.north);
                if (message.zoom != null && $Object.hasOwnProperty.call(message, "zoom") && !$Object.is(message.zoom, 0))
                    writer.uint32(/* id 5, wireType 5 =*/45).float(message.zoom);
                if (message.layers != null && message.layers.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).int32s(message.layers);
                if (message.lastSequence != null && $Object.hasOwnProperty.call(message, "lastSequence") && (typeof message.lastSequence === "object" ? message.lastSequence.low || message.lastSequence.high : message.lastSequence !== 0))
                    writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.lastSequence);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Subscribe message from the specified reader or buffer.
             * @function decode
             * @memberof live.v1.Subscribe
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {live.v1.Subscribe & live.v1.Subscribe.$Shape} Subscribe
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Subscribe.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.live.v1.Subscribe();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.west = value;
                            else
                                delete message.west;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.south = value;
                            else
                                delete message.south;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.east = value;
                            else
                                delete message.east;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.north = value;
                            else
                                delete message.north;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.zoom = value;
                            else
                                delete message.zoom;
                            continue;
                        }
                    case 6: {
                            if (wireType === 2) {
                                if (!(message.layers && message.layers.length))
                                    message.layers = [];
                                reader.int32s(message.layers);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.layers && message.layers.length))
                                message.layers = [];
                            message.layers.push(reader.int32());
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.lastSequence = value;
                            else
                                delete message.lastSequence;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Gets the type url for Subscribe
             * @function getTypeUrl
             * @memberof live.v1.Subscribe
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Subscribe.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/live.v1.Subscribe";
            };

            return Subscribe;
        })();

        v1.Ping = (function() {

            /**
             * Properties of a Ping.
             * @typedef {Object} live.v1.Ping.$Properties
             * @property {number|null} [clientMs] Ping clientMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Ping.
             * @memberof live.v1
             * @interface IPing
             * @augments live.v1.Ping.$Properties
             * @deprecated Use live.v1.Ping.$Properties instead.
             */

            /**
             * Shape of a Ping.
             * @typedef {live.v1.Ping.$Properties} live.v1.Ping.$Shape
             */

            /**
             * Constructs a new Ping.
             * @memberof live.v1
             * @classdesc Represents a Ping.
             * @constructor
             * @param {live.v1.Ping.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Ping = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Ping clientMs.
             * @member {number} clientMs
             * @memberof live.v1.Ping
             * @instance
             */
            Ping.prototype.clientMs = 0;

            /**
             * Creates a new Ping instance using the specified properties.
             * @function create
             * @memberof live.v1.Ping
             * @static
             * @param {live.v1.Ping.$Properties=} [properties] Properties to set
             * @returns {live.v1.Ping} Ping instance
             * @type {{
             *   (properties: live.v1.Ping.$Shape): live.v1.Ping & live.v1.Ping.$Shape;
             *   (properties?: live.v1.Ping.$Properties): live.v1.Ping;
             * }}
             */
            Ping.create = function(properties) {
                return new Ping(properties);
            };

            /**
             * Encodes the specified Ping message. Does not implicitly {@link live.v1.Ping.verify|verify} messages.
             * @function encode
             * @memberof live.v1.Ping
             * @static
             * @param {live.v1.Ping.$Properties} message Ping message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Ping.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.clientMs != null && $Object.hasOwnProperty.call(message, "clientMs") && !$Object.is(message.clientMs, 0))
                    writer.uint32(/* id 1, wireType 1 =*/9).double(message.clientMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Ping message from the specified reader or buffer.
             * @function decode
             * @memberof live.v1.Ping
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {live.v1.Ping & live.v1.Ping.$Shape} Ping
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Ping.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.live.v1.Ping();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.clientMs = value;
                            else
                                delete message.clientMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Gets the type url for Ping
             * @function getTypeUrl
             * @memberof live.v1.Ping
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Ping.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/live.v1.Ping";
            };

            return Ping;
        })();

        v1.Frame = (function() {

            /**
             * Properties of a Frame.
             * @typedef {Object} live.v1.Frame.$Properties
             * @property {number|null} [sequence] Frame sequence
             * @property {number|null} [platformMs] Frame platformMs
             * @property {boolean|null} [keyframe] Frame keyframe
             * @property {Array.<live.v1.Tracks.$Properties>|null} [tracks] Frame tracks
             * @property {Array.<number>|null} [endedTracks] Frame endedTracks
             * @property {Array.<live.v1.SignalState.$Properties>|null} [signals] Frame signals
             * @property {Array.<live.v1.LinkState.$Properties>|null} [links] Frame links
             * @property {Array.<live.v1.ParkingState.$Properties>|null} [parking] Frame parking
             * @property {Array.<live.v1.EventState.$Properties>|null} [events] Frame events
             * @property {Array.<live.v1.QueueState.$Properties>|null} [queues] Frame queues
             * @property {live.v1.Pong.$Properties|null} [pong] Frame pong
             * @property {boolean|null} [simulated] Frame simulated
             * @property {boolean|null} [replay] Frame replay
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Frame.
             * @memberof live.v1
             * @interface IFrame
             * @augments live.v1.Frame.$Properties
             * @deprecated Use live.v1.Frame.$Properties instead.
             */

            /**
             * Shape of a Frame.
             * @typedef {live.v1.Frame.$Properties} live.v1.Frame.$Shape
             */

            /**
             * Constructs a new Frame.
             * @memberof live.v1
             * @classdesc Represents a Frame.
             * @constructor
             * @param {live.v1.Frame.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Frame = function (properties) {
                this.tracks = [];
                this.endedTracks = [];
                this.signals = [];
                this.links = [];
                this.parking = [];
                this.events = [];
                this.queues = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Frame sequence.
             * @member {number} sequence
             * @memberof live.v1.Frame
             * @instance
             */
            Frame.prototype.sequence = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Frame platformMs.
             * @member {number} platformMs
             * @memberof live.v1.Frame
             * @instance
             */
            Frame.prototype.platformMs = 0;

            /**
             * Frame keyframe.
             * @member {boolean} keyframe
             * @memberof live.v1.Frame
             * @instance
             */
            Frame.prototype.keyframe = false;

            /**
             * Frame tracks.
             * @member {Array.<live.v1.Tracks.$Properties>} tracks
             * @memberof live.v1.Frame
             * @instance
             */
            Frame.prototype.tracks = $util.emptyArray;

            /**
             * Frame endedTracks.
             * @member {Array.<number>} endedTracks
             * @memberof live.v1.Frame
             * @instance
             */
            Frame.prototype.endedTracks = $util.emptyArray;

            /**
             * Frame signals.
             * @member {Array.<live.v1.SignalState.$Properties>} signals
             * @memberof live.v1.Frame
             * @instance
             */
            Frame.prototype.signals = $util.emptyArray;

            /**
             * Frame links.
             * @member {Array.<live.v1.LinkState.$Properties>} links
             * @memberof live.v1.Frame
             * @instance
             */
            Frame.prototype.links = $util.emptyArray;

            /**
             * Frame parking.
             * @member {Array.<live.v1.ParkingState.$Properties>} parking
             * @memberof live.v1.Frame
             * @instance
             */
            Frame.prototype.parking = $util.emptyArray;

            /**
             * Frame events.
             * @member {Array.<live.v1.EventState.$Properties>} events
             * @memberof live.v1.Frame
             * @instance
             */
            Frame.prototype.events = $util.emptyArray;

            /**
             * Frame queues.
             * @member {Array.<live.v1.QueueState.$Properties>} queues
             * @memberof live.v1.Frame
             * @instance
             */
            Frame.prototype.queues = $util.emptyArray;

            /**
             * Frame pong.
             * @member {live.v1.Pong.$Properties|null|undefined} pong
             * @memberof live.v1.Frame
             * @instance
             */
            Frame.prototype.pong = null;

            /**
             * Frame simulated.
             * @member {boolean} simulated
             * @memberof live.v1.Frame
             * @instance
             */
            Frame.prototype.simulated = false;

            /**
             * Frame replay.
             * @member {boolean} replay
             * @memberof live.v1.Frame
             * @instance
             */
            Frame.prototype.replay = false;

            /**
             * Creates a new Frame instance using the specified properties.
             * @function create
             * @memberof live.v1.Frame
             * @static
             * @param {live.v1.Frame.$Properties=} [properties] Properties to set
             * @returns {live.v1.Frame} Frame instance
             * @type {{
             *   (properties: live.v1.Frame.$Shape): live.v1.Frame & live.v1.Frame.$Shape;
             *   (properties?: live.v1.Frame.$Properties): live.v1.Frame;
             * }}
             */
            Frame.create = function(properties) {
                return new Frame(properties);
            };

            /**
             * Encodes the specified Frame message. Does not implicitly {@link live.v1.Frame.verify|verify} messages.
             * @function encode
             * @memberof live.v1.Frame
             * @static
             * @param {live.v1.Frame.$Properties} message Frame message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Frame.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && (typeof message.sequence === "object" ? message.sequence.low || message.sequence.high : message.sequence !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.sequence);
                if (message.platformMs != null && $Object.hasOwnProperty.call(message, "platformMs") && !$Object.is(message.platformMs, 0))
                    writer.uint32(/* id 2, wireType 1 =*/17).double(message.platformMs);
                if (message.keyframe != null && $Object.hasOwnProperty.call(message, "keyframe") && message.keyframe !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.keyframe);
                if (message.tracks != null && message.tracks.length)
                    for (let i = 0; i < message.tracks.length; ++i)
                        $root.live.v1.Tracks.encode(message.tracks[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.endedTracks != null && message.endedTracks.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).fixed32s(message.endedTracks);
                if (message.signals != null && message.signals.length)
                    for (let i = 0; i < message.signals.length; ++i)
                        $root.live.v1.SignalState.encode(message.signals[i], writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.links != null && message.links.length)
                    for (let i = 0; i < message.links.length; ++i)
                        $root.live.v1.LinkState.encode(message.links[i], writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.parking != null && message.parking.length)
                    for (let i = 0; i < message.parking.length; ++i)
                        $root.live.v1.ParkingState.encode(message.parking[i], writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.events != null && message.events.length)
                    for (let i = 0; i < message.events.length; ++i)
                        $root.live.v1.EventState.encode(message.events[i], writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.queues != null && message.queues.length)
                    for (let i = 0; i < message.queues.length; ++i)
                        $root.live.v1.QueueState.encode(message.queues[i], writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.pong != null && $Object.hasOwnProperty.call(message, "pong"))
                    $root.live.v1.Pong.encode(message.pong, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                if (message.simulated != null && $Object.hasOwnProperty.call(message, "simulated") && message.simulated !== false)
                    writer.uint32(/* id 12, wireType 0 =*/96).bool(message.simulated);
                if (message.replay != null && $Object.hasOwnProperty.call(message, "replay") && message.replay !== false)
                    writer.uint32(/* id 13, wireType 0 =*/104).bool(message.replay);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Frame message from the specified reader or buffer.
             * @function decode
             * @memberof live.v1.Frame
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {live.v1.Frame & live.v1.Frame.$Shape} Frame
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Frame.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.live.v1.Frame();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.platformMs = value;
                            else
                                delete message.platformMs;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.keyframe = value;
                            else
                                delete message.keyframe;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.tracks && message.tracks.length))
                                message.tracks = [];
                            message.tracks.push($root.live.v1.Tracks.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 5: {
                            if (wireType === 2) {
                                if (!(message.endedTracks && message.endedTracks.length))
                                    message.endedTracks = [];
                                reader.fixed32s(message.endedTracks);
                                continue;
                            }
                            if (wireType !== 5)
                                break;
                            if (!(message.endedTracks && message.endedTracks.length))
                                message.endedTracks = [];
                            message.endedTracks.push(reader.fixed32());
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.signals && message.signals.length))
                                message.signals = [];
                            message.signals.push($root.live.v1.SignalState.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.links && message.links.length))
                                message.links = [];
                            message.links.push($root.live.v1.LinkState.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.parking && message.parking.length))
                                message.parking = [];
                            message.parking.push($root.live.v1.ParkingState.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if (!(message.events && message.events.length))
                                message.events = [];
                            message.events.push($root.live.v1.EventState.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if (!(message.queues && message.queues.length))
                                message.queues = [];
                            message.queues.push($root.live.v1.QueueState.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.pong = $root.live.v1.Pong.decode(reader, reader.size(), $undefined, _depth + 1, message.pong);
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.simulated = value;
                            else
                                delete message.simulated;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.replay = value;
                            else
                                delete message.replay;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Gets the type url for Frame
             * @function getTypeUrl
             * @memberof live.v1.Frame
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Frame.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/live.v1.Frame";
            };

            return Frame;
        })();

        v1.Pong = (function() {

            /**
             * Properties of a Pong.
             * @typedef {Object} live.v1.Pong.$Properties
             * @property {number|null} [clientMs] Pong clientMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Pong.
             * @memberof live.v1
             * @interface IPong
             * @augments live.v1.Pong.$Properties
             * @deprecated Use live.v1.Pong.$Properties instead.
             */

            /**
             * Shape of a Pong.
             * @typedef {live.v1.Pong.$Properties} live.v1.Pong.$Shape
             */

            /**
             * Constructs a new Pong.
             * @memberof live.v1
             * @classdesc Represents a Pong.
             * @constructor
             * @param {live.v1.Pong.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Pong = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Pong clientMs.
             * @member {number} clientMs
             * @memberof live.v1.Pong
             * @instance
             */
            Pong.prototype.clientMs = 0;

            /**
             * Creates a new Pong instance using the specified properties.
             * @function create
             * @memberof live.v1.Pong
             * @static
             * @param {live.v1.Pong.$Properties=} [properties] Properties to set
             * @returns {live.v1.Pong} Pong instance
             * @type {{
             *   (properties: live.v1.Pong.$Shape): live.v1.Pong & live.v1.Pong.$Shape;
             *   (properties?: live.v1.Pong.$Properties): live.v1.Pong;
             * }}
             */
            Pong.create = function(properties) {
                return new Pong(properties);
            };

            /**
             * Encodes the specified Pong message. Does not implicitly {@link live.v1.Pong.verify|verify} messages.
             * @function encode
             * @memberof live.v1.Pong
             * @static
             * @param {live.v1.Pong.$Properties} message Pong message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Pong.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.clientMs != null && $Object.hasOwnProperty.call(message, "clientMs") && !$Object.is(message.clientMs, 0))
                    writer.uint32(/* id 1, wireType 1 =*/9).double(message.clientMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Pong message from the specified reader or buffer.
             * @function decode
             * @memberof live.v1.Pong
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {live.v1.Pong & live.v1.Pong.$Shape} Pong
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Pong.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.live.v1.Pong();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.clientMs = value;
                            else
                                delete message.clientMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Gets the type url for Pong
             * @function getTypeUrl
             * @memberof live.v1.Pong
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Pong.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/live.v1.Pong";
            };

            return Pong;
        })();

        v1.Tracks = (function() {

            /**
             * Properties of a Tracks.
             * @typedef {Object} live.v1.Tracks.$Properties
             * @property {number|null} [rows] Tracks rows
             * @property {Uint8Array|null} [track] Tracks track
             * @property {Uint8Array|null} [latitude] Tracks latitude
             * @property {Uint8Array|null} [longitude] Tracks longitude
             * @property {Uint8Array|null} [speed] Tracks speed
             * @property {Uint8Array|null} [heading] Tracks heading
             * @property {Uint8Array|null} [kind] Tracks kind
             * @property {Uint8Array|null} [length] Tracks length
             * @property {Uint8Array|null} [age] Tracks age
             * @property {Uint8Array|null} [accuracy] Tracks accuracy
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Tracks.
             * @memberof live.v1
             * @interface ITracks
             * @augments live.v1.Tracks.$Properties
             * @deprecated Use live.v1.Tracks.$Properties instead.
             */

            /**
             * Shape of a Tracks.
             * @typedef {live.v1.Tracks.$Properties} live.v1.Tracks.$Shape
             */

            /**
             * Constructs a new Tracks.
             * @memberof live.v1
             * @classdesc Represents a Tracks.
             * @constructor
             * @param {live.v1.Tracks.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Tracks = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Tracks rows.
             * @member {number} rows
             * @memberof live.v1.Tracks
             * @instance
             */
            Tracks.prototype.rows = 0;

            /**
             * Tracks track.
             * @member {Uint8Array} track
             * @memberof live.v1.Tracks
             * @instance
             */
            Tracks.prototype.track = $util.newBuffer([]);

            /**
             * Tracks latitude.
             * @member {Uint8Array} latitude
             * @memberof live.v1.Tracks
             * @instance
             */
            Tracks.prototype.latitude = $util.newBuffer([]);

            /**
             * Tracks longitude.
             * @member {Uint8Array} longitude
             * @memberof live.v1.Tracks
             * @instance
             */
            Tracks.prototype.longitude = $util.newBuffer([]);

            /**
             * Tracks speed.
             * @member {Uint8Array} speed
             * @memberof live.v1.Tracks
             * @instance
             */
            Tracks.prototype.speed = $util.newBuffer([]);

            /**
             * Tracks heading.
             * @member {Uint8Array} heading
             * @memberof live.v1.Tracks
             * @instance
             */
            Tracks.prototype.heading = $util.newBuffer([]);

            /**
             * Tracks kind.
             * @member {Uint8Array} kind
             * @memberof live.v1.Tracks
             * @instance
             */
            Tracks.prototype.kind = $util.newBuffer([]);

            /**
             * Tracks length.
             * @member {Uint8Array} length
             * @memberof live.v1.Tracks
             * @instance
             */
            Tracks.prototype.length = $util.newBuffer([]);

            /**
             * Tracks age.
             * @member {Uint8Array} age
             * @memberof live.v1.Tracks
             * @instance
             */
            Tracks.prototype.age = $util.newBuffer([]);

            /**
             * Tracks accuracy.
             * @member {Uint8Array} accuracy
             * @memberof live.v1.Tracks
             * @instance
             */
            Tracks.prototype.accuracy = $util.newBuffer([]);

            /**
             * Creates a new Tracks instance using the specified properties.
             * @function create
             * @memberof live.v1.Tracks
             * @static
             * @param {live.v1.Tracks.$Properties=} [properties] Properties to set
             * @returns {live.v1.Tracks} Tracks instance
             * @type {{
             *   (properties: live.v1.Tracks.$Shape): live.v1.Tracks & live.v1.Tracks.$Shape;
             *   (properties?: live.v1.Tracks.$Properties): live.v1.Tracks;
             * }}
             */
            Tracks.create = function(properties) {
                return new Tracks(properties);
            };

            /**
             * Encodes the specified Tracks message. Does not implicitly {@link live.v1.Tracks.verify|verify} messages.
             * @function encode
             * @memberof live.v1.Tracks
             * @static
             * @param {live.v1.Tracks.$Properties} message Tracks message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Tracks.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.rows != null && $Object.hasOwnProperty.call(message, "rows") && message.rows !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.rows);
                if (message.track != null && $Object.hasOwnProperty.call(message, "track") && message.track.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.track);
                if (message.latitude != null && $Object.hasOwnProperty.call(message, "latitude") && message.latitude.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.latitude);
                if (message.longitude != null && $Object.hasOwnProperty.call(message, "longitude") && message.longitude.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.longitude);
                if (message.speed != null && $Object.hasOwnProperty.call(message, "speed") && message.speed.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.speed);
                if (message.heading != null && $Object.hasOwnProperty.call(message, "heading") && message.heading.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.heading);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.kind);
                if (message.length != null && $Object.hasOwnProperty.call(message, "length") && message.length.length)
                    writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.length);
                if (message.age != null && $Object.hasOwnProperty.call(message, "age") && message.age.length)
                    writer.uint32(/* id 9, wireType 2 =*/74).bytes(message.age);
                if (message.accuracy != null && $Object.hasOwnProperty.call(message, "accuracy") && message.accuracy.length)
                    writer.uint32(/* id 10, wireType 2 =*/82).bytes(message.accuracy);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Tracks message from the specified reader or buffer.
             * @function decode
             * @memberof live.v1.Tracks
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {live.v1.Tracks & live.v1.Tracks.$Shape} Tracks
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Tracks.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.live.v1.Tracks();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rows = value;
                            else
                                delete message.rows;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.track = value;
                            else
                                delete message.track;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.latitude = value;
                            else
                                delete message.latitude;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.longitude = value;
                            else
                                delete message.longitude;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.speed = value;
                            else
                                delete message.speed;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.heading = value;
                            else
                                delete message.heading;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.length = value;
                            else
                                delete message.length;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.age = value;
                            else
                                delete message.age;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.accuracy = value;
                            else
                                delete message.accuracy;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Gets the type url for Tracks
             * @function getTypeUrl
             * @memberof live.v1.Tracks
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Tracks.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/live.v1.Tracks";
            };

            return Tracks;
        })();

        v1.SignalState = (function() {

            /**
             * Properties of a SignalState.
             * @typedef {Object} live.v1.SignalState.$Properties
             * @property {string|null} [junctionId] SignalState junctionId
             * @property {number|null} [signalGroup] SignalState signalGroup
             * @property {number|null} [light] SignalState light
             * @property {number|null} [sinceMs] SignalState sinceMs
             * @property {number|null} [likelyEndMs] SignalState likelyEndMs
             * @property {number|null} [confidence] SignalState confidence
             * @property {number|null} [eventTimeMs] SignalState eventTimeMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SignalState.
             * @memberof live.v1
             * @interface ISignalState
             * @augments live.v1.SignalState.$Properties
             * @deprecated Use live.v1.SignalState.$Properties instead.
             */

            /**
             * Shape of a SignalState.
             * @typedef {live.v1.SignalState.$Properties} live.v1.SignalState.$Shape
             */

            /**
             * Constructs a new SignalState.
             * @memberof live.v1
             * @classdesc Represents a SignalState.
             * @constructor
             * @param {live.v1.SignalState.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SignalState = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SignalState junctionId.
             * @member {string} junctionId
             * @memberof live.v1.SignalState
             * @instance
             */
            SignalState.prototype.junctionId = "";

            /**
             * SignalState signalGroup.
             * @member {number} signalGroup
             * @memberof live.v1.SignalState
             * @instance
             */
            SignalState.prototype.signalGroup = 0;

            /**
             * SignalState light.
             * @member {number} light
             * @memberof live.v1.SignalState
             * @instance
             */
            SignalState.prototype.light = 0;

            /**
             * SignalState sinceMs.
             * @member {number} sinceMs
             * @memberof live.v1.SignalState
             * @instance
             */
            SignalState.prototype.sinceMs = 0;

            /**
             * SignalState likelyEndMs.
             * @member {number} likelyEndMs
             * @memberof live.v1.SignalState
             * @instance
             */
            SignalState.prototype.likelyEndMs = 0;

            /**
             * SignalState confidence.
             * @member {number} confidence
             * @memberof live.v1.SignalState
             * @instance
             */
            SignalState.prototype.confidence = 0;

            /**
             * SignalState eventTimeMs.
             * @member {number} eventTimeMs
             * @memberof live.v1.SignalState
             * @instance
             */
            SignalState.prototype.eventTimeMs = 0;

            /**
             * Creates a new SignalState instance using the specified properties.
             * @function create
             * @memberof live.v1.SignalState
             * @static
             * @param {live.v1.SignalState.$Properties=} [properties] Properties to set
             * @returns {live.v1.SignalState} SignalState instance
             * @type {{
             *   (properties: live.v1.SignalState.$Shape): live.v1.SignalState & live.v1.SignalState.$Shape;
             *   (properties?: live.v1.SignalState.$Properties): live.v1.SignalState;
             * }}
             */
            SignalState.create = function(properties) {
                return new SignalState(properties);
            };

            /**
             * Encodes the specified SignalState message. Does not implicitly {@link live.v1.SignalState.verify|verify} messages.
             * @function encode
             * @memberof live.v1.SignalState
             * @static
             * @param {live.v1.SignalState.$Properties} message SignalState message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SignalState.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.junctionId != null && $Object.hasOwnProperty.call(message, "junctionId") && message.junctionId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.junctionId);
                if (message.signalGroup != null && $Object.hasOwnProperty.call(message, "signalGroup") && message.signalGroup !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.signalGroup);
                if (message.light != null && $Object.hasOwnProperty.call(message, "light") && message.light !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.light);
                if (message.sinceMs != null && $Object.hasOwnProperty.call(message, "sinceMs") && !$Object.is(message.sinceMs, 0))
                    writer.uint32(/* id 4, wireType 1 =*/33).double(message.sinceMs);
                if (message.likelyEndMs != null && $Object.hasOwnProperty.call(message, "likelyEndMs") && !$Object.is(message.likelyEndMs, 0))
                    writer.uint32(/* id 5, wireType 1 =*/41).double(message.likelyEndMs);
                if (message.confidence != null && $Object.hasOwnProperty.call(message, "confidence") && message.confidence !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.confidence);
                if (message.eventTimeMs != null && $Object.hasOwnProperty.call(message, "eventTimeMs") && !$Object.is(message.eventTimeMs, 0))
                    writer.uint32(/* id 7, wireType 1 =*/57).double(message.eventTimeMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SignalState message from the specified reader or buffer.
             * @function decode
             * @memberof live.v1.SignalState
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {live.v1.SignalState & live.v1.SignalState.$Shape} SignalState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SignalState.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.live.v1.SignalState();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.junctionId = value;
                            else
                                delete message.junctionId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.signalGroup = value;
                            else
                                delete message.signalGroup;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.light = value;
                            else
                                delete message.light;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.sinceMs = value;
                            else
                                delete message.sinceMs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.likelyEndMs = value;
                            else
                                delete message.likelyEndMs;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.confidence = value;
                            else
                                delete message.confidence;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.eventTimeMs = value;
                            else
                                delete message.eventTimeMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Gets the type url for SignalState
             * @function getTypeUrl
             * @memberof live.v1.SignalState
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            SignalState.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/live.v1.SignalState";
            };

            return SignalState;
        })();

        v1.LinkState = (function() {

            /**
             * Properties of a LinkState.
             * @typedef {Object} live.v1.LinkState.$Properties
             * @property {string|null} [linkId] LinkState linkId
             * @property {number|null} [speedKmh] LinkState speedKmh
             * @property {number|null} [densityPerKm] LinkState densityPerKm
             * @property {number|null} [los] LinkState los
             * @property {number|null} [eventTimeMs] LinkState eventTimeMs
             * @property {number|null} [samples] LinkState samples
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a LinkState.
             * @memberof live.v1
             * @interface ILinkState
             * @augments live.v1.LinkState.$Properties
             * @deprecated Use live.v1.LinkState.$Properties instead.
             */

            /**
             * Shape of a LinkState.
             * @typedef {live.v1.LinkState.$Properties} live.v1.LinkState.$Shape
             */

            /**
             * Constructs a new LinkState.
             * @memberof live.v1
             * @classdesc Represents a LinkState.
             * @constructor
             * @param {live.v1.LinkState.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const LinkState = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * LinkState linkId.
             * @member {string} linkId
             * @memberof live.v1.LinkState
             * @instance
             */
            LinkState.prototype.linkId = "";

            /**
             * LinkState speedKmh.
             * @member {number} speedKmh
             * @memberof live.v1.LinkState
             * @instance
             */
            LinkState.prototype.speedKmh = 0;

            /**
             * LinkState densityPerKm.
             * @member {number} densityPerKm
             * @memberof live.v1.LinkState
             * @instance
             */
            LinkState.prototype.densityPerKm = 0;

            /**
             * LinkState los.
             * @member {number} los
             * @memberof live.v1.LinkState
             * @instance
             */
            LinkState.prototype.los = 0;

            /**
             * LinkState eventTimeMs.
             * @member {number} eventTimeMs
             * @memberof live.v1.LinkState
             * @instance
             */
            LinkState.prototype.eventTimeMs = 0;

            /**
             * LinkState samples.
             * @member {number} samples
             * @memberof live.v1.LinkState
             * @instance
             */
            LinkState.prototype.samples = 0;

            /**
             * Creates a new LinkState instance using the specified properties.
             * @function create
             * @memberof live.v1.LinkState
             * @static
             * @param {live.v1.LinkState.$Properties=} [properties] Properties to set
             * @returns {live.v1.LinkState} LinkState instance
             * @type {{
             *   (properties: live.v1.LinkState.$Shape): live.v1.LinkState & live.v1.LinkState.$Shape;
             *   (properties?: live.v1.LinkState.$Properties): live.v1.LinkState;
             * }}
             */
            LinkState.create = function(properties) {
                return new LinkState(properties);
            };

            /**
             * Encodes the specified LinkState message. Does not implicitly {@link live.v1.LinkState.verify|verify} messages.
             * @function encode
             * @memberof live.v1.LinkState
             * @static
             * @param {live.v1.LinkState.$Properties} message LinkState message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            LinkState.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.linkId != null && $Object.hasOwnProperty.call(message, "linkId") && message.linkId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.linkId);
                if (message.speedKmh != null && $Object.hasOwnProperty.call(message, "speedKmh") && !$Object.is(message.speedKmh, 0))
                    writer.uint32(/* id 2, wireType 5 =*/21).float(message.speedKmh);
                if (message.densityPerKm != null && $Object.hasOwnProperty.call(message, "densityPerKm") && !$Object.is(message.densityPerKm, 0))
                    writer.uint32(/* id 3, wireType 5 =*/29).float(message.densityPerKm);
                if (message.los != null && $Object.hasOwnProperty.call(message, "los") && message.los !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.los);
                if (message.eventTimeMs != null && $Object.hasOwnProperty.call(message, "eventTimeMs") && !$Object.is(message.eventTimeMs, 0))
                    writer.uint32(/* id 5, wireType 1 =*/41).double(message.eventTimeMs);
                if (message.samples != null && $Object.hasOwnProperty.call(message, "samples") && message.samples !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.samples);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a LinkState message from the specified reader or buffer.
             * @function decode
             * @memberof live.v1.LinkState
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {live.v1.LinkState & live.v1.LinkState.$Shape} LinkState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            LinkState.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.live.v1.LinkState();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.linkId = value;
                            else
                                delete message.linkId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.speedKmh = value;
                            else
                                delete message.speedKmh;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.densityPerKm = value;
                            else
                                delete message.densityPerKm;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.los = value;
                            else
                                delete message.los;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.eventTimeMs = value;
                            else
                                delete message.eventTimeMs;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.samples = value;
                            else
                                delete message.samples;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Gets the type url for LinkState
             * @function getTypeUrl
             * @memberof live.v1.LinkState
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            LinkState.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/live.v1.LinkState";
            };

            return LinkState;
        })();

        v1.ParkingState = (function() {

            /**
             * Properties of a ParkingState.
             * @typedef {Object} live.v1.ParkingState.$Properties
             * @property {string|null} [facilityId] ParkingState facilityId
             * @property {number|null} [capacity] ParkingState capacity
             * @property {number|null} [free] ParkingState free
             * @property {number|null} [eventTimeMs] ParkingState eventTimeMs
             * @property {string|null} [source] ParkingState source
             * @property {boolean|null} [open] ParkingState open
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ParkingState.
             * @memberof live.v1
             * @interface IParkingState
             * @augments live.v1.ParkingState.$Properties
             * @deprecated Use live.v1.ParkingState.$Properties instead.
             */

            /**
             * Shape of a ParkingState.
             * @typedef {live.v1.ParkingState.$Properties} live.v1.ParkingState.$Shape
             */

            /**
             * Constructs a new ParkingState.
             * @memberof live.v1
             * @classdesc Represents a ParkingState.
             * @constructor
             * @param {live.v1.ParkingState.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ParkingState = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ParkingState facilityId.
             * @member {string} facilityId
             * @memberof live.v1.ParkingState
             * @instance
             */
            ParkingState.prototype.facilityId = "";

            /**
             * ParkingState capacity.
             * @member {number} capacity
             * @memberof live.v1.ParkingState
             * @instance
             */
            ParkingState.prototype.capacity = 0;

            /**
             * ParkingState free.
             * @member {number} free
             * @memberof live.v1.ParkingState
             * @instance
             */
            ParkingState.prototype.free = 0;

            /**
             * ParkingState eventTimeMs.
             * @member {number} eventTimeMs
             * @memberof live.v1.ParkingState
             * @instance
             */
            ParkingState.prototype.eventTimeMs = 0;

            /**
             * ParkingState source.
             * @member {string} source
             * @memberof live.v1.ParkingState
             * @instance
             */
            ParkingState.prototype.source = "";

            /**
             * ParkingState open.
             * @member {boolean} open
             * @memberof live.v1.ParkingState
             * @instance
             */
            ParkingState.prototype.open = false;

            /**
             * Creates a new ParkingState instance using the specified properties.
             * @function create
             * @memberof live.v1.ParkingState
             * @static
             * @param {live.v1.ParkingState.$Properties=} [properties] Properties to set
             * @returns {live.v1.ParkingState} ParkingState instance
             * @type {{
             *   (properties: live.v1.ParkingState.$Shape): live.v1.ParkingState & live.v1.ParkingState.$Shape;
             *   (properties?: live.v1.ParkingState.$Properties): live.v1.ParkingState;
             * }}
             */
            ParkingState.create = function(properties) {
                return new ParkingState(properties);
            };

            /**
             * Encodes the specified ParkingState message. Does not implicitly {@link live.v1.ParkingState.verify|verify} messages.
             * @function encode
             * @memberof live.v1.ParkingState
             * @static
             * @param {live.v1.ParkingState.$Properties} message ParkingState message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ParkingState.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.facilityId != null && $Object.hasOwnProperty.call(message, "facilityId") && message.facilityId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.facilityId);
                if (message.capacity != null && $Object.hasOwnProperty.call(message, "capacity") && message.capacity !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.capacity);
                if (message.free != null && $Object.hasOwnProperty.call(message, "free") && message.free !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).sint32(message.free);
                if (message.eventTimeMs != null && $Object.hasOwnProperty.call(message, "eventTimeMs") && !$Object.is(message.eventTimeMs, 0))
                    writer.uint32(/* id 4, wireType 1 =*/33).double(message.eventTimeMs);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.source);
                if (message.open != null && $Object.hasOwnProperty.call(message, "open") && message.open !== false)
                    writer.uint32(/* id 6, wireType 0 =*/48).bool(message.open);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ParkingState message from the specified reader or buffer.
             * @function decode
             * @memberof live.v1.ParkingState
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {live.v1.ParkingState & live.v1.ParkingState.$Shape} ParkingState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ParkingState.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.live.v1.ParkingState();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.facilityId = value;
                            else
                                delete message.facilityId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.capacity = value;
                            else
                                delete message.capacity;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.sint32())
                                message.free = value;
                            else
                                delete message.free;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.eventTimeMs = value;
                            else
                                delete message.eventTimeMs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.source = value;
                            else
                                delete message.source;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.open = value;
                            else
                                delete message.open;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Gets the type url for ParkingState
             * @function getTypeUrl
             * @memberof live.v1.ParkingState
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ParkingState.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/live.v1.ParkingState";
            };

            return ParkingState;
        })();

        v1.EventState = (function() {

            /**
             * Properties of an EventState.
             * @typedef {Object} live.v1.EventState.$Properties
             * @property {string|null} [eventId] EventState eventId
             * @property {string|null} [kind] EventState kind
             * @property {number|null} [type] EventState type
             * @property {string|null} [description] EventState description
             * @property {number|null} [longitude] EventState longitude
             * @property {number|null} [latitude] EventState latitude
             * @property {number|null} [radiusM] EventState radiusM
             * @property {number|null} [severity] EventState severity
             * @property {number|null} [startMs] EventState startMs
             * @property {number|null} [endMs] EventState endMs
             * @property {boolean|null} [over] EventState over
             * @property {string|null} [source] EventState source
             * @property {string|null} [descriptionEn] EventState descriptionEn
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an EventState.
             * @memberof live.v1
             * @interface IEventState
             * @augments live.v1.EventState.$Properties
             * @deprecated Use live.v1.EventState.$Properties instead.
             */

            /**
             * Shape of an EventState.
             * @typedef {live.v1.EventState.$Properties} live.v1.EventState.$Shape
             */

            /**
             * Constructs a new EventState.
             * @memberof live.v1
             * @classdesc Represents an EventState.
             * @constructor
             * @param {live.v1.EventState.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const EventState = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * EventState eventId.
             * @member {string} eventId
             * @memberof live.v1.EventState
             * @instance
             */
            EventState.prototype.eventId = "";

            /**
             * EventState kind.
             * @member {string} kind
             * @memberof live.v1.EventState
             * @instance
             */
            EventState.prototype.kind = "";

            /**
             * EventState type.
             * @member {number} type
             * @memberof live.v1.EventState
             * @instance
             */
            EventState.prototype.type = 0;

            /**
             * EventState description.
             * @member {string} description
             * @memberof live.v1.EventState
             * @instance
             */
            EventState.prototype.description = "";

            /**
             * EventState longitude.
             * @member {number} longitude
             * @memberof live.v1.EventState
             * @instance
             */
            EventState.prototype.longitude = 0;

            /**
             * EventState latitude.
             * @member {number} latitude
             * @memberof live.v1.EventState
             * @instance
             */
            EventState.prototype.latitude = 0;

            /**
             * EventState radiusM.
             * @member {number} radiusM
             * @memberof live.v1.EventState
             * @instance
             */
            EventState.prototype.radiusM = 0;

            /**
             * EventState severity.
             * @member {number} severity
             * @memberof live.v1.EventState
             * @instance
             */
            EventState.prototype.severity = 0;

            /**
             * EventState startMs.
             * @member {number} startMs
             * @memberof live.v1.EventState
             * @instance
             */
            EventState.prototype.startMs = 0;

            /**
             * EventState endMs.
             * @member {number} endMs
             * @memberof live.v1.EventState
             * @instance
             */
            EventState.prototype.endMs = 0;

            /**
             * EventState over.
             * @member {boolean} over
             * @memberof live.v1.EventState
             * @instance
             */
            EventState.prototype.over = false;

            /**
             * EventState source.
             * @member {string} source
             * @memberof live.v1.EventState
             * @instance
             */
            EventState.prototype.source = "";

            /**
             * EventState descriptionEn.
             * @member {string} descriptionEn
             * @memberof live.v1.EventState
             * @instance
             */
            EventState.prototype.descriptionEn = "";

            /**
             * Creates a new EventState instance using the specified properties.
             * @function create
             * @memberof live.v1.EventState
             * @static
             * @param {live.v1.EventState.$Properties=} [properties] Properties to set
             * @returns {live.v1.EventState} EventState instance
             * @type {{
             *   (properties: live.v1.EventState.$Shape): live.v1.EventState & live.v1.EventState.$Shape;
             *   (properties?: live.v1.EventState.$Properties): live.v1.EventState;
             * }}
             */
            EventState.create = function(properties) {
                return new EventState(properties);
            };

            /**
             * Encodes the specified EventState message. Does not implicitly {@link live.v1.EventState.verify|verify} messages.
             * @function encode
             * @memberof live.v1.EventState
             * @static
             * @param {live.v1.EventState.$Properties} message EventState message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            EventState.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.eventId != null && $Object.hasOwnProperty.call(message, "eventId") && message.eventId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.eventId);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.kind);
                if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.type);
                if (message.description != null && $Object.hasOwnProperty.call(message, "description") && message.description !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.description);
                if (message.longitude != null && $Object.hasOwnProperty.call(message, "longitude") && !$Object.is(message.longitude, 0))
                    writer.uint32(/* id 5, wireType 1 =*/41).double(message.longitude);
                if (message.latitude != null && $Object.hasOwnProperty.call(message, "latitude") && !$Object.is(message.latitude, 0))
                    writer.uint32(/* id 6, wireType 1 =*/49).double(message.latitude);
                if (message.radiusM != null && $Object.hasOwnProperty.call(message, "radiusM") && !$Object.is(message.radiusM, 0))
                    writer.uint32(/* id 7, wireType 5 =*/61).float(message.radiusM);
                if (message.severity != null && $Object.hasOwnProperty.call(message, "severity") && message.severity !== 0)
                    writer.uint32(/* id 8, wireType 0 =*/64).uint32(message.severity);
                if (message.startMs != null && $Object.hasOwnProperty.call(message, "startMs") && !$Object.is(message.startMs, 0))
                    writer.uint32(/* id 9, wireType 1 =*/73).double(message.startMs);
                if (message.endMs != null && $Object.hasOwnProperty.call(message, "endMs") && !$Object.is(message.endMs, 0))
                    writer.uint32(/* id 10, wireType 1 =*/81).double(message.endMs);
                if (message.over != null && $Object.hasOwnProperty.call(message, "over") && message.over !== false)
                    writer.uint32(/* id 11, wireType 0 =*/88).bool(message.over);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== "")
                    writer.uint32(/* id 12, wireType 2 =*/98).string(message.source);
                if (message.descriptionEn != null && $Object.hasOwnProperty.call(message, "descriptionEn") && message.descriptionEn !== "")
                    writer.uint32(/* id 13, wireType 2 =*/106).string(message.descriptionEn);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an EventState message from the specified reader or buffer.
             * @function decode
             * @memberof live.v1.EventState
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {live.v1.EventState & live.v1.EventState.$Shape} EventState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            EventState.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.live.v1.EventState();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.eventId = value;
                            else
                                delete message.eventId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.type = value;
                            else
                                delete message.type;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.description = value;
                            else
                                delete message.description;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.longitude = value;
                            else
                                delete message.longitude;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.latitude = value;
                            else
                                delete message.latitude;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.radiusM = value;
                            else
                                delete message.radiusM;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.severity = value;
                            else
                                delete message.severity;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.startMs = value;
                            else
                                delete message.startMs;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.endMs = value;
                            else
                                delete message.endMs;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.over = value;
                            else
                                delete message.over;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.source = value;
                            else
                                delete message.source;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.descriptionEn = value;
                            else
                                delete message.descriptionEn;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Gets the type url for EventState
             * @function getTypeUrl
             * @memberof live.v1.EventState
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            EventState.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/live.v1.EventState";
            };

            return EventState;
        })();

        v1.QueueState = (function() {

            /**
             * Properties of a QueueState.
             * @typedef {Object} live.v1.QueueState.$Properties
             * @property {string|null} [laneId] QueueState laneId
             * @property {number|null} [lengthM] QueueState lengthM
             * @property {number|null} [vehicles] QueueState vehicles
             * @property {number|null} [eventTimeMs] QueueState eventTimeMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a QueueState.
             * @memberof live.v1
             * @interface IQueueState
             * @augments live.v1.QueueState.$Properties
             * @deprecated Use live.v1.QueueState.$Properties instead.
             */

            /**
             * Shape of a QueueState.
             * @typedef {live.v1.QueueState.$Properties} live.v1.QueueState.$Shape
             */

            /**
             * Constructs a new QueueState.
             * @memberof live.v1
             * @classdesc Represents a QueueState.
             * @constructor
             * @param {live.v1.QueueState.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const QueueState = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * QueueState laneId.
             * @member {string} laneId
             * @memberof live.v1.QueueState
             * @instance
             */
            QueueState.prototype.laneId = "";

            /**
             * QueueState lengthM.
             * @member {number} lengthM
             * @memberof live.v1.QueueState
             * @instance
             */
            QueueState.prototype.lengthM = 0;

            /**
             * QueueState vehicles.
             * @member {number} vehicles
             * @memberof live.v1.QueueState
             * @instance
             */
            QueueState.prototype.vehicles = 0;

            /**
             * QueueState eventTimeMs.
             * @member {number} eventTimeMs
             * @memberof live.v1.QueueState
             * @instance
             */
            QueueState.prototype.eventTimeMs = 0;

            /**
             * Creates a new QueueState instance using the specified properties.
             * @function create
             * @memberof live.v1.QueueState
             * @static
             * @param {live.v1.QueueState.$Properties=} [properties] Properties to set
             * @returns {live.v1.QueueState} QueueState instance
             * @type {{
             *   (properties: live.v1.QueueState.$Shape): live.v1.QueueState & live.v1.QueueState.$Shape;
             *   (properties?: live.v1.QueueState.$Properties): live.v1.QueueState;
             * }}
             */
            QueueState.create = function(properties) {
                return new QueueState(properties);
            };

            /**
             * Encodes the specified QueueState message. Does not implicitly {@link live.v1.QueueState.verify|verify} messages.
             * @function encode
             * @memberof live.v1.QueueState
             * @static
             * @param {live.v1.QueueState.$Properties} message QueueState message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            QueueState.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.laneId != null && $Object.hasOwnProperty.call(message, "laneId") && message.laneId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.laneId);
                if (message.lengthM != null && $Object.hasOwnProperty.call(message, "lengthM") && !$Object.is(message.lengthM, 0))
                    writer.uint32(/* id 2, wireType 5 =*/21).float(message.lengthM);
                if (message.vehicles != null && $Object.hasOwnProperty.call(message, "vehicles") && message.vehicles !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.vehicles);
                if (message.eventTimeMs != null && $Object.hasOwnProperty.call(message, "eventTimeMs") && !$Object.is(message.eventTimeMs, 0))
                    writer.uint32(/* id 4, wireType 1 =*/33).double(message.eventTimeMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a QueueState message from the specified reader or buffer.
             * @function decode
             * @memberof live.v1.QueueState
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {live.v1.QueueState & live.v1.QueueState.$Shape} QueueState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            QueueState.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.live.v1.QueueState();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.laneId = value;
                            else
                                delete message.laneId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.lengthM = value;
                            else
                                delete message.lengthM;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.vehicles = value;
                            else
                                delete message.vehicles;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.eventTimeMs = value;
                            else
                                delete message.eventTimeMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Gets the type url for QueueState
             * @function getTypeUrl
             * @memberof live.v1.QueueState
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            QueueState.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/live.v1.QueueState";
            };

            return QueueState;
        })();

        return v1;
    })();

    return live;
})();

export {
  $root as default
};
