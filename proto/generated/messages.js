/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";
$protobuf.util.Long = undefined;
$protobuf.configure();

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["messages"] || ($protobuf.roots["messages"] = {});

export const roadside = $root.roadside = (() => {

    /**
     * Namespace roadside.
     * @exports roadside
     * @namespace
     */
    const roadside = {};

    roadside.v1 = (function() {

        /**
         * Namespace v1.
         * @memberof roadside
         * @namespace
         */
        const v1 = {};

        /**
         * ColumnType enum.
         * @name roadside.v1.ColumnType
         * @enum {number}
         * @property {number} COLUMN_TYPE_UNSPECIFIED=0 COLUMN_TYPE_UNSPECIFIED value
         * @property {number} COLUMN_TYPE_U8=1 COLUMN_TYPE_U8 value
         * @property {number} COLUMN_TYPE_I8=2 COLUMN_TYPE_I8 value
         * @property {number} COLUMN_TYPE_U16=3 COLUMN_TYPE_U16 value
         * @property {number} COLUMN_TYPE_I16=4 COLUMN_TYPE_I16 value
         * @property {number} COLUMN_TYPE_U32=5 COLUMN_TYPE_U32 value
         * @property {number} COLUMN_TYPE_I32=6 COLUMN_TYPE_I32 value
         * @property {number} COLUMN_TYPE_ID64=7 COLUMN_TYPE_ID64 value
         */
        v1.ColumnType = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "COLUMN_TYPE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "COLUMN_TYPE_U8"] = 1;
            values[valuesById[2] = "COLUMN_TYPE_I8"] = 2;
            values[valuesById[3] = "COLUMN_TYPE_U16"] = 3;
            values[valuesById[4] = "COLUMN_TYPE_I16"] = 4;
            values[valuesById[5] = "COLUMN_TYPE_U32"] = 5;
            values[valuesById[6] = "COLUMN_TYPE_I32"] = 6;
            values[valuesById[7] = "COLUMN_TYPE_ID64"] = 7;
            return values;
        })();

        v1.ColumnSpec = (function() {

            /**
             * Properties of a ColumnSpec.
             * @typedef {Object} roadside.v1.ColumnSpec.$Properties
             * @property {roadside.v1.ColumnType|null} [type] ColumnSpec type
             * @property {string|null} [unit] ColumnSpec unit
             * @property {number|null} [scale] ColumnSpec scale
             * @property {number|null} [min] ColumnSpec min
             * @property {number|null} [max] ColumnSpec max
             * @property {number|null} [missing] ColumnSpec missing
             * @property {boolean|null} [hasMissing] ColumnSpec hasMissing
             * @property {boolean|null} [optional] ColumnSpec optional
             * @property {string|null} [dictionary] ColumnSpec dictionary
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ColumnSpec.
             * @memberof roadside.v1
             * @interface IColumnSpec
             * @augments roadside.v1.ColumnSpec.$Properties
             * @deprecated Use roadside.v1.ColumnSpec.$Properties instead.
             */

            /**
             * Shape of a ColumnSpec.
             * @typedef {roadside.v1.ColumnSpec.$Properties} roadside.v1.ColumnSpec.$Shape
             */

            /**
             * Constructs a new ColumnSpec.
             * @memberof roadside.v1
             * @classdesc Represents a ColumnSpec.
             * @constructor
             * @param {roadside.v1.ColumnSpec.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ColumnSpec = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ColumnSpec type.
             * @member {roadside.v1.ColumnType} type
             * @memberof roadside.v1.ColumnSpec
             * @instance
             */
            ColumnSpec.prototype.type = 0;

            /**
             * ColumnSpec unit.
             * @member {string} unit
             * @memberof roadside.v1.ColumnSpec
             * @instance
             */
            ColumnSpec.prototype.unit = "";

            /**
             * ColumnSpec scale.
             * @member {number} scale
             * @memberof roadside.v1.ColumnSpec
             * @instance
             */
            ColumnSpec.prototype.scale = 0;

            /**
             * ColumnSpec min.
             * @member {number} min
             * @memberof roadside.v1.ColumnSpec
             * @instance
             */
            ColumnSpec.prototype.min = 0;

            /**
             * ColumnSpec max.
             * @member {number} max
             * @memberof roadside.v1.ColumnSpec
             * @instance
             */
            ColumnSpec.prototype.max = 0;

            /**
             * ColumnSpec missing.
             * @member {number} missing
             * @memberof roadside.v1.ColumnSpec
             * @instance
             */
            ColumnSpec.prototype.missing = 0;

            /**
             * ColumnSpec hasMissing.
             * @member {boolean} hasMissing
             * @memberof roadside.v1.ColumnSpec
             * @instance
             */
            ColumnSpec.prototype.hasMissing = false;

            /**
             * ColumnSpec optional.
             * @member {boolean} optional
             * @memberof roadside.v1.ColumnSpec
             * @instance
             */
            ColumnSpec.prototype.optional = false;

            /**
             * ColumnSpec dictionary.
             * @member {string} dictionary
             * @memberof roadside.v1.ColumnSpec
             * @instance
             */
            ColumnSpec.prototype.dictionary = "";

            /**
             * Creates a new ColumnSpec instance using the specified properties.
             * @function create
             * @memberof roadside.v1.ColumnSpec
             * @static
             * @param {roadside.v1.ColumnSpec.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.ColumnSpec} ColumnSpec instance
             * @type {{
             *   (properties: roadside.v1.ColumnSpec.$Shape): roadside.v1.ColumnSpec & roadside.v1.ColumnSpec.$Shape;
             *   (properties?: roadside.v1.ColumnSpec.$Properties): roadside.v1.ColumnSpec;
             * }}
             */
            ColumnSpec.create = function(properties) {
                return new ColumnSpec(properties);
            };

            /**
             * Encodes the specified ColumnSpec message. Does not implicitly {@link roadside.v1.ColumnSpec.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.ColumnSpec
             * @static
             * @param {roadside.v1.ColumnSpec.$Properties} message ColumnSpec message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ColumnSpec.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.type);
                if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.unit);
                if (message.scale != null && $Object.hasOwnProperty.call(message, "scale") && !$Object.is(message.scale, 0))
                    writer.uint32(/* id 3, wireType 1 =*/25).double(message.scale);
                if (message.min != null && $Object.hasOwnProperty.call(message, "min") && !$Object.is(message.min, 0))
                    writer.uint32(/* id 4, wireType 1 =*/33).double(message.min);
                if (message.max != null && $Object.hasOwnProperty.call(message, "max") && !$Object.is(message.max, 0))
                    writer.uint32(/* id 5, wireType 1 =*/41).double(message.max);
                if (message.missing != null && $Object.hasOwnProperty.call(message, "missing") && !$Object.is(message.missing, 0))
                    writer.uint32(/* id 6, wireType 1 =*/49).double(message.missing);
                if (message.hasMissing != null && $Object.hasOwnProperty.call(message, "hasMissing") && message.hasMissing !== false)
                    writer.uint32(/* id 7, wireType 0 =*/56).bool(message.hasMissing);
                if (message.optional != null && $Object.hasOwnProperty.call(message, "optional") && message.optional !== false)
                    writer.uint32(/* id 8, wireType 0 =*/64).bool(message.optional);
                if (message.dictionary != null && $Object.hasOwnProperty.call(message, "dictionary") && message.dictionary !== "")
                    writer.uint32(/* id 9, wireType 2 =*/74).string(message.dictionary);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ColumnSpec message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.ColumnSpec
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.ColumnSpec & roadside.v1.ColumnSpec.$Shape} ColumnSpec
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ColumnSpec.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.ColumnSpec();
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
                            if (value = reader.int32())
                                message.type = value;
                            else
                                delete message.type;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.unit = value;
                            else
                                delete message.unit;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.scale = value;
                            else
                                delete message.scale;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.min = value;
                            else
                                delete message.min;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.max = value;
                            else
                                delete message.max;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.missing = value;
                            else
                                delete message.missing;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.hasMissing = value;
                            else
                                delete message.hasMissing;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.optional = value;
                            else
                                delete message.optional;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.dictionary = value;
                            else
                                delete message.dictionary;
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
             * Gets the type url for ColumnSpec
             * @function getTypeUrl
             * @memberof roadside.v1.ColumnSpec
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ColumnSpec.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.ColumnSpec";
            };

            return ColumnSpec;
        })();

        v1.Position = (function() {

            /**
             * Properties of a Position.
             * @typedef {Object} roadside.v1.Position.$Properties
             * @property {number|null} [latitude] Position latitude
             * @property {number|null} [longitude] Position longitude
             * @property {number|null} [elevation] Position elevation
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Position.
             * @memberof roadside.v1
             * @interface IPosition
             * @augments roadside.v1.Position.$Properties
             * @deprecated Use roadside.v1.Position.$Properties instead.
             */

            /**
             * Shape of a Position.
             * @typedef {roadside.v1.Position.$Properties} roadside.v1.Position.$Shape
             */

            /**
             * Constructs a new Position.
             * @memberof roadside.v1
             * @classdesc Represents a Position.
             * @constructor
             * @param {roadside.v1.Position.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Position = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Position latitude.
             * @member {number} latitude
             * @memberof roadside.v1.Position
             * @instance
             */
            Position.prototype.latitude = 0;

            /**
             * Position longitude.
             * @member {number} longitude
             * @memberof roadside.v1.Position
             * @instance
             */
            Position.prototype.longitude = 0;

            /**
             * Position elevation.
             * @member {number|null|undefined} elevation
             * @memberof roadside.v1.Position
             * @instance
             */
            Position.prototype.elevation = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Position.prototype, "_elevation", {
                get: $util.oneOfGetter($oneOfFields = ["elevation"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Position instance using the specified properties.
             * @function create
             * @memberof roadside.v1.Position
             * @static
             * @param {roadside.v1.Position.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.Position} Position instance
             * @type {{
             *   (properties: roadside.v1.Position.$Shape): roadside.v1.Position & roadside.v1.Position.$Shape;
             *   (properties?: roadside.v1.Position.$Properties): roadside.v1.Position;
             * }}
             */
            Position.create = function(properties) {
                return new Position(properties);
            };

            /**
             * Encodes the specified Position message. Does not implicitly {@link roadside.v1.Position.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.Position
             * @static
             * @param {roadside.v1.Position.$Properties} message Position message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Position.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.latitude != null && $Object.hasOwnProperty.call(message, "latitude") && message.latitude !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).sint32(message.latitude);
                if (message.longitude != null && $Object.hasOwnProperty.call(message, "longitude") && message.longitude !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).sint32(message.longitude);
                if (message.elevation != null && $Object.hasOwnProperty.call(message, "elevation"))
                    writer.uint32(/* id 3, wireType 0 =*/24).sint32(message.elevation);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Position message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.Position
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.Position & roadside.v1.Position.$Shape} Position
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Position.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.Position();
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
                            if (value = reader.sint32())
                                message.latitude = value;
                            else
                                delete message.latitude;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.sint32())
                                message.longitude = value;
                            else
                                delete message.longitude;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.elevation = reader.sint32();
                            message._elevation = "elevation";
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
             * Gets the type url for Position
             * @function getTypeUrl
             * @memberof roadside.v1.Position
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Position.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.Position";
            };

            return Position;
        })();

        v1.JunctionRef = (function() {

            /**
             * Properties of a JunctionRef.
             * @typedef {Object} roadside.v1.JunctionRef.$Properties
             * @property {number|null} [region] JunctionRef region
             * @property {number|null} [id] JunctionRef id
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a JunctionRef.
             * @memberof roadside.v1
             * @interface IJunctionRef
             * @augments roadside.v1.JunctionRef.$Properties
             * @deprecated Use roadside.v1.JunctionRef.$Properties instead.
             */

            /**
             * Shape of a JunctionRef.
             * @typedef {roadside.v1.JunctionRef.$Properties} roadside.v1.JunctionRef.$Shape
             */

            /**
             * Constructs a new JunctionRef.
             * @memberof roadside.v1
             * @classdesc Represents a JunctionRef.
             * @constructor
             * @param {roadside.v1.JunctionRef.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const JunctionRef = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * JunctionRef region.
             * @member {number} region
             * @memberof roadside.v1.JunctionRef
             * @instance
             */
            JunctionRef.prototype.region = 0;

            /**
             * JunctionRef id.
             * @member {number} id
             * @memberof roadside.v1.JunctionRef
             * @instance
             */
            JunctionRef.prototype.id = 0;

            /**
             * Creates a new JunctionRef instance using the specified properties.
             * @function create
             * @memberof roadside.v1.JunctionRef
             * @static
             * @param {roadside.v1.JunctionRef.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.JunctionRef} JunctionRef instance
             * @type {{
             *   (properties: roadside.v1.JunctionRef.$Shape): roadside.v1.JunctionRef & roadside.v1.JunctionRef.$Shape;
             *   (properties?: roadside.v1.JunctionRef.$Properties): roadside.v1.JunctionRef;
             * }}
             */
            JunctionRef.create = function(properties) {
                return new JunctionRef(properties);
            };

            /**
             * Encodes the specified JunctionRef message. Does not implicitly {@link roadside.v1.JunctionRef.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.JunctionRef
             * @static
             * @param {roadside.v1.JunctionRef.$Properties} message JunctionRef message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            JunctionRef.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.region);
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.id);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a JunctionRef message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.JunctionRef
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.JunctionRef & roadside.v1.JunctionRef.$Shape} JunctionRef
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            JunctionRef.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.JunctionRef();
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
                                message.region = value;
                            else
                                delete message.region;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.id = value;
                            else
                                delete message.id;
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
             * Gets the type url for JunctionRef
             * @function getTypeUrl
             * @memberof roadside.v1.JunctionRef
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            JunctionRef.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.JunctionRef";
            };

            return JunctionRef;
        })();

        v1.MapMessage = (function() {

            /**
             * Properties of a MapMessage.
             * @typedef {Object} roadside.v1.MapMessage.$Properties
             * @property {number|null} [revision] MapMessage revision
             * @property {roadside.v1.JunctionRef.$Properties|null} [junction] MapMessage junction
             * @property {string|null} [name] MapMessage name
             * @property {roadside.v1.Position.$Properties|null} [position] MapMessage position
             * @property {Array.<roadside.v1.MapMessage.Link.$Properties>|null} [links] MapMessage links
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a MapMessage.
             * @memberof roadside.v1
             * @interface IMapMessage
             * @augments roadside.v1.MapMessage.$Properties
             * @deprecated Use roadside.v1.MapMessage.$Properties instead.
             */

            /**
             * Shape of a MapMessage.
             * @typedef {roadside.v1.MapMessage.$Properties} roadside.v1.MapMessage.$Shape
             */

            /**
             * Constructs a new MapMessage.
             * @memberof roadside.v1
             * @classdesc Represents a MapMessage.
             * @constructor
             * @param {roadside.v1.MapMessage.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const MapMessage = function (properties) {
                this.links = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * MapMessage revision.
             * @member {number} revision
             * @memberof roadside.v1.MapMessage
             * @instance
             */
            MapMessage.prototype.revision = 0;

            /**
             * MapMessage junction.
             * @member {roadside.v1.JunctionRef.$Properties|null|undefined} junction
             * @memberof roadside.v1.MapMessage
             * @instance
             */
            MapMessage.prototype.junction = null;

            /**
             * MapMessage name.
             * @member {string} name
             * @memberof roadside.v1.MapMessage
             * @instance
             */
            MapMessage.prototype.name = "";

            /**
             * MapMessage position.
             * @member {roadside.v1.Position.$Properties|null|undefined} position
             * @memberof roadside.v1.MapMessage
             * @instance
             */
            MapMessage.prototype.position = null;

            /**
             * MapMessage links.
             * @member {Array.<roadside.v1.MapMessage.Link.$Properties>} links
             * @memberof roadside.v1.MapMessage
             * @instance
             */
            MapMessage.prototype.links = $util.emptyArray;

            /**
             * Creates a new MapMessage instance using the specified properties.
             * @function create
             * @memberof roadside.v1.MapMessage
             * @static
             * @param {roadside.v1.MapMessage.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.MapMessage} MapMessage instance
             * @type {{
             *   (properties: roadside.v1.MapMessage.$Shape): roadside.v1.MapMessage & roadside.v1.MapMessage.$Shape;
             *   (properties?: roadside.v1.MapMessage.$Properties): roadside.v1.MapMessage;
             * }}
             */
            MapMessage.create = function(properties) {
                return new MapMessage(properties);
            };

            /**
             * Encodes the specified MapMessage message. Does not implicitly {@link roadside.v1.MapMessage.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.MapMessage
             * @static
             * @param {roadside.v1.MapMessage.$Properties} message MapMessage message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            MapMessage.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && message.revision !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.revision);
                if (message.junction != null && $Object.hasOwnProperty.call(message, "junction"))
                    $root.roadside.v1.JunctionRef.encode(message.junction, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.name);
                if (message.position != null && $Object.hasOwnProperty.call(message, "position"))
                    $root.roadside.v1.Position.encode(message.position, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.links != null && message.links.length)
                    for (let i = 0; i < message.links.length; ++i)
                        $root.roadside.v1.MapMessage.Link.encode(message.links[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a MapMessage message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.MapMessage
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.MapMessage & roadside.v1.MapMessage.$Shape} MapMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            MapMessage.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.MapMessage();
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
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.junction = $root.roadside.v1.JunctionRef.decode(reader, reader.size(), $undefined, _depth + 1, message.junction);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.position = $root.roadside.v1.Position.decode(reader, reader.size(), $undefined, _depth + 1, message.position);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.links && message.links.length))
                                message.links = [];
                            message.links.push($root.roadside.v1.MapMessage.Link.decode(reader, reader.size(), $undefined, _depth + 1));
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
             * Gets the type url for MapMessage
             * @function getTypeUrl
             * @memberof roadside.v1.MapMessage
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            MapMessage.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.MapMessage";
            };

            MapMessage.Link = (function() {

                /**
                 * Properties of a Link.
                 * @typedef {Object} roadside.v1.MapMessage.Link.$Properties
                 * @property {roadside.v1.JunctionRef.$Properties|null} [upstream] Link upstream
                 * @property {string|null} [name] Link name
                 * @property {number|null} [width] Link width
                 * @property {number|null} [speedLimit] Link speedLimit
                 * @property {Array.<roadside.v1.Position.$Properties>|null} [points] Link points
                 * @property {Array.<roadside.v1.MapMessage.Lane.$Properties>|null} [lanes] Link lanes
                 * @property {Array.<roadside.v1.MapMessage.Movement.$Properties>|null} [movements] Link movements
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Link.
                 * @memberof roadside.v1.MapMessage
                 * @interface ILink
                 * @augments roadside.v1.MapMessage.Link.$Properties
                 * @deprecated Use roadside.v1.MapMessage.Link.$Properties instead.
                 */

                /**
                 * Shape of a Link.
                 * @typedef {roadside.v1.MapMessage.Link.$Properties} roadside.v1.MapMessage.Link.$Shape
                 */

                /**
                 * Constructs a new Link.
                 * @memberof roadside.v1.MapMessage
                 * @classdesc Represents a Link.
                 * @constructor
                 * @param {roadside.v1.MapMessage.Link.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Link = function (properties) {
                    this.points = [];
                    this.lanes = [];
                    this.movements = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Link upstream.
                 * @member {roadside.v1.JunctionRef.$Properties|null|undefined} upstream
                 * @memberof roadside.v1.MapMessage.Link
                 * @instance
                 */
                Link.prototype.upstream = null;

                /**
                 * Link name.
                 * @member {string} name
                 * @memberof roadside.v1.MapMessage.Link
                 * @instance
                 */
                Link.prototype.name = "";

                /**
                 * Link width.
                 * @member {number} width
                 * @memberof roadside.v1.MapMessage.Link
                 * @instance
                 */
                Link.prototype.width = 0;

                /**
                 * Link speedLimit.
                 * @member {number} speedLimit
                 * @memberof roadside.v1.MapMessage.Link
                 * @instance
                 */
                Link.prototype.speedLimit = 0;

                /**
                 * Link points.
                 * @member {Array.<roadside.v1.Position.$Properties>} points
                 * @memberof roadside.v1.MapMessage.Link
                 * @instance
                 */
                Link.prototype.points = $util.emptyArray;

                /**
                 * Link lanes.
                 * @member {Array.<roadside.v1.MapMessage.Lane.$Properties>} lanes
                 * @memberof roadside.v1.MapMessage.Link
                 * @instance
                 */
                Link.prototype.lanes = $util.emptyArray;

                /**
                 * Link movements.
                 * @member {Array.<roadside.v1.MapMessage.Movement.$Properties>} movements
                 * @memberof roadside.v1.MapMessage.Link
                 * @instance
                 */
                Link.prototype.movements = $util.emptyArray;

                /**
                 * Creates a new Link instance using the specified properties.
                 * @function create
                 * @memberof roadside.v1.MapMessage.Link
                 * @static
                 * @param {roadside.v1.MapMessage.Link.$Properties=} [properties] Properties to set
                 * @returns {roadside.v1.MapMessage.Link} Link instance
                 * @type {{
                 *   (properties: roadside.v1.MapMessage.Link.$Shape): roadside.v1.MapMessage.Link & roadside.v1.MapMessage.Link.$Shape;
                 *   (properties?: roadside.v1.MapMessage.Link.$Properties): roadside.v1.MapMessage.Link;
                 * }}
                 */
                Link.create = function(properties) {
                    return new Link(properties);
                };

                /**
                 * Encodes the specified Link message. Does not implicitly {@link roadside.v1.MapMessage.Link.verify|verify} messages.
                 * @function encode
                 * @memberof roadside.v1.MapMessage.Link
                 * @static
                 * @param {roadside.v1.MapMessage.Link.$Properties} message Link message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Link.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.upstream != null && $Object.hasOwnProperty.call(message, "upstream"))
                        $root.roadside.v1.JunctionRef.encode(message.upstream, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                    if (message.width != null && $Object.hasOwnProperty.call(message, "width") && message.width !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.width);
                    if (message.speedLimit != null && $Object.hasOwnProperty.call(message, "speedLimit") && message.speedLimit !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.speedLimit);
                    if (message.points != null && message.points.length)
                        for (let i = 0; i < message.points.length; ++i)
                            $root.roadside.v1.Position.encode(message.points[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.lanes != null && message.lanes.length)
                        for (let i = 0; i < message.lanes.length; ++i)
                            $root.roadside.v1.MapMessage.Lane.encode(message.lanes[i], writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.movements != null && message.movements.length)
                        for (let i = 0; i < message.movements.length; ++i)
                            $root.roadside.v1.MapMessage.Movement.encode(message.movements[i], writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Link message from the specified reader or buffer.
                 * @function decode
                 * @memberof roadside.v1.MapMessage.Link
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {roadside.v1.MapMessage.Link & roadside.v1.MapMessage.Link.$Shape} Link
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Link.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.roadside.v1.MapMessage.Link();
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
                                message.upstream = $root.roadside.v1.JunctionRef.decode(reader, reader.size(), $undefined, _depth + 1, message.upstream);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.width = value;
                                else
                                    delete message.width;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.speedLimit = value;
                                else
                                    delete message.speedLimit;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.points && message.points.length))
                                    message.points = [];
                                message.points.push($root.roadside.v1.Position.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.lanes && message.lanes.length))
                                    message.lanes = [];
                                message.lanes.push($root.roadside.v1.MapMessage.Lane.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.movements && message.movements.length))
                                    message.movements = [];
                                message.movements.push($root.roadside.v1.MapMessage.Movement.decode(reader, reader.size(), $undefined, _depth + 1));
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
                 * Gets the type url for Link
                 * @function getTypeUrl
                 * @memberof roadside.v1.MapMessage.Link
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Link.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/roadside.v1.MapMessage.Link";
                };

                return Link;
            })();

            MapMessage.Lane = (function() {

                /**
                 * Properties of a Lane.
                 * @typedef {Object} roadside.v1.MapMessage.Lane.$Properties
                 * @property {number|null} [lane] Lane lane
                 * @property {number|null} [width] Lane width
                 * @property {number|null} [maneuvers] Lane maneuvers
                 * @property {Array.<roadside.v1.Position.$Properties>|null} [points] Lane points
                 * @property {Array.<roadside.v1.MapMessage.Connection.$Properties>|null} [connections] Lane connections
                 * @property {roadside.v1.MapMessage.LaneKind|null} [kind] Lane kind
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Lane.
                 * @memberof roadside.v1.MapMessage
                 * @interface ILane
                 * @augments roadside.v1.MapMessage.Lane.$Properties
                 * @deprecated Use roadside.v1.MapMessage.Lane.$Properties instead.
                 */

                /**
                 * Shape of a Lane.
                 * @typedef {roadside.v1.MapMessage.Lane.$Properties} roadside.v1.MapMessage.Lane.$Shape
                 */

                /**
                 * Constructs a new Lane.
                 * @memberof roadside.v1.MapMessage
                 * @classdesc Represents a Lane.
                 * @constructor
                 * @param {roadside.v1.MapMessage.Lane.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Lane = function (properties) {
                    this.points = [];
                    this.connections = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Lane lane.
                 * @member {number} lane
                 * @memberof roadside.v1.MapMessage.Lane
                 * @instance
                 */
                Lane.prototype.lane = 0;

                /**
                 * Lane width.
                 * @member {number} width
                 * @memberof roadside.v1.MapMessage.Lane
                 * @instance
                 */
                Lane.prototype.width = 0;

                /**
                 * Lane maneuvers.
                 * @member {number} maneuvers
                 * @memberof roadside.v1.MapMessage.Lane
                 * @instance
                 */
                Lane.prototype.maneuvers = 0;

                /**
                 * Lane points.
                 * @member {Array.<roadside.v1.Position.$Properties>} points
                 * @memberof roadside.v1.MapMessage.Lane
                 * @instance
                 */
                Lane.prototype.points = $util.emptyArray;

                /**
                 * Lane connections.
                 * @member {Array.<roadside.v1.MapMessage.Connection.$Properties>} connections
                 * @memberof roadside.v1.MapMessage.Lane
                 * @instance
                 */
                Lane.prototype.connections = $util.emptyArray;

                /**
                 * Lane kind.
                 * @member {roadside.v1.MapMessage.LaneKind} kind
                 * @memberof roadside.v1.MapMessage.Lane
                 * @instance
                 */
                Lane.prototype.kind = 0;

                /**
                 * Creates a new Lane instance using the specified properties.
                 * @function create
                 * @memberof roadside.v1.MapMessage.Lane
                 * @static
                 * @param {roadside.v1.MapMessage.Lane.$Properties=} [properties] Properties to set
                 * @returns {roadside.v1.MapMessage.Lane} Lane instance
                 * @type {{
                 *   (properties: roadside.v1.MapMessage.Lane.$Shape): roadside.v1.MapMessage.Lane & roadside.v1.MapMessage.Lane.$Shape;
                 *   (properties?: roadside.v1.MapMessage.Lane.$Properties): roadside.v1.MapMessage.Lane;
                 * }}
                 */
                Lane.create = function(properties) {
                    return new Lane(properties);
                };

                /**
                 * Encodes the specified Lane message. Does not implicitly {@link roadside.v1.MapMessage.Lane.verify|verify} messages.
                 * @function encode
                 * @memberof roadside.v1.MapMessage.Lane
                 * @static
                 * @param {roadside.v1.MapMessage.Lane.$Properties} message Lane message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Lane.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.lane != null && $Object.hasOwnProperty.call(message, "lane") && message.lane !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.lane);
                    if (message.width != null && $Object.hasOwnProperty.call(message, "width") && message.width !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.width);
                    if (message.maneuvers != null && $Object.hasOwnProperty.call(message, "maneuvers") && message.maneuvers !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.maneuvers);
                    if (message.points != null && message.points.length)
                        for (let i = 0; i < message.points.length; ++i)
                            $root.roadside.v1.Position.encode(message.points[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.connections != null && message.connections.length)
                        for (let i = 0; i < message.connections.length; ++i)
                            $root.roadside.v1.MapMessage.Connection.encode(message.connections[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                        writer.uint32(/* id 6, wireType 0 =*/48).int32(message.kind);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Lane message from the specified reader or buffer.
                 * @function decode
                 * @memberof roadside.v1.MapMessage.Lane
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {roadside.v1.MapMessage.Lane & roadside.v1.MapMessage.Lane.$Shape} Lane
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Lane.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.roadside.v1.MapMessage.Lane();
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
                                    message.lane = value;
                                else
                                    delete message.lane;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.width = value;
                                else
                                    delete message.width;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.maneuvers = value;
                                else
                                    delete message.maneuvers;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.points && message.points.length))
                                    message.points = [];
                                message.points.push($root.roadside.v1.Position.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.connections && message.connections.length))
                                    message.connections = [];
                                message.connections.push($root.roadside.v1.MapMessage.Connection.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.kind = value;
                                else
                                    delete message.kind;
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
                 * Gets the type url for Lane
                 * @function getTypeUrl
                 * @memberof roadside.v1.MapMessage.Lane
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Lane.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/roadside.v1.MapMessage.Lane";
                };

                return Lane;
            })();

            /**
             * LaneKind enum.
             * @name roadside.v1.MapMessage.LaneKind
             * @enum {number}
             * @property {number} LANE_KIND_UNSPECIFIED=0 LANE_KIND_UNSPECIFIED value
             * @property {number} LANE_KIND_VEHICLE=1 LANE_KIND_VEHICLE value
             * @property {number} LANE_KIND_CROSSWALK=2 LANE_KIND_CROSSWALK value
             * @property {number} LANE_KIND_BIKE=3 LANE_KIND_BIKE value
             * @property {number} LANE_KIND_BUS=4 LANE_KIND_BUS value
             */
            MapMessage.LaneKind = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "LANE_KIND_UNSPECIFIED"] = 0;
                values[valuesById[1] = "LANE_KIND_VEHICLE"] = 1;
                values[valuesById[2] = "LANE_KIND_CROSSWALK"] = 2;
                values[valuesById[3] = "LANE_KIND_BIKE"] = 3;
                values[valuesById[4] = "LANE_KIND_BUS"] = 4;
                return values;
            })();

            MapMessage.Connection = (function() {

                /**
                 * Properties of a Connection.
                 * @typedef {Object} roadside.v1.MapMessage.Connection.$Properties
                 * @property {roadside.v1.JunctionRef.$Properties|null} [remote] Connection remote
                 * @property {number|null} [lane] Connection lane
                 * @property {number|null} [signalGroup] Connection signalGroup
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Connection.
                 * @memberof roadside.v1.MapMessage
                 * @interface IConnection
                 * @augments roadside.v1.MapMessage.Connection.$Properties
                 * @deprecated Use roadside.v1.MapMessage.Connection.$Properties instead.
                 */

                /**
                 * Shape of a Connection.
                 * @typedef {roadside.v1.MapMessage.Connection.$Properties} roadside.v1.MapMessage.Connection.$Shape
                 */

                /**
                 * Constructs a new Connection.
                 * @memberof roadside.v1.MapMessage
                 * @classdesc Represents a Connection.
                 * @constructor
                 * @param {roadside.v1.MapMessage.Connection.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Connection = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Connection remote.
                 * @member {roadside.v1.JunctionRef.$Properties|null|undefined} remote
                 * @memberof roadside.v1.MapMessage.Connection
                 * @instance
                 */
                Connection.prototype.remote = null;

                /**
                 * Connection lane.
                 * @member {number} lane
                 * @memberof roadside.v1.MapMessage.Connection
                 * @instance
                 */
                Connection.prototype.lane = 0;

                /**
                 * Connection signalGroup.
                 * @member {number} signalGroup
                 * @memberof roadside.v1.MapMessage.Connection
                 * @instance
                 */
                Connection.prototype.signalGroup = 0;

                /**
                 * Creates a new Connection instance using the specified properties.
                 * @function create
                 * @memberof roadside.v1.MapMessage.Connection
                 * @static
                 * @param {roadside.v1.MapMessage.Connection.$Properties=} [properties] Properties to set
                 * @returns {roadside.v1.MapMessage.Connection} Connection instance
                 * @type {{
                 *   (properties: roadside.v1.MapMessage.Connection.$Shape): roadside.v1.MapMessage.Connection & roadside.v1.MapMessage.Connection.$Shape;
                 *   (properties?: roadside.v1.MapMessage.Connection.$Properties): roadside.v1.MapMessage.Connection;
                 * }}
                 */
                Connection.create = function(properties) {
                    return new Connection(properties);
                };

                /**
                 * Encodes the specified Connection message. Does not implicitly {@link roadside.v1.MapMessage.Connection.verify|verify} messages.
                 * @function encode
                 * @memberof roadside.v1.MapMessage.Connection
                 * @static
                 * @param {roadside.v1.MapMessage.Connection.$Properties} message Connection message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Connection.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.remote != null && $Object.hasOwnProperty.call(message, "remote"))
                        $root.roadside.v1.JunctionRef.encode(message.remote, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.lane != null && $Object.hasOwnProperty.call(message, "lane") && message.lane !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.lane);
                    if (message.signalGroup != null && $Object.hasOwnProperty.call(message, "signalGroup") && message.signalGroup !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.signalGroup);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Connection message from the specified reader or buffer.
                 * @function decode
                 * @memberof roadside.v1.MapMessage.Connection
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {roadside.v1.MapMessage.Connection & roadside.v1.MapMessage.Connection.$Shape} Connection
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Connection.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.roadside.v1.MapMessage.Connection();
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
                                message.remote = $root.roadside.v1.JunctionRef.decode(reader, reader.size(), $undefined, _depth + 1, message.remote);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.lane = value;
                                else
                                    delete message.lane;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.signalGroup = value;
                                else
                                    delete message.signalGroup;
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
                 * Gets the type url for Connection
                 * @function getTypeUrl
                 * @memberof roadside.v1.MapMessage.Connection
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Connection.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/roadside.v1.MapMessage.Connection";
                };

                return Connection;
            })();

            MapMessage.Movement = (function() {

                /**
                 * Properties of a Movement.
                 * @typedef {Object} roadside.v1.MapMessage.Movement.$Properties
                 * @property {roadside.v1.JunctionRef.$Properties|null} [remote] Movement remote
                 * @property {number|null} [signalGroup] Movement signalGroup
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Movement.
                 * @memberof roadside.v1.MapMessage
                 * @interface IMovement
                 * @augments roadside.v1.MapMessage.Movement.$Properties
                 * @deprecated Use roadside.v1.MapMessage.Movement.$Properties instead.
                 */

                /**
                 * Shape of a Movement.
                 * @typedef {roadside.v1.MapMessage.Movement.$Properties} roadside.v1.MapMessage.Movement.$Shape
                 */

                /**
                 * Constructs a new Movement.
                 * @memberof roadside.v1.MapMessage
                 * @classdesc Represents a Movement.
                 * @constructor
                 * @param {roadside.v1.MapMessage.Movement.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Movement = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Movement remote.
                 * @member {roadside.v1.JunctionRef.$Properties|null|undefined} remote
                 * @memberof roadside.v1.MapMessage.Movement
                 * @instance
                 */
                Movement.prototype.remote = null;

                /**
                 * Movement signalGroup.
                 * @member {number} signalGroup
                 * @memberof roadside.v1.MapMessage.Movement
                 * @instance
                 */
                Movement.prototype.signalGroup = 0;

                /**
                 * Creates a new Movement instance using the specified properties.
                 * @function create
                 * @memberof roadside.v1.MapMessage.Movement
                 * @static
                 * @param {roadside.v1.MapMessage.Movement.$Properties=} [properties] Properties to set
                 * @returns {roadside.v1.MapMessage.Movement} Movement instance
                 * @type {{
                 *   (properties: roadside.v1.MapMessage.Movement.$Shape): roadside.v1.MapMessage.Movement & roadside.v1.MapMessage.Movement.$Shape;
                 *   (properties?: roadside.v1.MapMessage.Movement.$Properties): roadside.v1.MapMessage.Movement;
                 * }}
                 */
                Movement.create = function(properties) {
                    return new Movement(properties);
                };

                /**
                 * Encodes the specified Movement message. Does not implicitly {@link roadside.v1.MapMessage.Movement.verify|verify} messages.
                 * @function encode
                 * @memberof roadside.v1.MapMessage.Movement
                 * @static
                 * @param {roadside.v1.MapMessage.Movement.$Properties} message Movement message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Movement.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.remote != null && $Object.hasOwnProperty.call(message, "remote"))
                        $root.roadside.v1.JunctionRef.encode(message.remote, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.signalGroup != null && $Object.hasOwnProperty.call(message, "signalGroup") && message.signalGroup !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.signalGroup);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Movement message from the specified reader or buffer.
                 * @function decode
                 * @memberof roadside.v1.MapMessage.Movement
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {roadside.v1.MapMessage.Movement & roadside.v1.MapMessage.Movement.$Shape} Movement
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Movement.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.roadside.v1.MapMessage.Movement();
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
                                message.remote = $root.roadside.v1.JunctionRef.decode(reader, reader.size(), $undefined, _depth + 1, message.remote);
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
                 * Gets the type url for Movement
                 * @function getTypeUrl
                 * @memberof roadside.v1.MapMessage.Movement
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Movement.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/roadside.v1.MapMessage.Movement";
                };

                return Movement;
            })();

            return MapMessage;
        })();

        v1.SignalLayout = (function() {

            /**
             * Properties of a SignalLayout.
             * @typedef {Object} roadside.v1.SignalLayout.$Properties
             * @property {roadside.v1.JunctionRef.$Properties|null} [junction] SignalLayout junction
             * @property {Array.<roadside.v1.SignalLayout.Group.$Properties>|null} [groups] SignalLayout groups
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SignalLayout.
             * @memberof roadside.v1
             * @interface ISignalLayout
             * @augments roadside.v1.SignalLayout.$Properties
             * @deprecated Use roadside.v1.SignalLayout.$Properties instead.
             */

            /**
             * Shape of a SignalLayout.
             * @typedef {roadside.v1.SignalLayout.$Properties} roadside.v1.SignalLayout.$Shape
             */

            /**
             * Constructs a new SignalLayout.
             * @memberof roadside.v1
             * @classdesc Represents a SignalLayout.
             * @constructor
             * @param {roadside.v1.SignalLayout.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SignalLayout = function (properties) {
                this.groups = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SignalLayout junction.
             * @member {roadside.v1.JunctionRef.$Properties|null|undefined} junction
             * @memberof roadside.v1.SignalLayout
             * @instance
             */
            SignalLayout.prototype.junction = null;

            /**
             * SignalLayout groups.
             * @member {Array.<roadside.v1.SignalLayout.Group.$Properties>} groups
             * @memberof roadside.v1.SignalLayout
             * @instance
             */
            SignalLayout.prototype.groups = $util.emptyArray;

            /**
             * Creates a new SignalLayout instance using the specified properties.
             * @function create
             * @memberof roadside.v1.SignalLayout
             * @static
             * @param {roadside.v1.SignalLayout.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.SignalLayout} SignalLayout instance
             * @type {{
             *   (properties: roadside.v1.SignalLayout.$Shape): roadside.v1.SignalLayout & roadside.v1.SignalLayout.$Shape;
             *   (properties?: roadside.v1.SignalLayout.$Properties): roadside.v1.SignalLayout;
             * }}
             */
            SignalLayout.create = function(properties) {
                return new SignalLayout(properties);
            };

            /**
             * Encodes the specified SignalLayout message. Does not implicitly {@link roadside.v1.SignalLayout.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.SignalLayout
             * @static
             * @param {roadside.v1.SignalLayout.$Properties} message SignalLayout message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SignalLayout.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.junction != null && $Object.hasOwnProperty.call(message, "junction"))
                    $root.roadside.v1.JunctionRef.encode(message.junction, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.groups != null && message.groups.length)
                    for (let i = 0; i < message.groups.length; ++i)
                        $root.roadside.v1.SignalLayout.Group.encode(message.groups[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SignalLayout message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.SignalLayout
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.SignalLayout & roadside.v1.SignalLayout.$Shape} SignalLayout
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SignalLayout.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.SignalLayout();
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
                            message.junction = $root.roadside.v1.JunctionRef.decode(reader, reader.size(), $undefined, _depth + 1, message.junction);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.groups && message.groups.length))
                                message.groups = [];
                            message.groups.push($root.roadside.v1.SignalLayout.Group.decode(reader, reader.size(), $undefined, _depth + 1));
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
             * Gets the type url for SignalLayout
             * @function getTypeUrl
             * @memberof roadside.v1.SignalLayout
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            SignalLayout.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.SignalLayout";
            };

            SignalLayout.Group = (function() {

                /**
                 * Properties of a Group.
                 * @typedef {Object} roadside.v1.SignalLayout.Group.$Properties
                 * @property {number|null} [signalGroup] Group signalGroup
                 * @property {number|null} [phase] Group phase
                 * @property {roadside.v1.Light|null} [restingLight] Group restingLight
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Group.
                 * @memberof roadside.v1.SignalLayout
                 * @interface IGroup
                 * @augments roadside.v1.SignalLayout.Group.$Properties
                 * @deprecated Use roadside.v1.SignalLayout.Group.$Properties instead.
                 */

                /**
                 * Shape of a Group.
                 * @typedef {roadside.v1.SignalLayout.Group.$Properties} roadside.v1.SignalLayout.Group.$Shape
                 */

                /**
                 * Constructs a new Group.
                 * @memberof roadside.v1.SignalLayout
                 * @classdesc Represents a Group.
                 * @constructor
                 * @param {roadside.v1.SignalLayout.Group.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Group = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Group signalGroup.
                 * @member {number} signalGroup
                 * @memberof roadside.v1.SignalLayout.Group
                 * @instance
                 */
                Group.prototype.signalGroup = 0;

                /**
                 * Group phase.
                 * @member {number} phase
                 * @memberof roadside.v1.SignalLayout.Group
                 * @instance
                 */
                Group.prototype.phase = 0;

                /**
                 * Group restingLight.
                 * @member {roadside.v1.Light} restingLight
                 * @memberof roadside.v1.SignalLayout.Group
                 * @instance
                 */
                Group.prototype.restingLight = 0;

                /**
                 * Creates a new Group instance using the specified properties.
                 * @function create
                 * @memberof roadside.v1.SignalLayout.Group
                 * @static
                 * @param {roadside.v1.SignalLayout.Group.$Properties=} [properties] Properties to set
                 * @returns {roadside.v1.SignalLayout.Group} Group instance
                 * @type {{
                 *   (properties: roadside.v1.SignalLayout.Group.$Shape): roadside.v1.SignalLayout.Group & roadside.v1.SignalLayout.Group.$Shape;
                 *   (properties?: roadside.v1.SignalLayout.Group.$Properties): roadside.v1.SignalLayout.Group;
                 * }}
                 */
                Group.create = function(properties) {
                    return new Group(properties);
                };

                /**
                 * Encodes the specified Group message. Does not implicitly {@link roadside.v1.SignalLayout.Group.verify|verify} messages.
                 * @function encode
                 * @memberof roadside.v1.SignalLayout.Group
                 * @static
                 * @param {roadside.v1.SignalLayout.Group.$Properties} message Group message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Group.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.signalGroup != null && $Object.hasOwnProperty.call(message, "signalGroup") && message.signalGroup !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.signalGroup);
                    if (message.phase != null && $Object.hasOwnProperty.call(message, "phase") && message.phase !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.phase);
                    if (message.restingLight != null && $Object.hasOwnProperty.call(message, "restingLight") && message.restingLight !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).int32(message.restingLight);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Group message from the specified reader or buffer.
                 * @function decode
                 * @memberof roadside.v1.SignalLayout.Group
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {roadside.v1.SignalLayout.Group & roadside.v1.SignalLayout.Group.$Shape} Group
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Group.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.roadside.v1.SignalLayout.Group();
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
                                    message.signalGroup = value;
                                else
                                    delete message.signalGroup;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.phase = value;
                                else
                                    delete message.phase;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.restingLight = value;
                                else
                                    delete message.restingLight;
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
                 * Gets the type url for Group
                 * @function getTypeUrl
                 * @memberof roadside.v1.SignalLayout.Group
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Group.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/roadside.v1.SignalLayout.Group";
                };

                return Group;
            })();

            return SignalLayout;
        })();

        /**
         * Light enum.
         * @name roadside.v1.Light
         * @enum {number}
         * @property {number} LIGHT_UNSPECIFIED=0 LIGHT_UNSPECIFIED value
         * @property {number} LIGHT_DARK=1 LIGHT_DARK value
         * @property {number} LIGHT_FLASHING_RED=2 LIGHT_FLASHING_RED value
         * @property {number} LIGHT_RED=3 LIGHT_RED value
         * @property {number} LIGHT_FLASHING_GREEN=4 LIGHT_FLASHING_GREEN value
         * @property {number} LIGHT_PERMISSIVE_GREEN=5 LIGHT_PERMISSIVE_GREEN value
         * @property {number} LIGHT_PROTECTED_GREEN=6 LIGHT_PROTECTED_GREEN value
         * @property {number} LIGHT_YELLOW=7 LIGHT_YELLOW value
         * @property {number} LIGHT_FLASHING_YELLOW=8 LIGHT_FLASHING_YELLOW value
         */
        v1.Light = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "LIGHT_UNSPECIFIED"] = 0;
            values[valuesById[1] = "LIGHT_DARK"] = 1;
            values[valuesById[2] = "LIGHT_FLASHING_RED"] = 2;
            values[valuesById[3] = "LIGHT_RED"] = 3;
            values[valuesById[4] = "LIGHT_FLASHING_GREEN"] = 4;
            values[valuesById[5] = "LIGHT_PERMISSIVE_GREEN"] = 5;
            values[valuesById[6] = "LIGHT_PROTECTED_GREEN"] = 6;
            values[valuesById[7] = "LIGHT_YELLOW"] = 7;
            values[valuesById[8] = "LIGHT_FLASHING_YELLOW"] = 8;
            return values;
        })();

        v1.SignalStateColumns = (function() {

            /**
             * Properties of a SignalStateColumns.
             * @typedef {Object} roadside.v1.SignalStateColumns.$Properties
             * @property {number|null} [rows] SignalStateColumns rows
             * @property {Uint8Array|null} [timeOffset] SignalStateColumns timeOffset
             * @property {Uint8Array|null} [junction] SignalStateColumns junction
             * @property {Uint8Array|null} [signalGroup] SignalStateColumns signalGroup
             * @property {Uint8Array|null} [light] SignalStateColumns light
             * @property {Uint8Array|null} [likelyEnd] SignalStateColumns likelyEnd
             * @property {Uint8Array|null} [minEnd] SignalStateColumns minEnd
             * @property {Uint8Array|null} [maxEnd] SignalStateColumns maxEnd
             * @property {Uint8Array|null} [confidence] SignalStateColumns confidence
             * @property {Uint8Array|null} [status] SignalStateColumns status
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SignalStateColumns.
             * @memberof roadside.v1
             * @interface ISignalStateColumns
             * @augments roadside.v1.SignalStateColumns.$Properties
             * @deprecated Use roadside.v1.SignalStateColumns.$Properties instead.
             */

            /**
             * Shape of a SignalStateColumns.
             * @typedef {roadside.v1.SignalStateColumns.$Properties} roadside.v1.SignalStateColumns.$Shape
             */

            /**
             * Constructs a new SignalStateColumns.
             * @memberof roadside.v1
             * @classdesc Represents a SignalStateColumns.
             * @constructor
             * @param {roadside.v1.SignalStateColumns.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SignalStateColumns = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SignalStateColumns rows.
             * @member {number} rows
             * @memberof roadside.v1.SignalStateColumns
             * @instance
             */
            SignalStateColumns.prototype.rows = 0;

            /**
             * SignalStateColumns timeOffset.
             * @member {Uint8Array} timeOffset
             * @memberof roadside.v1.SignalStateColumns
             * @instance
             */
            SignalStateColumns.prototype.timeOffset = $util.newBuffer([]);

            /**
             * SignalStateColumns junction.
             * @member {Uint8Array} junction
             * @memberof roadside.v1.SignalStateColumns
             * @instance
             */
            SignalStateColumns.prototype.junction = $util.newBuffer([]);

            /**
             * SignalStateColumns signalGroup.
             * @member {Uint8Array} signalGroup
             * @memberof roadside.v1.SignalStateColumns
             * @instance
             */
            SignalStateColumns.prototype.signalGroup = $util.newBuffer([]);

            /**
             * SignalStateColumns light.
             * @member {Uint8Array} light
             * @memberof roadside.v1.SignalStateColumns
             * @instance
             */
            SignalStateColumns.prototype.light = $util.newBuffer([]);

            /**
             * SignalStateColumns likelyEnd.
             * @member {Uint8Array} likelyEnd
             * @memberof roadside.v1.SignalStateColumns
             * @instance
             */
            SignalStateColumns.prototype.likelyEnd = $util.newBuffer([]);

            /**
             * SignalStateColumns minEnd.
             * @member {Uint8Array} minEnd
             * @memberof roadside.v1.SignalStateColumns
             * @instance
             */
            SignalStateColumns.prototype.minEnd = $util.newBuffer([]);

            /**
             * SignalStateColumns maxEnd.
             * @member {Uint8Array} maxEnd
             * @memberof roadside.v1.SignalStateColumns
             * @instance
             */
            SignalStateColumns.prototype.maxEnd = $util.newBuffer([]);

            /**
             * SignalStateColumns confidence.
             * @member {Uint8Array} confidence
             * @memberof roadside.v1.SignalStateColumns
             * @instance
             */
            SignalStateColumns.prototype.confidence = $util.newBuffer([]);

            /**
             * SignalStateColumns status.
             * @member {Uint8Array} status
             * @memberof roadside.v1.SignalStateColumns
             * @instance
             */
            SignalStateColumns.prototype.status = $util.newBuffer([]);

            /**
             * Creates a new SignalStateColumns instance using the specified properties.
             * @function create
             * @memberof roadside.v1.SignalStateColumns
             * @static
             * @param {roadside.v1.SignalStateColumns.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.SignalStateColumns} SignalStateColumns instance
             * @type {{
             *   (properties: roadside.v1.SignalStateColumns.$Shape): roadside.v1.SignalStateColumns & roadside.v1.SignalStateColumns.$Shape;
             *   (properties?: roadside.v1.SignalStateColumns.$Properties): roadside.v1.SignalStateColumns;
             * }}
             */
            SignalStateColumns.create = function(properties) {
                return new SignalStateColumns(properties);
            };

            /**
             * Encodes the specified SignalStateColumns message. Does not implicitly {@link roadside.v1.SignalStateColumns.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.SignalStateColumns
             * @static
             * @param {roadside.v1.SignalStateColumns.$Properties} message SignalStateColumns message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SignalStateColumns.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.rows != null && $Object.hasOwnProperty.call(message, "rows") && message.rows !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.rows);
                if (message.timeOffset != null && $Object.hasOwnProperty.call(message, "timeOffset") && message.timeOffset.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.timeOffset);
                if (message.junction != null && $Object.hasOwnProperty.call(message, "junction") && message.junction.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.junction);
                if (message.signalGroup != null && $Object.hasOwnProperty.call(message, "signalGroup") && message.signalGroup.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.signalGroup);
                if (message.light != null && $Object.hasOwnProperty.call(message, "light") && message.light.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.light);
                if (message.likelyEnd != null && $Object.hasOwnProperty.call(message, "likelyEnd") && message.likelyEnd.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.likelyEnd);
                if (message.minEnd != null && $Object.hasOwnProperty.call(message, "minEnd") && message.minEnd.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.minEnd);
                if (message.maxEnd != null && $Object.hasOwnProperty.call(message, "maxEnd") && message.maxEnd.length)
                    writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.maxEnd);
                if (message.confidence != null && $Object.hasOwnProperty.call(message, "confidence") && message.confidence.length)
                    writer.uint32(/* id 9, wireType 2 =*/74).bytes(message.confidence);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status.length)
                    writer.uint32(/* id 10, wireType 2 =*/82).bytes(message.status);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SignalStateColumns message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.SignalStateColumns
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.SignalStateColumns & roadside.v1.SignalStateColumns.$Shape} SignalStateColumns
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SignalStateColumns.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.SignalStateColumns();
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
                                message.timeOffset = value;
                            else
                                delete message.timeOffset;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.junction = value;
                            else
                                delete message.junction;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signalGroup = value;
                            else
                                delete message.signalGroup;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.light = value;
                            else
                                delete message.light;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.likelyEnd = value;
                            else
                                delete message.likelyEnd;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.minEnd = value;
                            else
                                delete message.minEnd;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.maxEnd = value;
                            else
                                delete message.maxEnd;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.confidence = value;
                            else
                                delete message.confidence;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.status = value;
                            else
                                delete message.status;
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
             * Gets the type url for SignalStateColumns
             * @function getTypeUrl
             * @memberof roadside.v1.SignalStateColumns
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            SignalStateColumns.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.SignalStateColumns";
            };

            return SignalStateColumns;
        })();

        v1.ControllerEventColumns = (function() {

            /**
             * Properties of a ControllerEventColumns.
             * @typedef {Object} roadside.v1.ControllerEventColumns.$Properties
             * @property {number|null} [rows] ControllerEventColumns rows
             * @property {Uint8Array|null} [timeOffset] ControllerEventColumns timeOffset
             * @property {Uint8Array|null} [junction] ControllerEventColumns junction
             * @property {Uint8Array|null} [eventCode] ControllerEventColumns eventCode
             * @property {Uint8Array|null} [parameter] ControllerEventColumns parameter
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ControllerEventColumns.
             * @memberof roadside.v1
             * @interface IControllerEventColumns
             * @augments roadside.v1.ControllerEventColumns.$Properties
             * @deprecated Use roadside.v1.ControllerEventColumns.$Properties instead.
             */

            /**
             * Shape of a ControllerEventColumns.
             * @typedef {roadside.v1.ControllerEventColumns.$Properties} roadside.v1.ControllerEventColumns.$Shape
             */

            /**
             * Constructs a new ControllerEventColumns.
             * @memberof roadside.v1
             * @classdesc Represents a ControllerEventColumns.
             * @constructor
             * @param {roadside.v1.ControllerEventColumns.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ControllerEventColumns = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ControllerEventColumns rows.
             * @member {number} rows
             * @memberof roadside.v1.ControllerEventColumns
             * @instance
             */
            ControllerEventColumns.prototype.rows = 0;

            /**
             * ControllerEventColumns timeOffset.
             * @member {Uint8Array} timeOffset
             * @memberof roadside.v1.ControllerEventColumns
             * @instance
             */
            ControllerEventColumns.prototype.timeOffset = $util.newBuffer([]);

            /**
             * ControllerEventColumns junction.
             * @member {Uint8Array} junction
             * @memberof roadside.v1.ControllerEventColumns
             * @instance
             */
            ControllerEventColumns.prototype.junction = $util.newBuffer([]);

            /**
             * ControllerEventColumns eventCode.
             * @member {Uint8Array} eventCode
             * @memberof roadside.v1.ControllerEventColumns
             * @instance
             */
            ControllerEventColumns.prototype.eventCode = $util.newBuffer([]);

            /**
             * ControllerEventColumns parameter.
             * @member {Uint8Array} parameter
             * @memberof roadside.v1.ControllerEventColumns
             * @instance
             */
            ControllerEventColumns.prototype.parameter = $util.newBuffer([]);

            /**
             * Creates a new ControllerEventColumns instance using the specified properties.
             * @function create
             * @memberof roadside.v1.ControllerEventColumns
             * @static
             * @param {roadside.v1.ControllerEventColumns.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.ControllerEventColumns} ControllerEventColumns instance
             * @type {{
             *   (properties: roadside.v1.ControllerEventColumns.$Shape): roadside.v1.ControllerEventColumns & roadside.v1.ControllerEventColumns.$Shape;
             *   (properties?: roadside.v1.ControllerEventColumns.$Properties): roadside.v1.ControllerEventColumns;
             * }}
             */
            ControllerEventColumns.create = function(properties) {
                return new ControllerEventColumns(properties);
            };

            /**
             * Encodes the specified ControllerEventColumns message. Does not implicitly {@link roadside.v1.ControllerEventColumns.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.ControllerEventColumns
             * @static
             * @param {roadside.v1.ControllerEventColumns.$Properties} message ControllerEventColumns message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ControllerEventColumns.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.rows != null && $Object.hasOwnProperty.call(message, "rows") && message.rows !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.rows);
                if (message.timeOffset != null && $Object.hasOwnProperty.call(message, "timeOffset") && message.timeOffset.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.timeOffset);
                if (message.junction != null && $Object.hasOwnProperty.call(message, "junction") && message.junction.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.junction);
                if (message.eventCode != null && $Object.hasOwnProperty.call(message, "eventCode") && message.eventCode.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.eventCode);
                if (message.parameter != null && $Object.hasOwnProperty.call(message, "parameter") && message.parameter.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.parameter);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ControllerEventColumns message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.ControllerEventColumns
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.ControllerEventColumns & roadside.v1.ControllerEventColumns.$Shape} ControllerEventColumns
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ControllerEventColumns.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.ControllerEventColumns();
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
                                message.timeOffset = value;
                            else
                                delete message.timeOffset;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.junction = value;
                            else
                                delete message.junction;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.eventCode = value;
                            else
                                delete message.eventCode;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.parameter = value;
                            else
                                delete message.parameter;
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
             * Gets the type url for ControllerEventColumns
             * @function getTypeUrl
             * @memberof roadside.v1.ControllerEventColumns
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ControllerEventColumns.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.ControllerEventColumns";
            };

            return ControllerEventColumns;
        })();

        v1.DetectorCountColumns = (function() {

            /**
             * Properties of a DetectorCountColumns.
             * @typedef {Object} roadside.v1.DetectorCountColumns.$Properties
             * @property {number|null} [rows] DetectorCountColumns rows
             * @property {Array.<string>|null} [detectors] DetectorCountColumns detectors
             * @property {Uint8Array|null} [detector] DetectorCountColumns detector
             * @property {Uint8Array|null} [timeOffset] DetectorCountColumns timeOffset
             * @property {Uint8Array|null} [interval] DetectorCountColumns interval
             * @property {Uint8Array|null} [count] DetectorCountColumns count
             * @property {Uint8Array|null} [occupancy] DetectorCountColumns occupancy
             * @property {Uint8Array|null} [speed] DetectorCountColumns speed
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a DetectorCountColumns.
             * @memberof roadside.v1
             * @interface IDetectorCountColumns
             * @augments roadside.v1.DetectorCountColumns.$Properties
             * @deprecated Use roadside.v1.DetectorCountColumns.$Properties instead.
             */

            /**
             * Shape of a DetectorCountColumns.
             * @typedef {roadside.v1.DetectorCountColumns.$Properties} roadside.v1.DetectorCountColumns.$Shape
             */

            /**
             * Constructs a new DetectorCountColumns.
             * @memberof roadside.v1
             * @classdesc Represents a DetectorCountColumns.
             * @constructor
             * @param {roadside.v1.DetectorCountColumns.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const DetectorCountColumns = function (properties) {
                this.detectors = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * DetectorCountColumns rows.
             * @member {number} rows
             * @memberof roadside.v1.DetectorCountColumns
             * @instance
             */
            DetectorCountColumns.prototype.rows = 0;

            /**
             * DetectorCountColumns detectors.
             * @member {Array.<string>} detectors
             * @memberof roadside.v1.DetectorCountColumns
             * @instance
             */
            DetectorCountColumns.prototype.detectors = $util.emptyArray;

            /**
             * DetectorCountColumns detector.
             * @member {Uint8Array} detector
             * @memberof roadside.v1.DetectorCountColumns
             * @instance
             */
            DetectorCountColumns.prototype.detector = $util.newBuffer([]);

            /**
             * DetectorCountColumns timeOffset.
             * @member {Uint8Array} timeOffset
             * @memberof roadside.v1.DetectorCountColumns
             * @instance
             */
            DetectorCountColumns.prototype.timeOffset = $util.newBuffer([]);

            /**
             * DetectorCountColumns interval.
             * @member {Uint8Array} interval
             * @memberof roadside.v1.DetectorCountColumns
             * @instance
             */
            DetectorCountColumns.prototype.interval = $util.newBuffer([]);

            /**
             * DetectorCountColumns count.
             * @member {Uint8Array} count
             * @memberof roadside.v1.DetectorCountColumns
             * @instance
             */
            DetectorCountColumns.prototype.count = $util.newBuffer([]);

            /**
             * DetectorCountColumns occupancy.
             * @member {Uint8Array} occupancy
             * @memberof roadside.v1.DetectorCountColumns
             * @instance
             */
            DetectorCountColumns.prototype.occupancy = $util.newBuffer([]);

            /**
             * DetectorCountColumns speed.
             * @member {Uint8Array} speed
             * @memberof roadside.v1.DetectorCountColumns
             * @instance
             */
            DetectorCountColumns.prototype.speed = $util.newBuffer([]);

            /**
             * Creates a new DetectorCountColumns instance using the specified properties.
             * @function create
             * @memberof roadside.v1.DetectorCountColumns
             * @static
             * @param {roadside.v1.DetectorCountColumns.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.DetectorCountColumns} DetectorCountColumns instance
             * @type {{
             *   (properties: roadside.v1.DetectorCountColumns.$Shape): roadside.v1.DetectorCountColumns & roadside.v1.DetectorCountColumns.$Shape;
             *   (properties?: roadside.v1.DetectorCountColumns.$Properties): roadside.v1.DetectorCountColumns;
             * }}
             */
            DetectorCountColumns.create = function(properties) {
                return new DetectorCountColumns(properties);
            };

            /**
             * Encodes the specified DetectorCountColumns message. Does not implicitly {@link roadside.v1.DetectorCountColumns.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.DetectorCountColumns
             * @static
             * @param {roadside.v1.DetectorCountColumns.$Properties} message DetectorCountColumns message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            DetectorCountColumns.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.rows != null && $Object.hasOwnProperty.call(message, "rows") && message.rows !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.rows);
                if (message.detectors != null && message.detectors.length)
                    for (let i = 0; i < message.detectors.length; ++i)
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.detectors[i]);
                if (message.detector != null && $Object.hasOwnProperty.call(message, "detector") && message.detector.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.detector);
                if (message.timeOffset != null && $Object.hasOwnProperty.call(message, "timeOffset") && message.timeOffset.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.timeOffset);
                if (message.interval != null && $Object.hasOwnProperty.call(message, "interval") && message.interval.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.interval);
                if (message.count != null && $Object.hasOwnProperty.call(message, "count") && message.count.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.count);
                if (message.occupancy != null && $Object.hasOwnProperty.call(message, "occupancy") && message.occupancy.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.occupancy);
                if (message.speed != null && $Object.hasOwnProperty.call(message, "speed") && message.speed.length)
                    writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.speed);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a DetectorCountColumns message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.DetectorCountColumns
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.DetectorCountColumns & roadside.v1.DetectorCountColumns.$Shape} DetectorCountColumns
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            DetectorCountColumns.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.DetectorCountColumns();
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
                            if (!(message.detectors && message.detectors.length))
                                message.detectors = [];
                            message.detectors.push(reader.stringVerify());
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.detector = value;
                            else
                                delete message.detector;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.timeOffset = value;
                            else
                                delete message.timeOffset;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.interval = value;
                            else
                                delete message.interval;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.count = value;
                            else
                                delete message.count;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.occupancy = value;
                            else
                                delete message.occupancy;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
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
             * Gets the type url for DetectorCountColumns
             * @function getTypeUrl
             * @memberof roadside.v1.DetectorCountColumns
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            DetectorCountColumns.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.DetectorCountColumns";
            };

            return DetectorCountColumns;
        })();

        v1.PriorityRequestColumns = (function() {

            /**
             * Properties of a PriorityRequestColumns.
             * @typedef {Object} roadside.v1.PriorityRequestColumns.$Properties
             * @property {number|null} [rows] PriorityRequestColumns rows
             * @property {Uint8Array|null} [timeOffset] PriorityRequestColumns timeOffset
             * @property {Uint8Array|null} [vehicleId] PriorityRequestColumns vehicleId
             * @property {Uint8Array|null} [request] PriorityRequestColumns request
             * @property {Uint8Array|null} [status] PriorityRequestColumns status
             * @property {Uint8Array|null} [junction] PriorityRequestColumns junction
             * @property {Uint8Array|null} [signalGroup] PriorityRequestColumns signalGroup
             * @property {Uint8Array|null} [vehicleClass] PriorityRequestColumns vehicleClass
             * @property {Uint8Array|null} [arrival] PriorityRequestColumns arrival
             * @property {Uint8Array|null} [distance] PriorityRequestColumns distance
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PriorityRequestColumns.
             * @memberof roadside.v1
             * @interface IPriorityRequestColumns
             * @augments roadside.v1.PriorityRequestColumns.$Properties
             * @deprecated Use roadside.v1.PriorityRequestColumns.$Properties instead.
             */

            /**
             * Shape of a PriorityRequestColumns.
             * @typedef {roadside.v1.PriorityRequestColumns.$Properties} roadside.v1.PriorityRequestColumns.$Shape
             */

            /**
             * Constructs a new PriorityRequestColumns.
             * @memberof roadside.v1
             * @classdesc Represents a PriorityRequestColumns.
             * @constructor
             * @param {roadside.v1.PriorityRequestColumns.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PriorityRequestColumns = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PriorityRequestColumns rows.
             * @member {number} rows
             * @memberof roadside.v1.PriorityRequestColumns
             * @instance
             */
            PriorityRequestColumns.prototype.rows = 0;

            /**
             * PriorityRequestColumns timeOffset.
             * @member {Uint8Array} timeOffset
             * @memberof roadside.v1.PriorityRequestColumns
             * @instance
             */
            PriorityRequestColumns.prototype.timeOffset = $util.newBuffer([]);

            /**
             * PriorityRequestColumns vehicleId.
             * @member {Uint8Array} vehicleId
             * @memberof roadside.v1.PriorityRequestColumns
             * @instance
             */
            PriorityRequestColumns.prototype.vehicleId = $util.newBuffer([]);

            /**
             * PriorityRequestColumns request.
             * @member {Uint8Array} request
             * @memberof roadside.v1.PriorityRequestColumns
             * @instance
             */
            PriorityRequestColumns.prototype.request = $util.newBuffer([]);

            /**
             * PriorityRequestColumns status.
             * @member {Uint8Array} status
             * @memberof roadside.v1.PriorityRequestColumns
             * @instance
             */
            PriorityRequestColumns.prototype.status = $util.newBuffer([]);

            /**
             * PriorityRequestColumns junction.
             * @member {Uint8Array} junction
             * @memberof roadside.v1.PriorityRequestColumns
             * @instance
             */
            PriorityRequestColumns.prototype.junction = $util.newBuffer([]);

            /**
             * PriorityRequestColumns signalGroup.
             * @member {Uint8Array} signalGroup
             * @memberof roadside.v1.PriorityRequestColumns
             * @instance
             */
            PriorityRequestColumns.prototype.signalGroup = $util.newBuffer([]);

            /**
             * PriorityRequestColumns vehicleClass.
             * @member {Uint8Array} vehicleClass
             * @memberof roadside.v1.PriorityRequestColumns
             * @instance
             */
            PriorityRequestColumns.prototype.vehicleClass = $util.newBuffer([]);

            /**
             * PriorityRequestColumns arrival.
             * @member {Uint8Array} arrival
             * @memberof roadside.v1.PriorityRequestColumns
             * @instance
             */
            PriorityRequestColumns.prototype.arrival = $util.newBuffer([]);

            /**
             * PriorityRequestColumns distance.
             * @member {Uint8Array} distance
             * @memberof roadside.v1.PriorityRequestColumns
             * @instance
             */
            PriorityRequestColumns.prototype.distance = $util.newBuffer([]);

            /**
             * Creates a new PriorityRequestColumns instance using the specified properties.
             * @function create
             * @memberof roadside.v1.PriorityRequestColumns
             * @static
             * @param {roadside.v1.PriorityRequestColumns.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.PriorityRequestColumns} PriorityRequestColumns instance
             * @type {{
             *   (properties: roadside.v1.PriorityRequestColumns.$Shape): roadside.v1.PriorityRequestColumns & roadside.v1.PriorityRequestColumns.$Shape;
             *   (properties?: roadside.v1.PriorityRequestColumns.$Properties): roadside.v1.PriorityRequestColumns;
             * }}
             */
            PriorityRequestColumns.create = function(properties) {
                return new PriorityRequestColumns(properties);
            };

            /**
             * Encodes the specified PriorityRequestColumns message. Does not implicitly {@link roadside.v1.PriorityRequestColumns.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.PriorityRequestColumns
             * @static
             * @param {roadside.v1.PriorityRequestColumns.$Properties} message PriorityRequestColumns message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PriorityRequestColumns.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.rows != null && $Object.hasOwnProperty.call(message, "rows") && message.rows !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.rows);
                if (message.timeOffset != null && $Object.hasOwnProperty.call(message, "timeOffset") && message.timeOffset.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.timeOffset);
                if (message.vehicleId != null && $Object.hasOwnProperty.call(message, "vehicleId") && message.vehicleId.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.vehicleId);
                if (message.request != null && $Object.hasOwnProperty.call(message, "request") && message.request.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.request);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.status);
                if (message.junction != null && $Object.hasOwnProperty.call(message, "junction") && message.junction.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.junction);
                if (message.signalGroup != null && $Object.hasOwnProperty.call(message, "signalGroup") && message.signalGroup.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.signalGroup);
                if (message.vehicleClass != null && $Object.hasOwnProperty.call(message, "vehicleClass") && message.vehicleClass.length)
                    writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.vehicleClass);
                if (message.arrival != null && $Object.hasOwnProperty.call(message, "arrival") && message.arrival.length)
                    writer.uint32(/* id 9, wireType 2 =*/74).bytes(message.arrival);
                if (message.distance != null && $Object.hasOwnProperty.call(message, "distance") && message.distance.length)
                    writer.uint32(/* id 10, wireType 2 =*/82).bytes(message.distance);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PriorityRequestColumns message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.PriorityRequestColumns
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.PriorityRequestColumns & roadside.v1.PriorityRequestColumns.$Shape} PriorityRequestColumns
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PriorityRequestColumns.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.PriorityRequestColumns();
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
                                message.timeOffset = value;
                            else
                                delete message.timeOffset;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.vehicleId = value;
                            else
                                delete message.vehicleId;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.request = value;
                            else
                                delete message.request;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.status = value;
                            else
                                delete message.status;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.junction = value;
                            else
                                delete message.junction;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signalGroup = value;
                            else
                                delete message.signalGroup;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.vehicleClass = value;
                            else
                                delete message.vehicleClass;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.arrival = value;
                            else
                                delete message.arrival;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.distance = value;
                            else
                                delete message.distance;
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
             * Gets the type url for PriorityRequestColumns
             * @function getTypeUrl
             * @memberof roadside.v1.PriorityRequestColumns
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            PriorityRequestColumns.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.PriorityRequestColumns";
            };

            return PriorityRequestColumns;
        })();

        v1.VehicleStateColumns = (function() {

            /**
             * Properties of a VehicleStateColumns.
             * @typedef {Object} roadside.v1.VehicleStateColumns.$Properties
             * @property {number|null} [rows] VehicleStateColumns rows
             * @property {Uint8Array|null} [timeOffset] VehicleStateColumns timeOffset
             * @property {Uint8Array|null} [vehicleId] VehicleStateColumns vehicleId
             * @property {Uint8Array|null} [latitude] VehicleStateColumns latitude
             * @property {Uint8Array|null} [longitude] VehicleStateColumns longitude
             * @property {Uint8Array|null} [elevation] VehicleStateColumns elevation
             * @property {Uint8Array|null} [speed] VehicleStateColumns speed
             * @property {Uint8Array|null} [heading] VehicleStateColumns heading
             * @property {Uint8Array|null} [acceleration] VehicleStateColumns acceleration
             * @property {Uint8Array|null} [yawRate] VehicleStateColumns yawRate
             * @property {Uint8Array|null} [brakes] VehicleStateColumns brakes
             * @property {Uint8Array|null} [lights] VehicleStateColumns lights
             * @property {Uint8Array|null} [width] VehicleStateColumns width
             * @property {Uint8Array|null} [length] VehicleStateColumns length
             * @property {Uint8Array|null} [vehicleClass] VehicleStateColumns vehicleClass
             * @property {Uint8Array|null} [positionError] VehicleStateColumns positionError
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a VehicleStateColumns.
             * @memberof roadside.v1
             * @interface IVehicleStateColumns
             * @augments roadside.v1.VehicleStateColumns.$Properties
             * @deprecated Use roadside.v1.VehicleStateColumns.$Properties instead.
             */

            /**
             * Shape of a VehicleStateColumns.
             * @typedef {roadside.v1.VehicleStateColumns.$Properties} roadside.v1.VehicleStateColumns.$Shape
             */

            /**
             * Constructs a new VehicleStateColumns.
             * @memberof roadside.v1
             * @classdesc Represents a VehicleStateColumns.
             * @constructor
             * @param {roadside.v1.VehicleStateColumns.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const VehicleStateColumns = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * VehicleStateColumns rows.
             * @member {number} rows
             * @memberof roadside.v1.VehicleStateColumns
             * @instance
             */
            VehicleStateColumns.prototype.rows = 0;

            /**
             * VehicleStateColumns timeOffset.
             * @member {Uint8Array} timeOffset
             * @memberof roadside.v1.VehicleStateColumns
             * @instance
             */
            VehicleStateColumns.prototype.timeOffset = $util.newBuffer([]);

            /**
             * VehicleStateColumns vehicleId.
             * @member {Uint8Array} vehicleId
             * @memberof roadside.v1.VehicleStateColumns
             * @instance
             */
            VehicleStateColumns.prototype.vehicleId = $util.newBuffer([]);

            /**
             * VehicleStateColumns latitude.
             * @member {Uint8Array} latitude
             * @memberof roadside.v1.VehicleStateColumns
             * @instance
             */
            VehicleStateColumns.prototype.latitude = $util.newBuffer([]);

            /**
             * VehicleStateColumns longitude.
             * @member {Uint8Array} longitude
             * @memberof roadside.v1.VehicleStateColumns
             * @instance
             */
            VehicleStateColumns.prototype.longitude = $util.newBuffer([]);

            /**
             * VehicleStateColumns elevation.
             * @member {Uint8Array} elevation
             * @memberof roadside.v1.VehicleStateColumns
             * @instance
             */
            VehicleStateColumns.prototype.elevation = $util.newBuffer([]);

            /**
             * VehicleStateColumns speed.
             * @member {Uint8Array} speed
             * @memberof roadside.v1.VehicleStateColumns
             * @instance
             */
            VehicleStateColumns.prototype.speed = $util.newBuffer([]);

            /**
             * VehicleStateColumns heading.
             * @member {Uint8Array} heading
             * @memberof roadside.v1.VehicleStateColumns
             * @instance
             */
            VehicleStateColumns.prototype.heading = $util.newBuffer([]);

            /**
             * VehicleStateColumns acceleration.
             * @member {Uint8Array} acceleration
             * @memberof roadside.v1.VehicleStateColumns
             * @instance
             */
            VehicleStateColumns.prototype.acceleration = $util.newBuffer([]);

            /**
             * VehicleStateColumns yawRate.
             * @member {Uint8Array} yawRate
             * @memberof roadside.v1.VehicleStateColumns
             * @instance
             */
            VehicleStateColumns.prototype.yawRate = $util.newBuffer([]);

            /**
             * VehicleStateColumns brakes.
             * @member {Uint8Array} brakes
             * @memberof roadside.v1.VehicleStateColumns
             * @instance
             */
            VehicleStateColumns.prototype.brakes = $util.newBuffer([]);

            /**
             * VehicleStateColumns lights.
             * @member {Uint8Array} lights
             * @memberof roadside.v1.VehicleStateColumns
             * @instance
             */
            VehicleStateColumns.prototype.lights = $util.newBuffer([]);

            /**
             * VehicleStateColumns width.
             * @member {Uint8Array} width
             * @memberof roadside.v1.VehicleStateColumns
             * @instance
             */
            VehicleStateColumns.prototype.width = $util.newBuffer([]);

            /**
             * VehicleStateColumns length.
             * @member {Uint8Array} length
             * @memberof roadside.v1.VehicleStateColumns
             * @instance
             */
            VehicleStateColumns.prototype.length = $util.newBuffer([]);

            /**
             * VehicleStateColumns vehicleClass.
             * @member {Uint8Array} vehicleClass
             * @memberof roadside.v1.VehicleStateColumns
             * @instance
             */
            VehicleStateColumns.prototype.vehicleClass = $util.newBuffer([]);

            /**
             * VehicleStateColumns positionError.
             * @member {Uint8Array} positionError
             * @memberof roadside.v1.VehicleStateColumns
             * @instance
             */
            VehicleStateColumns.prototype.positionError = $util.newBuffer([]);

            /**
             * Creates a new VehicleStateColumns instance using the specified properties.
             * @function create
             * @memberof roadside.v1.VehicleStateColumns
             * @static
             * @param {roadside.v1.VehicleStateColumns.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.VehicleStateColumns} VehicleStateColumns instance
             * @type {{
             *   (properties: roadside.v1.VehicleStateColumns.$Shape): roadside.v1.VehicleStateColumns & roadside.v1.VehicleStateColumns.$Shape;
             *   (properties?: roadside.v1.VehicleStateColumns.$Properties): roadside.v1.VehicleStateColumns;
             * }}
             */
            VehicleStateColumns.create = function(properties) {
                return new VehicleStateColumns(properties);
            };

            /**
             * Encodes the specified VehicleStateColumns message. Does not implicitly {@link roadside.v1.VehicleStateColumns.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.VehicleStateColumns
             * @static
             * @param {roadside.v1.VehicleStateColumns.$Properties} message VehicleStateColumns message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            VehicleStateColumns.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.rows != null && $Object.hasOwnProperty.call(message, "rows") && message.rows !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.rows);
                if (message.timeOffset != null && $Object.hasOwnProperty.call(message, "timeOffset") && message.timeOffset.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.timeOffset);
                if (message.vehicleId != null && $Object.hasOwnProperty.call(message, "vehicleId") && message.vehicleId.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.vehicleId);
                if (message.latitude != null && $Object.hasOwnProperty.call(message, "latitude") && message.latitude.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.latitude);
                if (message.longitude != null && $Object.hasOwnProperty.call(message, "longitude") && message.longitude.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.longitude);
                if (message.elevation != null && $Object.hasOwnProperty.call(message, "elevation") && message.elevation.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.elevation);
                if (message.speed != null && $Object.hasOwnProperty.call(message, "speed") && message.speed.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.speed);
                if (message.heading != null && $Object.hasOwnProperty.call(message, "heading") && message.heading.length)
                    writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.heading);
                if (message.acceleration != null && $Object.hasOwnProperty.call(message, "acceleration") && message.acceleration.length)
                    writer.uint32(/* id 9, wireType 2 =*/74).bytes(message.acceleration);
                if (message.yawRate != null && $Object.hasOwnProperty.call(message, "yawRate") && message.yawRate.length)
                    writer.uint32(/* id 10, wireType 2 =*/82).bytes(message.yawRate);
                if (message.brakes != null && $Object.hasOwnProperty.call(message, "brakes") && message.brakes.length)
                    writer.uint32(/* id 11, wireType 2 =*/90).bytes(message.brakes);
                if (message.lights != null && $Object.hasOwnProperty.call(message, "lights") && message.lights.length)
                    writer.uint32(/* id 12, wireType 2 =*/98).bytes(message.lights);
                if (message.width != null && $Object.hasOwnProperty.call(message, "width") && message.width.length)
                    writer.uint32(/* id 13, wireType 2 =*/106).bytes(message.width);
                if (message.length != null && $Object.hasOwnProperty.call(message, "length") && message.length.length)
                    writer.uint32(/* id 14, wireType 2 =*/114).bytes(message.length);
                if (message.vehicleClass != null && $Object.hasOwnProperty.call(message, "vehicleClass") && message.vehicleClass.length)
                    writer.uint32(/* id 15, wireType 2 =*/122).bytes(message.vehicleClass);
                if (message.positionError != null && $Object.hasOwnProperty.call(message, "positionError") && message.positionError.length)
                    writer.uint32(/* id 16, wireType 2 =*/130).bytes(message.positionError);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a VehicleStateColumns message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.VehicleStateColumns
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.VehicleStateColumns & roadside.v1.VehicleStateColumns.$Shape} VehicleStateColumns
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            VehicleStateColumns.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.VehicleStateColumns();
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
                                message.timeOffset = value;
                            else
                                delete message.timeOffset;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.vehicleId = value;
                            else
                                delete message.vehicleId;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.latitude = value;
                            else
                                delete message.latitude;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.longitude = value;
                            else
                                delete message.longitude;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.elevation = value;
                            else
                                delete message.elevation;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.speed = value;
                            else
                                delete message.speed;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.heading = value;
                            else
                                delete message.heading;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.acceleration = value;
                            else
                                delete message.acceleration;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.yawRate = value;
                            else
                                delete message.yawRate;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.brakes = value;
                            else
                                delete message.brakes;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.lights = value;
                            else
                                delete message.lights;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.width = value;
                            else
                                delete message.width;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.length = value;
                            else
                                delete message.length;
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.vehicleClass = value;
                            else
                                delete message.vehicleClass;
                            continue;
                        }
                    case 16: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.positionError = value;
                            else
                                delete message.positionError;
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
             * Gets the type url for VehicleStateColumns
             * @function getTypeUrl
             * @memberof roadside.v1.VehicleStateColumns
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            VehicleStateColumns.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.VehicleStateColumns";
            };

            return VehicleStateColumns;
        })();

        v1.PerceivedObjectColumns = (function() {

            /**
             * Properties of a PerceivedObjectColumns.
             * @typedef {Object} roadside.v1.PerceivedObjectColumns.$Properties
             * @property {number|null} [rows] PerceivedObjectColumns rows
             * @property {Uint8Array|null} [timeOffset] PerceivedObjectColumns timeOffset
             * @property {Uint8Array|null} [objectId] PerceivedObjectColumns objectId
             * @property {Uint8Array|null} [latitude] PerceivedObjectColumns latitude
             * @property {Uint8Array|null} [longitude] PerceivedObjectColumns longitude
             * @property {Uint8Array|null} [elevation] PerceivedObjectColumns elevation
             * @property {Uint8Array|null} [speed] PerceivedObjectColumns speed
             * @property {Uint8Array|null} [heading] PerceivedObjectColumns heading
             * @property {Uint8Array|null} [kind] PerceivedObjectColumns kind
             * @property {Uint8Array|null} [source] PerceivedObjectColumns source
             * @property {Uint8Array|null} [width] PerceivedObjectColumns width
             * @property {Uint8Array|null} [length] PerceivedObjectColumns length
             * @property {Uint8Array|null} [vehicleClass] PerceivedObjectColumns vehicleClass
             * @property {Uint8Array|null} [positionError] PerceivedObjectColumns positionError
             * @property {Uint8Array|null} [existence] PerceivedObjectColumns existence
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PerceivedObjectColumns.
             * @memberof roadside.v1
             * @interface IPerceivedObjectColumns
             * @augments roadside.v1.PerceivedObjectColumns.$Properties
             * @deprecated Use roadside.v1.PerceivedObjectColumns.$Properties instead.
             */

            /**
             * Shape of a PerceivedObjectColumns.
             * @typedef {roadside.v1.PerceivedObjectColumns.$Properties} roadside.v1.PerceivedObjectColumns.$Shape
             */

            /**
             * Constructs a new PerceivedObjectColumns.
             * @memberof roadside.v1
             * @classdesc Represents a PerceivedObjectColumns.
             * @constructor
             * @param {roadside.v1.PerceivedObjectColumns.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PerceivedObjectColumns = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PerceivedObjectColumns rows.
             * @member {number} rows
             * @memberof roadside.v1.PerceivedObjectColumns
             * @instance
             */
            PerceivedObjectColumns.prototype.rows = 0;

            /**
             * PerceivedObjectColumns timeOffset.
             * @member {Uint8Array} timeOffset
             * @memberof roadside.v1.PerceivedObjectColumns
             * @instance
             */
            PerceivedObjectColumns.prototype.timeOffset = $util.newBuffer([]);

            /**
             * PerceivedObjectColumns objectId.
             * @member {Uint8Array} objectId
             * @memberof roadside.v1.PerceivedObjectColumns
             * @instance
             */
            PerceivedObjectColumns.prototype.objectId = $util.newBuffer([]);

            /**
             * PerceivedObjectColumns latitude.
             * @member {Uint8Array} latitude
             * @memberof roadside.v1.PerceivedObjectColumns
             * @instance
             */
            PerceivedObjectColumns.prototype.latitude = $util.newBuffer([]);

            /**
             * PerceivedObjectColumns longitude.
             * @member {Uint8Array} longitude
             * @memberof roadside.v1.PerceivedObjectColumns
             * @instance
             */
            PerceivedObjectColumns.prototype.longitude = $util.newBuffer([]);

            /**
             * PerceivedObjectColumns elevation.
             * @member {Uint8Array} elevation
             * @memberof roadside.v1.PerceivedObjectColumns
             * @instance
             */
            PerceivedObjectColumns.prototype.elevation = $util.newBuffer([]);

            /**
             * PerceivedObjectColumns speed.
             * @member {Uint8Array} speed
             * @memberof roadside.v1.PerceivedObjectColumns
             * @instance
             */
            PerceivedObjectColumns.prototype.speed = $util.newBuffer([]);

            /**
             * PerceivedObjectColumns heading.
             * @member {Uint8Array} heading
             * @memberof roadside.v1.PerceivedObjectColumns
             * @instance
             */
            PerceivedObjectColumns.prototype.heading = $util.newBuffer([]);

            /**
             * PerceivedObjectColumns kind.
             * @member {Uint8Array} kind
             * @memberof roadside.v1.PerceivedObjectColumns
             * @instance
             */
            PerceivedObjectColumns.prototype.kind = $util.newBuffer([]);

            /**
             * PerceivedObjectColumns source.
             * @member {Uint8Array} source
             * @memberof roadside.v1.PerceivedObjectColumns
             * @instance
             */
            PerceivedObjectColumns.prototype.source = $util.newBuffer([]);

            /**
             * PerceivedObjectColumns width.
             * @member {Uint8Array} width
             * @memberof roadside.v1.PerceivedObjectColumns
             * @instance
             */
            PerceivedObjectColumns.prototype.width = $util.newBuffer([]);

            /**
             * PerceivedObjectColumns length.
             * @member {Uint8Array} length
             * @memberof roadside.v1.PerceivedObjectColumns
             * @instance
             */
            PerceivedObjectColumns.prototype.length = $util.newBuffer([]);

            /**
             * PerceivedObjectColumns vehicleClass.
             * @member {Uint8Array} vehicleClass
             * @memberof roadside.v1.PerceivedObjectColumns
             * @instance
             */
            PerceivedObjectColumns.prototype.vehicleClass = $util.newBuffer([]);

            /**
             * PerceivedObjectColumns positionError.
             * @member {Uint8Array} positionError
             * @memberof roadside.v1.PerceivedObjectColumns
             * @instance
             */
            PerceivedObjectColumns.prototype.positionError = $util.newBuffer([]);

            /**
             * PerceivedObjectColumns existence.
             * @member {Uint8Array} existence
             * @memberof roadside.v1.PerceivedObjectColumns
             * @instance
             */
            PerceivedObjectColumns.prototype.existence = $util.newBuffer([]);

            /**
             * Creates a new PerceivedObjectColumns instance using the specified properties.
             * @function create
             * @memberof roadside.v1.PerceivedObjectColumns
             * @static
             * @param {roadside.v1.PerceivedObjectColumns.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.PerceivedObjectColumns} PerceivedObjectColumns instance
             * @type {{
             *   (properties: roadside.v1.PerceivedObjectColumns.$Shape): roadside.v1.PerceivedObjectColumns & roadside.v1.PerceivedObjectColumns.$Shape;
             *   (properties?: roadside.v1.PerceivedObjectColumns.$Properties): roadside.v1.PerceivedObjectColumns;
             * }}
             */
            PerceivedObjectColumns.create = function(properties) {
                return new PerceivedObjectColumns(properties);
            };

            /**
             * Encodes the specified PerceivedObjectColumns message. Does not implicitly {@link roadside.v1.PerceivedObjectColumns.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.PerceivedObjectColumns
             * @static
             * @param {roadside.v1.PerceivedObjectColumns.$Properties} message PerceivedObjectColumns message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PerceivedObjectColumns.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.rows != null && $Object.hasOwnProperty.call(message, "rows") && message.rows !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.rows);
                if (message.timeOffset != null && $Object.hasOwnProperty.call(message, "timeOffset") && message.timeOffset.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.timeOffset);
                if (message.objectId != null && $Object.hasOwnProperty.call(message, "objectId") && message.objectId.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.objectId);
                if (message.latitude != null && $Object.hasOwnProperty.call(message, "latitude") && message.latitude.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.latitude);
                if (message.longitude != null && $Object.hasOwnProperty.call(message, "longitude") && message.longitude.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.longitude);
                if (message.elevation != null && $Object.hasOwnProperty.call(message, "elevation") && message.elevation.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.elevation);
                if (message.speed != null && $Object.hasOwnProperty.call(message, "speed") && message.speed.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.speed);
                if (message.heading != null && $Object.hasOwnProperty.call(message, "heading") && message.heading.length)
                    writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.heading);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind.length)
                    writer.uint32(/* id 9, wireType 2 =*/74).bytes(message.kind);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source.length)
                    writer.uint32(/* id 10, wireType 2 =*/82).bytes(message.source);
                if (message.width != null && $Object.hasOwnProperty.call(message, "width") && message.width.length)
                    writer.uint32(/* id 11, wireType 2 =*/90).bytes(message.width);
                if (message.length != null && $Object.hasOwnProperty.call(message, "length") && message.length.length)
                    writer.uint32(/* id 12, wireType 2 =*/98).bytes(message.length);
                if (message.vehicleClass != null && $Object.hasOwnProperty.call(message, "vehicleClass") && message.vehicleClass.length)
                    writer.uint32(/* id 13, wireType 2 =*/106).bytes(message.vehicleClass);
                if (message.positionError != null && $Object.hasOwnProperty.call(message, "positionError") && message.positionError.length)
                    writer.uint32(/* id 14, wireType 2 =*/114).bytes(message.positionError);
                if (message.existence != null && $Object.hasOwnProperty.call(message, "existence") && message.existence.length)
                    writer.uint32(/* id 15, wireType 2 =*/122).bytes(message.existence);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PerceivedObjectColumns message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.PerceivedObjectColumns
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.PerceivedObjectColumns & roadside.v1.PerceivedObjectColumns.$Shape} PerceivedObjectColumns
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PerceivedObjectColumns.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.PerceivedObjectColumns();
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
                                message.timeOffset = value;
                            else
                                delete message.timeOffset;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.objectId = value;
                            else
                                delete message.objectId;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.latitude = value;
                            else
                                delete message.latitude;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.longitude = value;
                            else
                                delete message.longitude;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.elevation = value;
                            else
                                delete message.elevation;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.speed = value;
                            else
                                delete message.speed;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.heading = value;
                            else
                                delete message.heading;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.source = value;
                            else
                                delete message.source;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.width = value;
                            else
                                delete message.width;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.length = value;
                            else
                                delete message.length;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.vehicleClass = value;
                            else
                                delete message.vehicleClass;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.positionError = value;
                            else
                                delete message.positionError;
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.existence = value;
                            else
                                delete message.existence;
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
             * Gets the type url for PerceivedObjectColumns
             * @function getTypeUrl
             * @memberof roadside.v1.PerceivedObjectColumns
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            PerceivedObjectColumns.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.PerceivedObjectColumns";
            };

            return PerceivedObjectColumns;
        })();

        v1.PedestrianColumns = (function() {

            /**
             * Properties of a PedestrianColumns.
             * @typedef {Object} roadside.v1.PedestrianColumns.$Properties
             * @property {number|null} [rows] PedestrianColumns rows
             * @property {Uint8Array|null} [timeOffset] PedestrianColumns timeOffset
             * @property {Uint8Array|null} [personId] PedestrianColumns personId
             * @property {Uint8Array|null} [latitude] PedestrianColumns latitude
             * @property {Uint8Array|null} [longitude] PedestrianColumns longitude
             * @property {Uint8Array|null} [speed] PedestrianColumns speed
             * @property {Uint8Array|null} [heading] PedestrianColumns heading
             * @property {Uint8Array|null} [kind] PedestrianColumns kind
             * @property {Uint8Array|null} [positionError] PedestrianColumns positionError
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PedestrianColumns.
             * @memberof roadside.v1
             * @interface IPedestrianColumns
             * @augments roadside.v1.PedestrianColumns.$Properties
             * @deprecated Use roadside.v1.PedestrianColumns.$Properties instead.
             */

            /**
             * Shape of a PedestrianColumns.
             * @typedef {roadside.v1.PedestrianColumns.$Properties} roadside.v1.PedestrianColumns.$Shape
             */

            /**
             * Constructs a new PedestrianColumns.
             * @memberof roadside.v1
             * @classdesc Represents a PedestrianColumns.
             * @constructor
             * @param {roadside.v1.PedestrianColumns.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PedestrianColumns = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PedestrianColumns rows.
             * @member {number} rows
             * @memberof roadside.v1.PedestrianColumns
             * @instance
             */
            PedestrianColumns.prototype.rows = 0;

            /**
             * PedestrianColumns timeOffset.
             * @member {Uint8Array} timeOffset
             * @memberof roadside.v1.PedestrianColumns
             * @instance
             */
            PedestrianColumns.prototype.timeOffset = $util.newBuffer([]);

            /**
             * PedestrianColumns personId.
             * @member {Uint8Array} personId
             * @memberof roadside.v1.PedestrianColumns
             * @instance
             */
            PedestrianColumns.prototype.personId = $util.newBuffer([]);

            /**
             * PedestrianColumns latitude.
             * @member {Uint8Array} latitude
             * @memberof roadside.v1.PedestrianColumns
             * @instance
             */
            PedestrianColumns.prototype.latitude = $util.newBuffer([]);

            /**
             * PedestrianColumns longitude.
             * @member {Uint8Array} longitude
             * @memberof roadside.v1.PedestrianColumns
             * @instance
             */
            PedestrianColumns.prototype.longitude = $util.newBuffer([]);

            /**
             * PedestrianColumns speed.
             * @member {Uint8Array} speed
             * @memberof roadside.v1.PedestrianColumns
             * @instance
             */
            PedestrianColumns.prototype.speed = $util.newBuffer([]);

            /**
             * PedestrianColumns heading.
             * @member {Uint8Array} heading
             * @memberof roadside.v1.PedestrianColumns
             * @instance
             */
            PedestrianColumns.prototype.heading = $util.newBuffer([]);

            /**
             * PedestrianColumns kind.
             * @member {Uint8Array} kind
             * @memberof roadside.v1.PedestrianColumns
             * @instance
             */
            PedestrianColumns.prototype.kind = $util.newBuffer([]);

            /**
             * PedestrianColumns positionError.
             * @member {Uint8Array} positionError
             * @memberof roadside.v1.PedestrianColumns
             * @instance
             */
            PedestrianColumns.prototype.positionError = $util.newBuffer([]);

            /**
             * Creates a new PedestrianColumns instance using the specified properties.
             * @function create
             * @memberof roadside.v1.PedestrianColumns
             * @static
             * @param {roadside.v1.PedestrianColumns.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.PedestrianColumns} PedestrianColumns instance
             * @type {{
             *   (properties: roadside.v1.PedestrianColumns.$Shape): roadside.v1.PedestrianColumns & roadside.v1.PedestrianColumns.$Shape;
             *   (properties?: roadside.v1.PedestrianColumns.$Properties): roadside.v1.PedestrianColumns;
             * }}
             */
            PedestrianColumns.create = function(properties) {
                return new PedestrianColumns(properties);
            };

            /**
             * Encodes the specified PedestrianColumns message. Does not implicitly {@link roadside.v1.PedestrianColumns.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.PedestrianColumns
             * @static
             * @param {roadside.v1.PedestrianColumns.$Properties} message PedestrianColumns message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PedestrianColumns.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.rows != null && $Object.hasOwnProperty.call(message, "rows") && message.rows !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.rows);
                if (message.timeOffset != null && $Object.hasOwnProperty.call(message, "timeOffset") && message.timeOffset.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.timeOffset);
                if (message.personId != null && $Object.hasOwnProperty.call(message, "personId") && message.personId.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.personId);
                if (message.latitude != null && $Object.hasOwnProperty.call(message, "latitude") && message.latitude.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.latitude);
                if (message.longitude != null && $Object.hasOwnProperty.call(message, "longitude") && message.longitude.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.longitude);
                if (message.speed != null && $Object.hasOwnProperty.call(message, "speed") && message.speed.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.speed);
                if (message.heading != null && $Object.hasOwnProperty.call(message, "heading") && message.heading.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.heading);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind.length)
                    writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.kind);
                if (message.positionError != null && $Object.hasOwnProperty.call(message, "positionError") && message.positionError.length)
                    writer.uint32(/* id 9, wireType 2 =*/74).bytes(message.positionError);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PedestrianColumns message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.PedestrianColumns
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.PedestrianColumns & roadside.v1.PedestrianColumns.$Shape} PedestrianColumns
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PedestrianColumns.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.PedestrianColumns();
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
                                message.timeOffset = value;
                            else
                                delete message.timeOffset;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.personId = value;
                            else
                                delete message.personId;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.latitude = value;
                            else
                                delete message.latitude;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.longitude = value;
                            else
                                delete message.longitude;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.speed = value;
                            else
                                delete message.speed;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.heading = value;
                            else
                                delete message.heading;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.positionError = value;
                            else
                                delete message.positionError;
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
             * Gets the type url for PedestrianColumns
             * @function getTypeUrl
             * @memberof roadside.v1.PedestrianColumns
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            PedestrianColumns.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.PedestrianColumns";
            };

            return PedestrianColumns;
        })();

        v1.TerminalColumns = (function() {

            /**
             * Properties of a TerminalColumns.
             * @typedef {Object} roadside.v1.TerminalColumns.$Properties
             * @property {number|null} [rows] TerminalColumns rows
             * @property {Array.<string>|null} [terminals] TerminalColumns terminals
             * @property {Uint8Array|null} [terminal] TerminalColumns terminal
             * @property {Uint8Array|null} [timeOffset] TerminalColumns timeOffset
             * @property {Uint8Array|null} [latitude] TerminalColumns latitude
             * @property {Uint8Array|null} [longitude] TerminalColumns longitude
             * @property {Uint8Array|null} [elevation] TerminalColumns elevation
             * @property {Uint8Array|null} [speed] TerminalColumns speed
             * @property {Uint8Array|null} [heading] TerminalColumns heading
             * @property {Uint8Array|null} [alarms] TerminalColumns alarms
             * @property {Uint8Array|null} [status] TerminalColumns status
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a TerminalColumns.
             * @memberof roadside.v1
             * @interface ITerminalColumns
             * @augments roadside.v1.TerminalColumns.$Properties
             * @deprecated Use roadside.v1.TerminalColumns.$Properties instead.
             */

            /**
             * Shape of a TerminalColumns.
             * @typedef {roadside.v1.TerminalColumns.$Properties} roadside.v1.TerminalColumns.$Shape
             */

            /**
             * Constructs a new TerminalColumns.
             * @memberof roadside.v1
             * @classdesc Represents a TerminalColumns.
             * @constructor
             * @param {roadside.v1.TerminalColumns.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const TerminalColumns = function (properties) {
                this.terminals = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * TerminalColumns rows.
             * @member {number} rows
             * @memberof roadside.v1.TerminalColumns
             * @instance
             */
            TerminalColumns.prototype.rows = 0;

            /**
             * TerminalColumns terminals.
             * @member {Array.<string>} terminals
             * @memberof roadside.v1.TerminalColumns
             * @instance
             */
            TerminalColumns.prototype.terminals = $util.emptyArray;

            /**
             * TerminalColumns terminal.
             * @member {Uint8Array} terminal
             * @memberof roadside.v1.TerminalColumns
             * @instance
             */
            TerminalColumns.prototype.terminal = $util.newBuffer([]);

            /**
             * TerminalColumns timeOffset.
             * @member {Uint8Array} timeOffset
             * @memberof roadside.v1.TerminalColumns
             * @instance
             */
            TerminalColumns.prototype.timeOffset = $util.newBuffer([]);

            /**
             * TerminalColumns latitude.
             * @member {Uint8Array} latitude
             * @memberof roadside.v1.TerminalColumns
             * @instance
             */
            TerminalColumns.prototype.latitude = $util.newBuffer([]);

            /**
             * TerminalColumns longitude.
             * @member {Uint8Array} longitude
             * @memberof roadside.v1.TerminalColumns
             * @instance
             */
            TerminalColumns.prototype.longitude = $util.newBuffer([]);

            /**
             * TerminalColumns elevation.
             * @member {Uint8Array} elevation
             * @memberof roadside.v1.TerminalColumns
             * @instance
             */
            TerminalColumns.prototype.elevation = $util.newBuffer([]);

            /**
             * TerminalColumns speed.
             * @member {Uint8Array} speed
             * @memberof roadside.v1.TerminalColumns
             * @instance
             */
            TerminalColumns.prototype.speed = $util.newBuffer([]);

            /**
             * TerminalColumns heading.
             * @member {Uint8Array} heading
             * @memberof roadside.v1.TerminalColumns
             * @instance
             */
            TerminalColumns.prototype.heading = $util.newBuffer([]);

            /**
             * TerminalColumns alarms.
             * @member {Uint8Array} alarms
             * @memberof roadside.v1.TerminalColumns
             * @instance
             */
            TerminalColumns.prototype.alarms = $util.newBuffer([]);

            /**
             * TerminalColumns status.
             * @member {Uint8Array} status
             * @memberof roadside.v1.TerminalColumns
             * @instance
             */
            TerminalColumns.prototype.status = $util.newBuffer([]);

            /**
             * Creates a new TerminalColumns instance using the specified properties.
             * @function create
             * @memberof roadside.v1.TerminalColumns
             * @static
             * @param {roadside.v1.TerminalColumns.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.TerminalColumns} TerminalColumns instance
             * @type {{
             *   (properties: roadside.v1.TerminalColumns.$Shape): roadside.v1.TerminalColumns & roadside.v1.TerminalColumns.$Shape;
             *   (properties?: roadside.v1.TerminalColumns.$Properties): roadside.v1.TerminalColumns;
             * }}
             */
            TerminalColumns.create = function(properties) {
                return new TerminalColumns(properties);
            };

            /**
             * Encodes the specified TerminalColumns message. Does not implicitly {@link roadside.v1.TerminalColumns.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.TerminalColumns
             * @static
             * @param {roadside.v1.TerminalColumns.$Properties} message TerminalColumns message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            TerminalColumns.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.rows != null && $Object.hasOwnProperty.call(message, "rows") && message.rows !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.rows);
                if (message.terminals != null && message.terminals.length)
                    for (let i = 0; i < message.terminals.length; ++i)
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.terminals[i]);
                if (message.terminal != null && $Object.hasOwnProperty.call(message, "terminal") && message.terminal.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.terminal);
                if (message.timeOffset != null && $Object.hasOwnProperty.call(message, "timeOffset") && message.timeOffset.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.timeOffset);
                if (message.latitude != null && $Object.hasOwnProperty.call(message, "latitude") && message.latitude.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.latitude);
                if (message.longitude != null && $Object.hasOwnProperty.call(message, "longitude") && message.longitude.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.longitude);
                if (message.elevation != null && $Object.hasOwnProperty.call(message, "elevation") && message.elevation.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.elevation);
                if (message.speed != null && $Object.hasOwnProperty.call(message, "speed") && message.speed.length)
                    writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.speed);
                if (message.heading != null && $Object.hasOwnProperty.call(message, "heading") && message.heading.length)
                    writer.uint32(/* id 9, wireType 2 =*/74).bytes(message.heading);
                if (message.alarms != null && $Object.hasOwnProperty.call(message, "alarms") && message.alarms.length)
                    writer.uint32(/* id 10, wireType 2 =*/82).bytes(message.alarms);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status.length)
                    writer.uint32(/* id 11, wireType 2 =*/90).bytes(message.status);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a TerminalColumns message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.TerminalColumns
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.TerminalColumns & roadside.v1.TerminalColumns.$Shape} TerminalColumns
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            TerminalColumns.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.TerminalColumns();
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
                            if (!(message.terminals && message.terminals.length))
                                message.terminals = [];
                            message.terminals.push(reader.stringVerify());
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.terminal = value;
                            else
                                delete message.terminal;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.timeOffset = value;
                            else
                                delete message.timeOffset;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.latitude = value;
                            else
                                delete message.latitude;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.longitude = value;
                            else
                                delete message.longitude;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.elevation = value;
                            else
                                delete message.elevation;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.speed = value;
                            else
                                delete message.speed;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.heading = value;
                            else
                                delete message.heading;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.alarms = value;
                            else
                                delete message.alarms;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.status = value;
                            else
                                delete message.status;
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
             * Gets the type url for TerminalColumns
             * @function getTypeUrl
             * @memberof roadside.v1.TerminalColumns
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            TerminalColumns.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.TerminalColumns";
            };

            return TerminalColumns;
        })();

        v1.PassingVehicleColumns = (function() {

            /**
             * Properties of a PassingVehicleColumns.
             * @typedef {Object} roadside.v1.PassingVehicleColumns.$Properties
             * @property {number|null} [rows] PassingVehicleColumns rows
             * @property {Array.<string>|null} [sites] PassingVehicleColumns sites
             * @property {Uint8Array|null} [site] PassingVehicleColumns site
             * @property {Uint8Array|null} [timeOffset] PassingVehicleColumns timeOffset
             * @property {Uint8Array|null} [lane] PassingVehicleColumns lane
             * @property {Uint8Array|null} [pseudonym] PassingVehicleColumns pseudonym
             * @property {Uint8Array|null} [speed] PassingVehicleColumns speed
             * @property {Uint8Array|null} [vehicleClass] PassingVehicleColumns vehicleClass
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PassingVehicleColumns.
             * @memberof roadside.v1
             * @interface IPassingVehicleColumns
             * @augments roadside.v1.PassingVehicleColumns.$Properties
             * @deprecated Use roadside.v1.PassingVehicleColumns.$Properties instead.
             */

            /**
             * Shape of a PassingVehicleColumns.
             * @typedef {roadside.v1.PassingVehicleColumns.$Properties} roadside.v1.PassingVehicleColumns.$Shape
             */

            /**
             * Constructs a new PassingVehicleColumns.
             * @memberof roadside.v1
             * @classdesc Represents a PassingVehicleColumns.
             * @constructor
             * @param {roadside.v1.PassingVehicleColumns.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PassingVehicleColumns = function (properties) {
                this.sites = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PassingVehicleColumns rows.
             * @member {number} rows
             * @memberof roadside.v1.PassingVehicleColumns
             * @instance
             */
            PassingVehicleColumns.prototype.rows = 0;

            /**
             * PassingVehicleColumns sites.
             * @member {Array.<string>} sites
             * @memberof roadside.v1.PassingVehicleColumns
             * @instance
             */
            PassingVehicleColumns.prototype.sites = $util.emptyArray;

            /**
             * PassingVehicleColumns site.
             * @member {Uint8Array} site
             * @memberof roadside.v1.PassingVehicleColumns
             * @instance
             */
            PassingVehicleColumns.prototype.site = $util.newBuffer([]);

            /**
             * PassingVehicleColumns timeOffset.
             * @member {Uint8Array} timeOffset
             * @memberof roadside.v1.PassingVehicleColumns
             * @instance
             */
            PassingVehicleColumns.prototype.timeOffset = $util.newBuffer([]);

            /**
             * PassingVehicleColumns lane.
             * @member {Uint8Array} lane
             * @memberof roadside.v1.PassingVehicleColumns
             * @instance
             */
            PassingVehicleColumns.prototype.lane = $util.newBuffer([]);

            /**
             * PassingVehicleColumns pseudonym.
             * @member {Uint8Array} pseudonym
             * @memberof roadside.v1.PassingVehicleColumns
             * @instance
             */
            PassingVehicleColumns.prototype.pseudonym = $util.newBuffer([]);

            /**
             * PassingVehicleColumns speed.
             * @member {Uint8Array} speed
             * @memberof roadside.v1.PassingVehicleColumns
             * @instance
             */
            PassingVehicleColumns.prototype.speed = $util.newBuffer([]);

            /**
             * PassingVehicleColumns vehicleClass.
             * @member {Uint8Array} vehicleClass
             * @memberof roadside.v1.PassingVehicleColumns
             * @instance
             */
            PassingVehicleColumns.prototype.vehicleClass = $util.newBuffer([]);

            /**
             * Creates a new PassingVehicleColumns instance using the specified properties.
             * @function create
             * @memberof roadside.v1.PassingVehicleColumns
             * @static
             * @param {roadside.v1.PassingVehicleColumns.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.PassingVehicleColumns} PassingVehicleColumns instance
             * @type {{
             *   (properties: roadside.v1.PassingVehicleColumns.$Shape): roadside.v1.PassingVehicleColumns & roadside.v1.PassingVehicleColumns.$Shape;
             *   (properties?: roadside.v1.PassingVehicleColumns.$Properties): roadside.v1.PassingVehicleColumns;
             * }}
             */
            PassingVehicleColumns.create = function(properties) {
                return new PassingVehicleColumns(properties);
            };

            /**
             * Encodes the specified PassingVehicleColumns message. Does not implicitly {@link roadside.v1.PassingVehicleColumns.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.PassingVehicleColumns
             * @static
             * @param {roadside.v1.PassingVehicleColumns.$Properties} message PassingVehicleColumns message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PassingVehicleColumns.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.rows != null && $Object.hasOwnProperty.call(message, "rows") && message.rows !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.rows);
                if (message.sites != null && message.sites.length)
                    for (let i = 0; i < message.sites.length; ++i)
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.sites[i]);
                if (message.site != null && $Object.hasOwnProperty.call(message, "site") && message.site.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.site);
                if (message.timeOffset != null && $Object.hasOwnProperty.call(message, "timeOffset") && message.timeOffset.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.timeOffset);
                if (message.lane != null && $Object.hasOwnProperty.call(message, "lane") && message.lane.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.lane);
                if (message.pseudonym != null && $Object.hasOwnProperty.call(message, "pseudonym") && message.pseudonym.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.pseudonym);
                if (message.speed != null && $Object.hasOwnProperty.call(message, "speed") && message.speed.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.speed);
                if (message.vehicleClass != null && $Object.hasOwnProperty.call(message, "vehicleClass") && message.vehicleClass.length)
                    writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.vehicleClass);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PassingVehicleColumns message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.PassingVehicleColumns
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.PassingVehicleColumns & roadside.v1.PassingVehicleColumns.$Shape} PassingVehicleColumns
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PassingVehicleColumns.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.PassingVehicleColumns();
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
                            if (!(message.sites && message.sites.length))
                                message.sites = [];
                            message.sites.push(reader.stringVerify());
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.site = value;
                            else
                                delete message.site;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.timeOffset = value;
                            else
                                delete message.timeOffset;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.lane = value;
                            else
                                delete message.lane;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.pseudonym = value;
                            else
                                delete message.pseudonym;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.speed = value;
                            else
                                delete message.speed;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.vehicleClass = value;
                            else
                                delete message.vehicleClass;
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
             * Gets the type url for PassingVehicleColumns
             * @function getTypeUrl
             * @memberof roadside.v1.PassingVehicleColumns
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            PassingVehicleColumns.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.PassingVehicleColumns";
            };

            return PassingVehicleColumns;
        })();

        v1.SignalProgramme = (function() {

            /**
             * Properties of a SignalProgramme.
             * @typedef {Object} roadside.v1.SignalProgramme.$Properties
             * @property {string|null} [junctionId] SignalProgramme junctionId
             * @property {number|null} [junction] SignalProgramme junction
             * @property {Array.<roadside.v1.SignalProgramme.GroupLimits.$Properties>|null} [groups] SignalProgramme groups
             * @property {Array.<roadside.v1.SignalProgramme.Conflict.$Properties>|null} [conflicts] SignalProgramme conflicts
             * @property {Array.<roadside.v1.SignalProgramme.PhaseGroups.$Properties>|null} [phases] SignalProgramme phases
             * @property {Array.<roadside.v1.SignalProgramme.TimingPlan.$Properties>|null} [plans] SignalProgramme plans
             * @property {Array.<roadside.v1.SignalProgramme.DayPlan.$Properties>|null} [dayPlans] SignalProgramme dayPlans
             * @property {Array.<roadside.v1.SignalProgramme.ScheduleEntry.$Properties>|null} [schedule] SignalProgramme schedule
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SignalProgramme.
             * @memberof roadside.v1
             * @interface ISignalProgramme
             * @augments roadside.v1.SignalProgramme.$Properties
             * @deprecated Use roadside.v1.SignalProgramme.$Properties instead.
             */

            /**
             * Shape of a SignalProgramme.
             * @typedef {roadside.v1.SignalProgramme.$Properties} roadside.v1.SignalProgramme.$Shape
             */

            /**
             * Constructs a new SignalProgramme.
             * @memberof roadside.v1
             * @classdesc Represents a SignalProgramme.
             * @constructor
             * @param {roadside.v1.SignalProgramme.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SignalProgramme = function (properties) {
                this.groups = [];
                this.conflicts = [];
                this.phases = [];
                this.plans = [];
                this.dayPlans = [];
                this.schedule = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SignalProgramme junctionId.
             * @member {string} junctionId
             * @memberof roadside.v1.SignalProgramme
             * @instance
             */
            SignalProgramme.prototype.junctionId = "";

            /**
             * SignalProgramme junction.
             * @member {number} junction
             * @memberof roadside.v1.SignalProgramme
             * @instance
             */
            SignalProgramme.prototype.junction = 0;

            /**
             * SignalProgramme groups.
             * @member {Array.<roadside.v1.SignalProgramme.GroupLimits.$Properties>} groups
             * @memberof roadside.v1.SignalProgramme
             * @instance
             */
            SignalProgramme.prototype.groups = $util.emptyArray;

            /**
             * SignalProgramme conflicts.
             * @member {Array.<roadside.v1.SignalProgramme.Conflict.$Properties>} conflicts
             * @memberof roadside.v1.SignalProgramme
             * @instance
             */
            SignalProgramme.prototype.conflicts = $util.emptyArray;

            /**
             * SignalProgramme phases.
             * @member {Array.<roadside.v1.SignalProgramme.PhaseGroups.$Properties>} phases
             * @memberof roadside.v1.SignalProgramme
             * @instance
             */
            SignalProgramme.prototype.phases = $util.emptyArray;

            /**
             * SignalProgramme plans.
             * @member {Array.<roadside.v1.SignalProgramme.TimingPlan.$Properties>} plans
             * @memberof roadside.v1.SignalProgramme
             * @instance
             */
            SignalProgramme.prototype.plans = $util.emptyArray;

            /**
             * SignalProgramme dayPlans.
             * @member {Array.<roadside.v1.SignalProgramme.DayPlan.$Properties>} dayPlans
             * @memberof roadside.v1.SignalProgramme
             * @instance
             */
            SignalProgramme.prototype.dayPlans = $util.emptyArray;

            /**
             * SignalProgramme schedule.
             * @member {Array.<roadside.v1.SignalProgramme.ScheduleEntry.$Properties>} schedule
             * @memberof roadside.v1.SignalProgramme
             * @instance
             */
            SignalProgramme.prototype.schedule = $util.emptyArray;

            /**
             * Creates a new SignalProgramme instance using the specified properties.
             * @function create
             * @memberof roadside.v1.SignalProgramme
             * @static
             * @param {roadside.v1.SignalProgramme.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.SignalProgramme} SignalProgramme instance
             * @type {{
             *   (properties: roadside.v1.SignalProgramme.$Shape): roadside.v1.SignalProgramme & roadside.v1.SignalProgramme.$Shape;
             *   (properties?: roadside.v1.SignalProgramme.$Properties): roadside.v1.SignalProgramme;
             * }}
             */
            SignalProgramme.create = function(properties) {
                return new SignalProgramme(properties);
            };

            /**
             * Encodes the specified SignalProgramme message. Does not implicitly {@link roadside.v1.SignalProgramme.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.SignalProgramme
             * @static
             * @param {roadside.v1.SignalProgramme.$Properties} message SignalProgramme message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SignalProgramme.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.junctionId != null && $Object.hasOwnProperty.call(message, "junctionId") && message.junctionId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.junctionId);
                if (message.junction != null && $Object.hasOwnProperty.call(message, "junction") && message.junction !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.junction);
                if (message.groups != null && message.groups.length)
                    for (let i = 0; i < message.groups.length; ++i)
                        $root.roadside.v1.SignalProgramme.GroupLimits.encode(message.groups[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.conflicts != null && message.conflicts.length)
                    for (let i = 0; i < message.conflicts.length; ++i)
                        $root.roadside.v1.SignalProgramme.Conflict.encode(message.conflicts[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.phases != null && message.phases.length)
                    for (let i = 0; i < message.phases.length; ++i)
                        $root.roadside.v1.SignalProgramme.PhaseGroups.encode(message.phases[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.plans != null && message.plans.length)
                    for (let i = 0; i < message.plans.length; ++i)
                        $root.roadside.v1.SignalProgramme.TimingPlan.encode(message.plans[i], writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.dayPlans != null && message.dayPlans.length)
                    for (let i = 0; i < message.dayPlans.length; ++i)
                        $root.roadside.v1.SignalProgramme.DayPlan.encode(message.dayPlans[i], writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.schedule != null && message.schedule.length)
                    for (let i = 0; i < message.schedule.length; ++i)
                        $root.roadside.v1.SignalProgramme.ScheduleEntry.encode(message.schedule[i], writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SignalProgramme message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.SignalProgramme
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.SignalProgramme & roadside.v1.SignalProgramme.$Shape} SignalProgramme
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SignalProgramme.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.SignalProgramme();
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
                                message.junction = value;
                            else
                                delete message.junction;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.groups && message.groups.length))
                                message.groups = [];
                            message.groups.push($root.roadside.v1.SignalProgramme.GroupLimits.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.conflicts && message.conflicts.length))
                                message.conflicts = [];
                            message.conflicts.push($root.roadside.v1.SignalProgramme.Conflict.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.phases && message.phases.length))
                                message.phases = [];
                            message.phases.push($root.roadside.v1.SignalProgramme.PhaseGroups.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.plans && message.plans.length))
                                message.plans = [];
                            message.plans.push($root.roadside.v1.SignalProgramme.TimingPlan.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.dayPlans && message.dayPlans.length))
                                message.dayPlans = [];
                            message.dayPlans.push($root.roadside.v1.SignalProgramme.DayPlan.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.schedule && message.schedule.length))
                                message.schedule = [];
                            message.schedule.push($root.roadside.v1.SignalProgramme.ScheduleEntry.decode(reader, reader.size(), $undefined, _depth + 1));
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
             * Gets the type url for SignalProgramme
             * @function getTypeUrl
             * @memberof roadside.v1.SignalProgramme
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            SignalProgramme.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.SignalProgramme";
            };

            SignalProgramme.GroupLimits = (function() {

                /**
                 * Properties of a GroupLimits.
                 * @typedef {Object} roadside.v1.SignalProgramme.GroupLimits.$Properties
                 * @property {number|null} [signalGroup] GroupLimits signalGroup
                 * @property {roadside.v1.SignalProgramme.GroupKind|null} [kind] GroupLimits kind
                 * @property {number|null} [minGreenMs] GroupLimits minGreenMs
                 * @property {number|null} [clearanceMs] GroupLimits clearanceMs
                 * @property {number|null} [yellowMs] GroupLimits yellowMs
                 * @property {number|null} [allRedMs] GroupLimits allRedMs
                 * @property {number|null} [maxRedMs] GroupLimits maxRedMs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a GroupLimits.
                 * @memberof roadside.v1.SignalProgramme
                 * @interface IGroupLimits
                 * @augments roadside.v1.SignalProgramme.GroupLimits.$Properties
                 * @deprecated Use roadside.v1.SignalProgramme.GroupLimits.$Properties instead.
                 */

                /**
                 * Shape of a GroupLimits.
                 * @typedef {roadside.v1.SignalProgramme.GroupLimits.$Properties} roadside.v1.SignalProgramme.GroupLimits.$Shape
                 */

                /**
                 * Constructs a new GroupLimits.
                 * @memberof roadside.v1.SignalProgramme
                 * @classdesc Represents a GroupLimits.
                 * @constructor
                 * @param {roadside.v1.SignalProgramme.GroupLimits.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const GroupLimits = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * GroupLimits signalGroup.
                 * @member {number} signalGroup
                 * @memberof roadside.v1.SignalProgramme.GroupLimits
                 * @instance
                 */
                GroupLimits.prototype.signalGroup = 0;

                /**
                 * GroupLimits kind.
                 * @member {roadside.v1.SignalProgramme.GroupKind} kind
                 * @memberof roadside.v1.SignalProgramme.GroupLimits
                 * @instance
                 */
                GroupLimits.prototype.kind = 0;

                /**
                 * GroupLimits minGreenMs.
                 * @member {number} minGreenMs
                 * @memberof roadside.v1.SignalProgramme.GroupLimits
                 * @instance
                 */
                GroupLimits.prototype.minGreenMs = 0;

                /**
                 * GroupLimits clearanceMs.
                 * @member {number} clearanceMs
                 * @memberof roadside.v1.SignalProgramme.GroupLimits
                 * @instance
                 */
                GroupLimits.prototype.clearanceMs = 0;

                /**
                 * GroupLimits yellowMs.
                 * @member {number} yellowMs
                 * @memberof roadside.v1.SignalProgramme.GroupLimits
                 * @instance
                 */
                GroupLimits.prototype.yellowMs = 0;

                /**
                 * GroupLimits allRedMs.
                 * @member {number} allRedMs
                 * @memberof roadside.v1.SignalProgramme.GroupLimits
                 * @instance
                 */
                GroupLimits.prototype.allRedMs = 0;

                /**
                 * GroupLimits maxRedMs.
                 * @member {number|null|undefined} maxRedMs
                 * @memberof roadside.v1.SignalProgramme.GroupLimits
                 * @instance
                 */
                GroupLimits.prototype.maxRedMs = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(GroupLimits.prototype, "_maxRedMs", {
                    get: $util.oneOfGetter($oneOfFields = ["maxRedMs"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new GroupLimits instance using the specified properties.
                 * @function create
                 * @memberof roadside.v1.SignalProgramme.GroupLimits
                 * @static
                 * @param {roadside.v1.SignalProgramme.GroupLimits.$Properties=} [properties] Properties to set
                 * @returns {roadside.v1.SignalProgramme.GroupLimits} GroupLimits instance
                 * @type {{
                 *   (properties: roadside.v1.SignalProgramme.GroupLimits.$Shape): roadside.v1.SignalProgramme.GroupLimits & roadside.v1.SignalProgramme.GroupLimits.$Shape;
                 *   (properties?: roadside.v1.SignalProgramme.GroupLimits.$Properties): roadside.v1.SignalProgramme.GroupLimits;
                 * }}
                 */
                GroupLimits.create = function(properties) {
                    return new GroupLimits(properties);
                };

                /**
                 * Encodes the specified GroupLimits message. Does not implicitly {@link roadside.v1.SignalProgramme.GroupLimits.verify|verify} messages.
                 * @function encode
                 * @memberof roadside.v1.SignalProgramme.GroupLimits
                 * @static
                 * @param {roadside.v1.SignalProgramme.GroupLimits.$Properties} message GroupLimits message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                GroupLimits.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.signalGroup != null && $Object.hasOwnProperty.call(message, "signalGroup") && message.signalGroup !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.signalGroup);
                    if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).int32(message.kind);
                    if (message.minGreenMs != null && $Object.hasOwnProperty.call(message, "minGreenMs") && message.minGreenMs !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.minGreenMs);
                    if (message.clearanceMs != null && $Object.hasOwnProperty.call(message, "clearanceMs") && message.clearanceMs !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.clearanceMs);
                    if (message.yellowMs != null && $Object.hasOwnProperty.call(message, "yellowMs") && message.yellowMs !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.yellowMs);
                    if (message.allRedMs != null && $Object.hasOwnProperty.call(message, "allRedMs") && message.allRedMs !== 0)
                        writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.allRedMs);
                    if (message.maxRedMs != null && $Object.hasOwnProperty.call(message, "maxRedMs"))
                        writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.maxRedMs);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a GroupLimits message from the specified reader or buffer.
                 * @function decode
                 * @memberof roadside.v1.SignalProgramme.GroupLimits
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {roadside.v1.SignalProgramme.GroupLimits & roadside.v1.SignalProgramme.GroupLimits.$Shape} GroupLimits
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                GroupLimits.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.roadside.v1.SignalProgramme.GroupLimits();
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
                                    message.signalGroup = value;
                                else
                                    delete message.signalGroup;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.kind = value;
                                else
                                    delete message.kind;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.minGreenMs = value;
                                else
                                    delete message.minGreenMs;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.clearanceMs = value;
                                else
                                    delete message.clearanceMs;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.yellowMs = value;
                                else
                                    delete message.yellowMs;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.allRedMs = value;
                                else
                                    delete message.allRedMs;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 0)
                                    break;
                                message.maxRedMs = reader.uint32();
                                message._maxRedMs = "maxRedMs";
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
                 * Gets the type url for GroupLimits
                 * @function getTypeUrl
                 * @memberof roadside.v1.SignalProgramme.GroupLimits
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                GroupLimits.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/roadside.v1.SignalProgramme.GroupLimits";
                };

                return GroupLimits;
            })();

            /**
             * GroupKind enum.
             * @name roadside.v1.SignalProgramme.GroupKind
             * @enum {number}
             * @property {number} GROUP_KIND_UNSPECIFIED=0 GROUP_KIND_UNSPECIFIED value
             * @property {number} GROUP_KIND_VEHICLE=1 GROUP_KIND_VEHICLE value
             * @property {number} GROUP_KIND_PEDESTRIAN=2 GROUP_KIND_PEDESTRIAN value
             * @property {number} GROUP_KIND_BICYCLE=3 GROUP_KIND_BICYCLE value
             * @property {number} GROUP_KIND_TRANSIT=4 GROUP_KIND_TRANSIT value
             */
            SignalProgramme.GroupKind = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "GROUP_KIND_UNSPECIFIED"] = 0;
                values[valuesById[1] = "GROUP_KIND_VEHICLE"] = 1;
                values[valuesById[2] = "GROUP_KIND_PEDESTRIAN"] = 2;
                values[valuesById[3] = "GROUP_KIND_BICYCLE"] = 3;
                values[valuesById[4] = "GROUP_KIND_TRANSIT"] = 4;
                return values;
            })();

            SignalProgramme.Conflict = (function() {

                /**
                 * Properties of a Conflict.
                 * @typedef {Object} roadside.v1.SignalProgramme.Conflict.$Properties
                 * @property {number|null} [signalGroup] Conflict signalGroup
                 * @property {number|null} [other] Conflict other
                 * @property {number|null} [intergreenMs] Conflict intergreenMs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Conflict.
                 * @memberof roadside.v1.SignalProgramme
                 * @interface IConflict
                 * @augments roadside.v1.SignalProgramme.Conflict.$Properties
                 * @deprecated Use roadside.v1.SignalProgramme.Conflict.$Properties instead.
                 */

                /**
                 * Shape of a Conflict.
                 * @typedef {roadside.v1.SignalProgramme.Conflict.$Properties} roadside.v1.SignalProgramme.Conflict.$Shape
                 */

                /**
                 * Constructs a new Conflict.
                 * @memberof roadside.v1.SignalProgramme
                 * @classdesc Represents a Conflict.
                 * @constructor
                 * @param {roadside.v1.SignalProgramme.Conflict.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Conflict = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Conflict signalGroup.
                 * @member {number} signalGroup
                 * @memberof roadside.v1.SignalProgramme.Conflict
                 * @instance
                 */
                Conflict.prototype.signalGroup = 0;

                /**
                 * Conflict other.
                 * @member {number} other
                 * @memberof roadside.v1.SignalProgramme.Conflict
                 * @instance
                 */
                Conflict.prototype.other = 0;

                /**
                 * Conflict intergreenMs.
                 * @member {number} intergreenMs
                 * @memberof roadside.v1.SignalProgramme.Conflict
                 * @instance
                 */
                Conflict.prototype.intergreenMs = 0;

                /**
                 * Creates a new Conflict instance using the specified properties.
                 * @function create
                 * @memberof roadside.v1.SignalProgramme.Conflict
                 * @static
                 * @param {roadside.v1.SignalProgramme.Conflict.$Properties=} [properties] Properties to set
                 * @returns {roadside.v1.SignalProgramme.Conflict} Conflict instance
                 * @type {{
                 *   (properties: roadside.v1.SignalProgramme.Conflict.$Shape): roadside.v1.SignalProgramme.Conflict & roadside.v1.SignalProgramme.Conflict.$Shape;
                 *   (properties?: roadside.v1.SignalProgramme.Conflict.$Properties): roadside.v1.SignalProgramme.Conflict;
                 * }}
                 */
                Conflict.create = function(properties) {
                    return new Conflict(properties);
                };

                /**
                 * Encodes the specified Conflict message. Does not implicitly {@link roadside.v1.SignalProgramme.Conflict.verify|verify} messages.
                 * @function encode
                 * @memberof roadside.v1.SignalProgramme.Conflict
                 * @static
                 * @param {roadside.v1.SignalProgramme.Conflict.$Properties} message Conflict message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Conflict.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.signalGroup != null && $Object.hasOwnProperty.call(message, "signalGroup") && message.signalGroup !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.signalGroup);
                    if (message.other != null && $Object.hasOwnProperty.call(message, "other") && message.other !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.other);
                    if (message.intergreenMs != null && $Object.hasOwnProperty.call(message, "intergreenMs") && message.intergreenMs !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.intergreenMs);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Conflict message from the specified reader or buffer.
                 * @function decode
                 * @memberof roadside.v1.SignalProgramme.Conflict
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {roadside.v1.SignalProgramme.Conflict & roadside.v1.SignalProgramme.Conflict.$Shape} Conflict
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Conflict.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.roadside.v1.SignalProgramme.Conflict();
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
                                    message.signalGroup = value;
                                else
                                    delete message.signalGroup;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.other = value;
                                else
                                    delete message.other;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.intergreenMs = value;
                                else
                                    delete message.intergreenMs;
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
                 * Gets the type url for Conflict
                 * @function getTypeUrl
                 * @memberof roadside.v1.SignalProgramme.Conflict
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Conflict.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/roadside.v1.SignalProgramme.Conflict";
                };

                return Conflict;
            })();

            SignalProgramme.PhaseGroups = (function() {

                /**
                 * Properties of a PhaseGroups.
                 * @typedef {Object} roadside.v1.SignalProgramme.PhaseGroups.$Properties
                 * @property {number|null} [phase] PhaseGroups phase
                 * @property {Array.<number>|null} [signalGroups] PhaseGroups signalGroups
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PhaseGroups.
                 * @memberof roadside.v1.SignalProgramme
                 * @interface IPhaseGroups
                 * @augments roadside.v1.SignalProgramme.PhaseGroups.$Properties
                 * @deprecated Use roadside.v1.SignalProgramme.PhaseGroups.$Properties instead.
                 */

                /**
                 * Shape of a PhaseGroups.
                 * @typedef {roadside.v1.SignalProgramme.PhaseGroups.$Properties} roadside.v1.SignalProgramme.PhaseGroups.$Shape
                 */

                /**
                 * Constructs a new PhaseGroups.
                 * @memberof roadside.v1.SignalProgramme
                 * @classdesc Represents a PhaseGroups.
                 * @constructor
                 * @param {roadside.v1.SignalProgramme.PhaseGroups.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PhaseGroups = function (properties) {
                    this.signalGroups = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PhaseGroups phase.
                 * @member {number} phase
                 * @memberof roadside.v1.SignalProgramme.PhaseGroups
                 * @instance
                 */
                PhaseGroups.prototype.phase = 0;

                /**
                 * PhaseGroups signalGroups.
                 * @member {Array.<number>} signalGroups
                 * @memberof roadside.v1.SignalProgramme.PhaseGroups
                 * @instance
                 */
                PhaseGroups.prototype.signalGroups = $util.emptyArray;

                /**
                 * Creates a new PhaseGroups instance using the specified properties.
                 * @function create
                 * @memberof roadside.v1.SignalProgramme.PhaseGroups
                 * @static
                 * @param {roadside.v1.SignalProgramme.PhaseGroups.$Properties=} [properties] Properties to set
                 * @returns {roadside.v1.SignalProgramme.PhaseGroups} PhaseGroups instance
                 * @type {{
                 *   (properties: roadside.v1.SignalProgramme.PhaseGroups.$Shape): roadside.v1.SignalProgramme.PhaseGroups & roadside.v1.SignalProgramme.PhaseGroups.$Shape;
                 *   (properties?: roadside.v1.SignalProgramme.PhaseGroups.$Properties): roadside.v1.SignalProgramme.PhaseGroups;
                 * }}
                 */
                PhaseGroups.create = function(properties) {
                    return new PhaseGroups(properties);
                };

                /**
                 * Encodes the specified PhaseGroups message. Does not implicitly {@link roadside.v1.SignalProgramme.PhaseGroups.verify|verify} messages.
                 * @function encode
                 * @memberof roadside.v1.SignalProgramme.PhaseGroups
                 * @static
                 * @param {roadside.v1.SignalProgramme.PhaseGroups.$Properties} message PhaseGroups message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PhaseGroups.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.phase != null && $Object.hasOwnProperty.call(message, "phase") && message.phase !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.phase);
                    if (message.signalGroups != null && message.signalGroups.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).uint32s(message.signalGroups);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PhaseGroups message from the specified reader or buffer.
                 * @function decode
                 * @memberof roadside.v1.SignalProgramme.PhaseGroups
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {roadside.v1.SignalProgramme.PhaseGroups & roadside.v1.SignalProgramme.PhaseGroups.$Shape} PhaseGroups
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PhaseGroups.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.roadside.v1.SignalProgramme.PhaseGroups();
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
                                    message.phase = value;
                                else
                                    delete message.phase;
                                continue;
                            }
                        case 2: {
                                if (wireType === 2) {
                                    if (!(message.signalGroups && message.signalGroups.length))
                                        message.signalGroups = [];
                                    reader.uint32s(message.signalGroups);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.signalGroups && message.signalGroups.length))
                                    message.signalGroups = [];
                                message.signalGroups.push(reader.uint32());
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
                 * Gets the type url for PhaseGroups
                 * @function getTypeUrl
                 * @memberof roadside.v1.SignalProgramme.PhaseGroups
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                PhaseGroups.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/roadside.v1.SignalProgramme.PhaseGroups";
                };

                return PhaseGroups;
            })();

            SignalProgramme.TimingPlan = (function() {

                /**
                 * Properties of a TimingPlan.
                 * @typedef {Object} roadside.v1.SignalProgramme.TimingPlan.$Properties
                 * @property {number|null} [plan] TimingPlan plan
                 * @property {string|null} [name] TimingPlan name
                 * @property {roadside.v1.SignalProgramme.PlanControl|null} [control] TimingPlan control
                 * @property {number|null} [cycleMs] TimingPlan cycleMs
                 * @property {number|null} [offsetMs] TimingPlan offsetMs
                 * @property {roadside.v1.SignalProgramme.PlanReference|null} [reference] TimingPlan reference
                 * @property {Array.<number>|null} [coordinatedPhases] TimingPlan coordinatedPhases
                 * @property {Array.<roadside.v1.SignalProgramme.Ring.$Properties>|null} [rings] TimingPlan rings
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a TimingPlan.
                 * @memberof roadside.v1.SignalProgramme
                 * @interface ITimingPlan
                 * @augments roadside.v1.SignalProgramme.TimingPlan.$Properties
                 * @deprecated Use roadside.v1.SignalProgramme.TimingPlan.$Properties instead.
                 */

                /**
                 * Shape of a TimingPlan.
                 * @typedef {roadside.v1.SignalProgramme.TimingPlan.$Properties} roadside.v1.SignalProgramme.TimingPlan.$Shape
                 */

                /**
                 * Constructs a new TimingPlan.
                 * @memberof roadside.v1.SignalProgramme
                 * @classdesc Represents a TimingPlan.
                 * @constructor
                 * @param {roadside.v1.SignalProgramme.TimingPlan.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const TimingPlan = function (properties) {
                    this.coordinatedPhases = [];
                    this.rings = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * TimingPlan plan.
                 * @member {number} plan
                 * @memberof roadside.v1.SignalProgramme.TimingPlan
                 * @instance
                 */
                TimingPlan.prototype.plan = 0;

                /**
                 * TimingPlan name.
                 * @member {string} name
                 * @memberof roadside.v1.SignalProgramme.TimingPlan
                 * @instance
                 */
                TimingPlan.prototype.name = "";

                /**
                 * TimingPlan control.
                 * @member {roadside.v1.SignalProgramme.PlanControl} control
                 * @memberof roadside.v1.SignalProgramme.TimingPlan
                 * @instance
                 */
                TimingPlan.prototype.control = 0;

                /**
                 * TimingPlan cycleMs.
                 * @member {number} cycleMs
                 * @memberof roadside.v1.SignalProgramme.TimingPlan
                 * @instance
                 */
                TimingPlan.prototype.cycleMs = 0;

                /**
                 * TimingPlan offsetMs.
                 * @member {number} offsetMs
                 * @memberof roadside.v1.SignalProgramme.TimingPlan
                 * @instance
                 */
                TimingPlan.prototype.offsetMs = 0;

                /**
                 * TimingPlan reference.
                 * @member {roadside.v1.SignalProgramme.PlanReference} reference
                 * @memberof roadside.v1.SignalProgramme.TimingPlan
                 * @instance
                 */
                TimingPlan.prototype.reference = 0;

                /**
                 * TimingPlan coordinatedPhases.
                 * @member {Array.<number>} coordinatedPhases
                 * @memberof roadside.v1.SignalProgramme.TimingPlan
                 * @instance
                 */
                TimingPlan.prototype.coordinatedPhases = $util.emptyArray;

                /**
                 * TimingPlan rings.
                 * @member {Array.<roadside.v1.SignalProgramme.Ring.$Properties>} rings
                 * @memberof roadside.v1.SignalProgramme.TimingPlan
                 * @instance
                 */
                TimingPlan.prototype.rings = $util.emptyArray;

                /**
                 * Creates a new TimingPlan instance using the specified properties.
                 * @function create
                 * @memberof roadside.v1.SignalProgramme.TimingPlan
                 * @static
                 * @param {roadside.v1.SignalProgramme.TimingPlan.$Properties=} [properties] Properties to set
                 * @returns {roadside.v1.SignalProgramme.TimingPlan} TimingPlan instance
                 * @type {{
                 *   (properties: roadside.v1.SignalProgramme.TimingPlan.$Shape): roadside.v1.SignalProgramme.TimingPlan & roadside.v1.SignalProgramme.TimingPlan.$Shape;
                 *   (properties?: roadside.v1.SignalProgramme.TimingPlan.$Properties): roadside.v1.SignalProgramme.TimingPlan;
                 * }}
                 */
                TimingPlan.create = function(properties) {
                    return new TimingPlan(properties);
                };

                /**
                 * Encodes the specified TimingPlan message. Does not implicitly {@link roadside.v1.SignalProgramme.TimingPlan.verify|verify} messages.
                 * @function encode
                 * @memberof roadside.v1.SignalProgramme.TimingPlan
                 * @static
                 * @param {roadside.v1.SignalProgramme.TimingPlan.$Properties} message TimingPlan message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                TimingPlan.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.plan != null && $Object.hasOwnProperty.call(message, "plan") && message.plan !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.plan);
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                    if (message.control != null && $Object.hasOwnProperty.call(message, "control") && message.control !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).int32(message.control);
                    if (message.cycleMs != null && $Object.hasOwnProperty.call(message, "cycleMs") && message.cycleMs !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.cycleMs);
                    if (message.offsetMs != null && $Object.hasOwnProperty.call(message, "offsetMs") && message.offsetMs !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.offsetMs);
                    if (message.reference != null && $Object.hasOwnProperty.call(message, "reference") && message.reference !== 0)
                        writer.uint32(/* id 6, wireType 0 =*/48).int32(message.reference);
                    if (message.coordinatedPhases != null && message.coordinatedPhases.length)
                        writer.uint32(/* id 7, wireType 2 =*/58).uint32s(message.coordinatedPhases);
                    if (message.rings != null && message.rings.length)
                        for (let i = 0; i < message.rings.length; ++i)
                            $root.roadside.v1.SignalProgramme.Ring.encode(message.rings[i], writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a TimingPlan message from the specified reader or buffer.
                 * @function decode
                 * @memberof roadside.v1.SignalProgramme.TimingPlan
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {roadside.v1.SignalProgramme.TimingPlan & roadside.v1.SignalProgramme.TimingPlan.$Shape} TimingPlan
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                TimingPlan.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.roadside.v1.SignalProgramme.TimingPlan();
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
                                    message.plan = value;
                                else
                                    delete message.plan;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.control = value;
                                else
                                    delete message.control;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.cycleMs = value;
                                else
                                    delete message.cycleMs;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.offsetMs = value;
                                else
                                    delete message.offsetMs;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.reference = value;
                                else
                                    delete message.reference;
                                continue;
                            }
                        case 7: {
                                if (wireType === 2) {
                                    if (!(message.coordinatedPhases && message.coordinatedPhases.length))
                                        message.coordinatedPhases = [];
                                    reader.uint32s(message.coordinatedPhases);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.coordinatedPhases && message.coordinatedPhases.length))
                                    message.coordinatedPhases = [];
                                message.coordinatedPhases.push(reader.uint32());
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.rings && message.rings.length))
                                    message.rings = [];
                                message.rings.push($root.roadside.v1.SignalProgramme.Ring.decode(reader, reader.size(), $undefined, _depth + 1));
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
                 * Gets the type url for TimingPlan
                 * @function getTypeUrl
                 * @memberof roadside.v1.SignalProgramme.TimingPlan
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                TimingPlan.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/roadside.v1.SignalProgramme.TimingPlan";
                };

                return TimingPlan;
            })();

            /**
             * PlanControl enum.
             * @name roadside.v1.SignalProgramme.PlanControl
             * @enum {number}
             * @property {number} PLAN_CONTROL_UNSPECIFIED=0 PLAN_CONTROL_UNSPECIFIED value
             * @property {number} PLAN_CONTROL_FIXED=1 PLAN_CONTROL_FIXED value
             * @property {number} PLAN_CONTROL_ACTUATED=2 PLAN_CONTROL_ACTUATED value
             * @property {number} PLAN_CONTROL_COORDINATED=3 PLAN_CONTROL_COORDINATED value
             */
            SignalProgramme.PlanControl = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "PLAN_CONTROL_UNSPECIFIED"] = 0;
                values[valuesById[1] = "PLAN_CONTROL_FIXED"] = 1;
                values[valuesById[2] = "PLAN_CONTROL_ACTUATED"] = 2;
                values[valuesById[3] = "PLAN_CONTROL_COORDINATED"] = 3;
                return values;
            })();

            /**
             * PlanReference enum.
             * @name roadside.v1.SignalProgramme.PlanReference
             * @enum {number}
             * @property {number} PLAN_REFERENCE_UNSPECIFIED=0 PLAN_REFERENCE_UNSPECIFIED value
             * @property {number} PLAN_REFERENCE_GREEN=1 PLAN_REFERENCE_GREEN value
             * @property {number} PLAN_REFERENCE_YIELD=2 PLAN_REFERENCE_YIELD value
             */
            SignalProgramme.PlanReference = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "PLAN_REFERENCE_UNSPECIFIED"] = 0;
                values[valuesById[1] = "PLAN_REFERENCE_GREEN"] = 1;
                values[valuesById[2] = "PLAN_REFERENCE_YIELD"] = 2;
                return values;
            })();

            SignalProgramme.Ring = (function() {

                /**
                 * Properties of a Ring.
                 * @typedef {Object} roadside.v1.SignalProgramme.Ring.$Properties
                 * @property {Array.<roadside.v1.SignalProgramme.Section.$Properties>|null} [sections] Ring sections
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Ring.
                 * @memberof roadside.v1.SignalProgramme
                 * @interface IRing
                 * @augments roadside.v1.SignalProgramme.Ring.$Properties
                 * @deprecated Use roadside.v1.SignalProgramme.Ring.$Properties instead.
                 */

                /**
                 * Shape of a Ring.
                 * @typedef {roadside.v1.SignalProgramme.Ring.$Properties} roadside.v1.SignalProgramme.Ring.$Shape
                 */

                /**
                 * Constructs a new Ring.
                 * @memberof roadside.v1.SignalProgramme
                 * @classdesc Represents a Ring.
                 * @constructor
                 * @param {roadside.v1.SignalProgramme.Ring.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Ring = function (properties) {
                    this.sections = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Ring sections.
                 * @member {Array.<roadside.v1.SignalProgramme.Section.$Properties>} sections
                 * @memberof roadside.v1.SignalProgramme.Ring
                 * @instance
                 */
                Ring.prototype.sections = $util.emptyArray;

                /**
                 * Creates a new Ring instance using the specified properties.
                 * @function create
                 * @memberof roadside.v1.SignalProgramme.Ring
                 * @static
                 * @param {roadside.v1.SignalProgramme.Ring.$Properties=} [properties] Properties to set
                 * @returns {roadside.v1.SignalProgramme.Ring} Ring instance
                 * @type {{
                 *   (properties: roadside.v1.SignalProgramme.Ring.$Shape): roadside.v1.SignalProgramme.Ring & roadside.v1.SignalProgramme.Ring.$Shape;
                 *   (properties?: roadside.v1.SignalProgramme.Ring.$Properties): roadside.v1.SignalProgramme.Ring;
                 * }}
                 */
                Ring.create = function(properties) {
                    return new Ring(properties);
                };

                /**
                 * Encodes the specified Ring message. Does not implicitly {@link roadside.v1.SignalProgramme.Ring.verify|verify} messages.
                 * @function encode
                 * @memberof roadside.v1.SignalProgramme.Ring
                 * @static
                 * @param {roadside.v1.SignalProgramme.Ring.$Properties} message Ring message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Ring.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.sections != null && message.sections.length)
                        for (let i = 0; i < message.sections.length; ++i)
                            $root.roadside.v1.SignalProgramme.Section.encode(message.sections[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Ring message from the specified reader or buffer.
                 * @function decode
                 * @memberof roadside.v1.SignalProgramme.Ring
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {roadside.v1.SignalProgramme.Ring & roadside.v1.SignalProgramme.Ring.$Shape} Ring
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Ring.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.roadside.v1.SignalProgramme.Ring();
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
                                if (!(message.sections && message.sections.length))
                                    message.sections = [];
                                message.sections.push($root.roadside.v1.SignalProgramme.Section.decode(reader, reader.size(), $undefined, _depth + 1));
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
                 * Gets the type url for Ring
                 * @function getTypeUrl
                 * @memberof roadside.v1.SignalProgramme.Ring
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Ring.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/roadside.v1.SignalProgramme.Ring";
                };

                return Ring;
            })();

            SignalProgramme.Section = (function() {

                /**
                 * Properties of a Section.
                 * @typedef {Object} roadside.v1.SignalProgramme.Section.$Properties
                 * @property {Array.<roadside.v1.SignalProgramme.PhaseTiming.$Properties>|null} [phases] Section phases
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Section.
                 * @memberof roadside.v1.SignalProgramme
                 * @interface ISection
                 * @augments roadside.v1.SignalProgramme.Section.$Properties
                 * @deprecated Use roadside.v1.SignalProgramme.Section.$Properties instead.
                 */

                /**
                 * Shape of a Section.
                 * @typedef {roadside.v1.SignalProgramme.Section.$Properties} roadside.v1.SignalProgramme.Section.$Shape
                 */

                /**
                 * Constructs a new Section.
                 * @memberof roadside.v1.SignalProgramme
                 * @classdesc Represents a Section.
                 * @constructor
                 * @param {roadside.v1.SignalProgramme.Section.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Section = function (properties) {
                    this.phases = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Section phases.
                 * @member {Array.<roadside.v1.SignalProgramme.PhaseTiming.$Properties>} phases
                 * @memberof roadside.v1.SignalProgramme.Section
                 * @instance
                 */
                Section.prototype.phases = $util.emptyArray;

                /**
                 * Creates a new Section instance using the specified properties.
                 * @function create
                 * @memberof roadside.v1.SignalProgramme.Section
                 * @static
                 * @param {roadside.v1.SignalProgramme.Section.$Properties=} [properties] Properties to set
                 * @returns {roadside.v1.SignalProgramme.Section} Section instance
                 * @type {{
                 *   (properties: roadside.v1.SignalProgramme.Section.$Shape): roadside.v1.SignalProgramme.Section & roadside.v1.SignalProgramme.Section.$Shape;
                 *   (properties?: roadside.v1.SignalProgramme.Section.$Properties): roadside.v1.SignalProgramme.Section;
                 * }}
                 */
                Section.create = function(properties) {
                    return new Section(properties);
                };

                /**
                 * Encodes the specified Section message. Does not implicitly {@link roadside.v1.SignalProgramme.Section.verify|verify} messages.
                 * @function encode
                 * @memberof roadside.v1.SignalProgramme.Section
                 * @static
                 * @param {roadside.v1.SignalProgramme.Section.$Properties} message Section message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Section.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.phases != null && message.phases.length)
                        for (let i = 0; i < message.phases.length; ++i)
                            $root.roadside.v1.SignalProgramme.PhaseTiming.encode(message.phases[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Section message from the specified reader or buffer.
                 * @function decode
                 * @memberof roadside.v1.SignalProgramme.Section
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {roadside.v1.SignalProgramme.Section & roadside.v1.SignalProgramme.Section.$Shape} Section
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Section.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.roadside.v1.SignalProgramme.Section();
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
                                if (!(message.phases && message.phases.length))
                                    message.phases = [];
                                message.phases.push($root.roadside.v1.SignalProgramme.PhaseTiming.decode(reader, reader.size(), $undefined, _depth + 1));
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
                 * Gets the type url for Section
                 * @function getTypeUrl
                 * @memberof roadside.v1.SignalProgramme.Section
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Section.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/roadside.v1.SignalProgramme.Section";
                };

                return Section;
            })();

            SignalProgramme.PhaseTiming = (function() {

                /**
                 * Properties of a PhaseTiming.
                 * @typedef {Object} roadside.v1.SignalProgramme.PhaseTiming.$Properties
                 * @property {number|null} [phase] PhaseTiming phase
                 * @property {number|null} [splitMs] PhaseTiming splitMs
                 * @property {number|null} [minGreenMs] PhaseTiming minGreenMs
                 * @property {number|null} [maxGreenMs] PhaseTiming maxGreenMs
                 * @property {roadside.v1.SignalProgramme.Recall|null} [recall] PhaseTiming recall
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PhaseTiming.
                 * @memberof roadside.v1.SignalProgramme
                 * @interface IPhaseTiming
                 * @augments roadside.v1.SignalProgramme.PhaseTiming.$Properties
                 * @deprecated Use roadside.v1.SignalProgramme.PhaseTiming.$Properties instead.
                 */

                /**
                 * Shape of a PhaseTiming.
                 * @typedef {roadside.v1.SignalProgramme.PhaseTiming.$Properties} roadside.v1.SignalProgramme.PhaseTiming.$Shape
                 */

                /**
                 * Constructs a new PhaseTiming.
                 * @memberof roadside.v1.SignalProgramme
                 * @classdesc Represents a PhaseTiming.
                 * @constructor
                 * @param {roadside.v1.SignalProgramme.PhaseTiming.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PhaseTiming = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PhaseTiming phase.
                 * @member {number} phase
                 * @memberof roadside.v1.SignalProgramme.PhaseTiming
                 * @instance
                 */
                PhaseTiming.prototype.phase = 0;

                /**
                 * PhaseTiming splitMs.
                 * @member {number} splitMs
                 * @memberof roadside.v1.SignalProgramme.PhaseTiming
                 * @instance
                 */
                PhaseTiming.prototype.splitMs = 0;

                /**
                 * PhaseTiming minGreenMs.
                 * @member {number} minGreenMs
                 * @memberof roadside.v1.SignalProgramme.PhaseTiming
                 * @instance
                 */
                PhaseTiming.prototype.minGreenMs = 0;

                /**
                 * PhaseTiming maxGreenMs.
                 * @member {number} maxGreenMs
                 * @memberof roadside.v1.SignalProgramme.PhaseTiming
                 * @instance
                 */
                PhaseTiming.prototype.maxGreenMs = 0;

                /**
                 * PhaseTiming recall.
                 * @member {roadside.v1.SignalProgramme.Recall} recall
                 * @memberof roadside.v1.SignalProgramme.PhaseTiming
                 * @instance
                 */
                PhaseTiming.prototype.recall = 0;

                /**
                 * Creates a new PhaseTiming instance using the specified properties.
                 * @function create
                 * @memberof roadside.v1.SignalProgramme.PhaseTiming
                 * @static
                 * @param {roadside.v1.SignalProgramme.PhaseTiming.$Properties=} [properties] Properties to set
                 * @returns {roadside.v1.SignalProgramme.PhaseTiming} PhaseTiming instance
                 * @type {{
                 *   (properties: roadside.v1.SignalProgramme.PhaseTiming.$Shape): roadside.v1.SignalProgramme.PhaseTiming & roadside.v1.SignalProgramme.PhaseTiming.$Shape;
                 *   (properties?: roadside.v1.SignalProgramme.PhaseTiming.$Properties): roadside.v1.SignalProgramme.PhaseTiming;
                 * }}
                 */
                PhaseTiming.create = function(properties) {
                    return new PhaseTiming(properties);
                };

                /**
                 * Encodes the specified PhaseTiming message. Does not implicitly {@link roadside.v1.SignalProgramme.PhaseTiming.verify|verify} messages.
                 * @function encode
                 * @memberof roadside.v1.SignalProgramme.PhaseTiming
                 * @static
                 * @param {roadside.v1.SignalProgramme.PhaseTiming.$Properties} message PhaseTiming message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PhaseTiming.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.phase != null && $Object.hasOwnProperty.call(message, "phase") && message.phase !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.phase);
                    if (message.splitMs != null && $Object.hasOwnProperty.call(message, "splitMs") && message.splitMs !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.splitMs);
                    if (message.minGreenMs != null && $Object.hasOwnProperty.call(message, "minGreenMs") && message.minGreenMs !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.minGreenMs);
                    if (message.maxGreenMs != null && $Object.hasOwnProperty.call(message, "maxGreenMs") && message.maxGreenMs !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.maxGreenMs);
                    if (message.recall != null && $Object.hasOwnProperty.call(message, "recall") && message.recall !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).int32(message.recall);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PhaseTiming message from the specified reader or buffer.
                 * @function decode
                 * @memberof roadside.v1.SignalProgramme.PhaseTiming
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {roadside.v1.SignalProgramme.PhaseTiming & roadside.v1.SignalProgramme.PhaseTiming.$Shape} PhaseTiming
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PhaseTiming.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.roadside.v1.SignalProgramme.PhaseTiming();
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
                                    message.phase = value;
                                else
                                    delete message.phase;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.splitMs = value;
                                else
                                    delete message.splitMs;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.minGreenMs = value;
                                else
                                    delete message.minGreenMs;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.maxGreenMs = value;
                                else
                                    delete message.maxGreenMs;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.recall = value;
                                else
                                    delete message.recall;
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
                 * Gets the type url for PhaseTiming
                 * @function getTypeUrl
                 * @memberof roadside.v1.SignalProgramme.PhaseTiming
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                PhaseTiming.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/roadside.v1.SignalProgramme.PhaseTiming";
                };

                return PhaseTiming;
            })();

            /**
             * Recall enum.
             * @name roadside.v1.SignalProgramme.Recall
             * @enum {number}
             * @property {number} RECALL_UNSPECIFIED=0 RECALL_UNSPECIFIED value
             * @property {number} RECALL_NONE=1 RECALL_NONE value
             * @property {number} RECALL_MIN=2 RECALL_MIN value
             * @property {number} RECALL_MAX=3 RECALL_MAX value
             * @property {number} RECALL_PEDESTRIAN=4 RECALL_PEDESTRIAN value
             */
            SignalProgramme.Recall = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "RECALL_UNSPECIFIED"] = 0;
                values[valuesById[1] = "RECALL_NONE"] = 1;
                values[valuesById[2] = "RECALL_MIN"] = 2;
                values[valuesById[3] = "RECALL_MAX"] = 3;
                values[valuesById[4] = "RECALL_PEDESTRIAN"] = 4;
                return values;
            })();

            SignalProgramme.DayPlan = (function() {

                /**
                 * Properties of a DayPlan.
                 * @typedef {Object} roadside.v1.SignalProgramme.DayPlan.$Properties
                 * @property {number|null} [dayPlan] DayPlan dayPlan
                 * @property {Array.<roadside.v1.SignalProgramme.DayPlan.Entry.$Properties>|null} [entries] DayPlan entries
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a DayPlan.
                 * @memberof roadside.v1.SignalProgramme
                 * @interface IDayPlan
                 * @augments roadside.v1.SignalProgramme.DayPlan.$Properties
                 * @deprecated Use roadside.v1.SignalProgramme.DayPlan.$Properties instead.
                 */

                /**
                 * Shape of a DayPlan.
                 * @typedef {roadside.v1.SignalProgramme.DayPlan.$Properties} roadside.v1.SignalProgramme.DayPlan.$Shape
                 */

                /**
                 * Constructs a new DayPlan.
                 * @memberof roadside.v1.SignalProgramme
                 * @classdesc Represents a DayPlan.
                 * @constructor
                 * @param {roadside.v1.SignalProgramme.DayPlan.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const DayPlan = function (properties) {
                    this.entries = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * DayPlan dayPlan.
                 * @member {number} dayPlan
                 * @memberof roadside.v1.SignalProgramme.DayPlan
                 * @instance
                 */
                DayPlan.prototype.dayPlan = 0;

                /**
                 * DayPlan entries.
                 * @member {Array.<roadside.v1.SignalProgramme.DayPlan.Entry.$Properties>} entries
                 * @memberof roadside.v1.SignalProgramme.DayPlan
                 * @instance
                 */
                DayPlan.prototype.entries = $util.emptyArray;

                /**
                 * Creates a new DayPlan instance using the specified properties.
                 * @function create
                 * @memberof roadside.v1.SignalProgramme.DayPlan
                 * @static
                 * @param {roadside.v1.SignalProgramme.DayPlan.$Properties=} [properties] Properties to set
                 * @returns {roadside.v1.SignalProgramme.DayPlan} DayPlan instance
                 * @type {{
                 *   (properties: roadside.v1.SignalProgramme.DayPlan.$Shape): roadside.v1.SignalProgramme.DayPlan & roadside.v1.SignalProgramme.DayPlan.$Shape;
                 *   (properties?: roadside.v1.SignalProgramme.DayPlan.$Properties): roadside.v1.SignalProgramme.DayPlan;
                 * }}
                 */
                DayPlan.create = function(properties) {
                    return new DayPlan(properties);
                };

                /**
                 * Encodes the specified DayPlan message. Does not implicitly {@link roadside.v1.SignalProgramme.DayPlan.verify|verify} messages.
                 * @function encode
                 * @memberof roadside.v1.SignalProgramme.DayPlan
                 * @static
                 * @param {roadside.v1.SignalProgramme.DayPlan.$Properties} message DayPlan message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                DayPlan.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.dayPlan != null && $Object.hasOwnProperty.call(message, "dayPlan") && message.dayPlan !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.dayPlan);
                    if (message.entries != null && message.entries.length)
                        for (let i = 0; i < message.entries.length; ++i)
                            $root.roadside.v1.SignalProgramme.DayPlan.Entry.encode(message.entries[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a DayPlan message from the specified reader or buffer.
                 * @function decode
                 * @memberof roadside.v1.SignalProgramme.DayPlan
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {roadside.v1.SignalProgramme.DayPlan & roadside.v1.SignalProgramme.DayPlan.$Shape} DayPlan
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                DayPlan.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.roadside.v1.SignalProgramme.DayPlan();
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
                                    message.dayPlan = value;
                                else
                                    delete message.dayPlan;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.entries && message.entries.length))
                                    message.entries = [];
                                message.entries.push($root.roadside.v1.SignalProgramme.DayPlan.Entry.decode(reader, reader.size(), $undefined, _depth + 1));
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
                 * Gets the type url for DayPlan
                 * @function getTypeUrl
                 * @memberof roadside.v1.SignalProgramme.DayPlan
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                DayPlan.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/roadside.v1.SignalProgramme.DayPlan";
                };

                DayPlan.Entry = (function() {

                    /**
                     * Properties of an Entry.
                     * @typedef {Object} roadside.v1.SignalProgramme.DayPlan.Entry.$Properties
                     * @property {number|null} [fromMinute] Entry fromMinute
                     * @property {number|null} [plan] Entry plan
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of an Entry.
                     * @memberof roadside.v1.SignalProgramme.DayPlan
                     * @interface IEntry
                     * @augments roadside.v1.SignalProgramme.DayPlan.Entry.$Properties
                     * @deprecated Use roadside.v1.SignalProgramme.DayPlan.Entry.$Properties instead.
                     */

                    /**
                     * Shape of an Entry.
                     * @typedef {roadside.v1.SignalProgramme.DayPlan.Entry.$Properties} roadside.v1.SignalProgramme.DayPlan.Entry.$Shape
                     */

                    /**
                     * Constructs a new Entry.
                     * @memberof roadside.v1.SignalProgramme.DayPlan
                     * @classdesc Represents an Entry.
                     * @constructor
                     * @param {roadside.v1.SignalProgramme.DayPlan.Entry.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const Entry = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * Entry fromMinute.
                     * @member {number} fromMinute
                     * @memberof roadside.v1.SignalProgramme.DayPlan.Entry
                     * @instance
                     */
                    Entry.prototype.fromMinute = 0;

                    /**
                     * Entry plan.
                     * @member {number} plan
                     * @memberof roadside.v1.SignalProgramme.DayPlan.Entry
                     * @instance
                     */
                    Entry.prototype.plan = 0;

                    /**
                     * Creates a new Entry instance using the specified properties.
                     * @function create
                     * @memberof roadside.v1.SignalProgramme.DayPlan.Entry
                     * @static
                     * @param {roadside.v1.SignalProgramme.DayPlan.Entry.$Properties=} [properties] Properties to set
                     * @returns {roadside.v1.SignalProgramme.DayPlan.Entry} Entry instance
                     * @type {{
                     *   (properties: roadside.v1.SignalProgramme.DayPlan.Entry.$Shape): roadside.v1.SignalProgramme.DayPlan.Entry & roadside.v1.SignalProgramme.DayPlan.Entry.$Shape;
                     *   (properties?: roadside.v1.SignalProgramme.DayPlan.Entry.$Properties): roadside.v1.SignalProgramme.DayPlan.Entry;
                     * }}
                     */
                    Entry.create = function(properties) {
                        return new Entry(properties);
                    };

                    /**
                     * Encodes the specified Entry message. Does not implicitly {@link roadside.v1.SignalProgramme.DayPlan.Entry.verify|verify} messages.
                     * @function encode
                     * @memberof roadside.v1.SignalProgramme.DayPlan.Entry
                     * @static
                     * @param {roadside.v1.SignalProgramme.DayPlan.Entry.$Properties} message Entry message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    Entry.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.fromMinute != null && $Object.hasOwnProperty.call(message, "fromMinute") && message.fromMinute !== 0)
                            writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.fromMinute);
                        if (message.plan != null && $Object.hasOwnProperty.call(message, "plan") && message.plan !== 0)
                            writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.plan);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes an Entry message from the specified reader or buffer.
                     * @function decode
                     * @memberof roadside.v1.SignalProgramme.DayPlan.Entry
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {roadside.v1.SignalProgramme.DayPlan.Entry & roadside.v1.SignalProgramme.DayPlan.Entry.$Shape} Entry
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    Entry.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.roadside.v1.SignalProgramme.DayPlan.Entry();
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
                                        message.fromMinute = value;
                                    else
                                        delete message.fromMinute;
                                    continue;
                                }
                            case 2: {
                                    if (wireType !== 0)
                                        break;
                                    if (value = reader.uint32())
                                        message.plan = value;
                                    else
                                        delete message.plan;
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
                     * Gets the type url for Entry
                     * @function getTypeUrl
                     * @memberof roadside.v1.SignalProgramme.DayPlan.Entry
                     * @static
                     * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                     * @returns {string} The type url
                     */
                    Entry.getTypeUrl = function(prefix) {
                        if (prefix === $undefined)
                            prefix = "type.googleapis.com";
                        return prefix + "/roadside.v1.SignalProgramme.DayPlan.Entry";
                    };

                    return Entry;
                })();

                return DayPlan;
            })();

            SignalProgramme.ScheduleEntry = (function() {

                /**
                 * Properties of a ScheduleEntry.
                 * @typedef {Object} roadside.v1.SignalProgramme.ScheduleEntry.$Properties
                 * @property {number|null} [dayPlan] ScheduleEntry dayPlan
                 * @property {Array.<number>|null} [weekdays] ScheduleEntry weekdays
                 * @property {Array.<string>|null} [dates] ScheduleEntry dates
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ScheduleEntry.
                 * @memberof roadside.v1.SignalProgramme
                 * @interface IScheduleEntry
                 * @augments roadside.v1.SignalProgramme.ScheduleEntry.$Properties
                 * @deprecated Use roadside.v1.SignalProgramme.ScheduleEntry.$Properties instead.
                 */

                /**
                 * Shape of a ScheduleEntry.
                 * @typedef {roadside.v1.SignalProgramme.ScheduleEntry.$Properties} roadside.v1.SignalProgramme.ScheduleEntry.$Shape
                 */

                /**
                 * Constructs a new ScheduleEntry.
                 * @memberof roadside.v1.SignalProgramme
                 * @classdesc Represents a ScheduleEntry.
                 * @constructor
                 * @param {roadside.v1.SignalProgramme.ScheduleEntry.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ScheduleEntry = function (properties) {
                    this.weekdays = [];
                    this.dates = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ScheduleEntry dayPlan.
                 * @member {number} dayPlan
                 * @memberof roadside.v1.SignalProgramme.ScheduleEntry
                 * @instance
                 */
                ScheduleEntry.prototype.dayPlan = 0;

                /**
                 * ScheduleEntry weekdays.
                 * @member {Array.<number>} weekdays
                 * @memberof roadside.v1.SignalProgramme.ScheduleEntry
                 * @instance
                 */
                ScheduleEntry.prototype.weekdays = $util.emptyArray;

                /**
                 * ScheduleEntry dates.
                 * @member {Array.<string>} dates
                 * @memberof roadside.v1.SignalProgramme.ScheduleEntry
                 * @instance
                 */
                ScheduleEntry.prototype.dates = $util.emptyArray;

                /**
                 * Creates a new ScheduleEntry instance using the specified properties.
                 * @function create
                 * @memberof roadside.v1.SignalProgramme.ScheduleEntry
                 * @static
                 * @param {roadside.v1.SignalProgramme.ScheduleEntry.$Properties=} [properties] Properties to set
                 * @returns {roadside.v1.SignalProgramme.ScheduleEntry} ScheduleEntry instance
                 * @type {{
                 *   (properties: roadside.v1.SignalProgramme.ScheduleEntry.$Shape): roadside.v1.SignalProgramme.ScheduleEntry & roadside.v1.SignalProgramme.ScheduleEntry.$Shape;
                 *   (properties?: roadside.v1.SignalProgramme.ScheduleEntry.$Properties): roadside.v1.SignalProgramme.ScheduleEntry;
                 * }}
                 */
                ScheduleEntry.create = function(properties) {
                    return new ScheduleEntry(properties);
                };

                /**
                 * Encodes the specified ScheduleEntry message. Does not implicitly {@link roadside.v1.SignalProgramme.ScheduleEntry.verify|verify} messages.
                 * @function encode
                 * @memberof roadside.v1.SignalProgramme.ScheduleEntry
                 * @static
                 * @param {roadside.v1.SignalProgramme.ScheduleEntry.$Properties} message ScheduleEntry message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ScheduleEntry.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.dayPlan != null && $Object.hasOwnProperty.call(message, "dayPlan") && message.dayPlan !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.dayPlan);
                    if (message.weekdays != null && message.weekdays.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).uint32s(message.weekdays);
                    if (message.dates != null && message.dates.length)
                        for (let i = 0; i < message.dates.length; ++i)
                            writer.uint32(/* id 3, wireType 2 =*/26).string(message.dates[i]);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ScheduleEntry message from the specified reader or buffer.
                 * @function decode
                 * @memberof roadside.v1.SignalProgramme.ScheduleEntry
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {roadside.v1.SignalProgramme.ScheduleEntry & roadside.v1.SignalProgramme.ScheduleEntry.$Shape} ScheduleEntry
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ScheduleEntry.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.roadside.v1.SignalProgramme.ScheduleEntry();
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
                                    message.dayPlan = value;
                                else
                                    delete message.dayPlan;
                                continue;
                            }
                        case 2: {
                                if (wireType === 2) {
                                    if (!(message.weekdays && message.weekdays.length))
                                        message.weekdays = [];
                                    reader.uint32s(message.weekdays);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.weekdays && message.weekdays.length))
                                    message.weekdays = [];
                                message.weekdays.push(reader.uint32());
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.dates && message.dates.length))
                                    message.dates = [];
                                message.dates.push(reader.stringVerify());
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
                 * Gets the type url for ScheduleEntry
                 * @function getTypeUrl
                 * @memberof roadside.v1.SignalProgramme.ScheduleEntry
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                ScheduleEntry.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/roadside.v1.SignalProgramme.ScheduleEntry";
                };

                return ScheduleEntry;
            })();

            return SignalProgramme;
        })();

        v1.StageOrder = (function() {

            /**
             * Properties of a StageOrder.
             * @typedef {Object} roadside.v1.StageOrder.$Properties
             * @property {number|null} [junction] StageOrder junction
             * @property {Array.<number>|null} [greenGroups] StageOrder greenGroups
             * @property {number|null} [holdMs] StageOrder holdMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a StageOrder.
             * @memberof roadside.v1
             * @interface IStageOrder
             * @augments roadside.v1.StageOrder.$Properties
             * @deprecated Use roadside.v1.StageOrder.$Properties instead.
             */

            /**
             * Shape of a StageOrder.
             * @typedef {roadside.v1.StageOrder.$Properties} roadside.v1.StageOrder.$Shape
             */

            /**
             * Constructs a new StageOrder.
             * @memberof roadside.v1
             * @classdesc Represents a StageOrder.
             * @constructor
             * @param {roadside.v1.StageOrder.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const StageOrder = function (properties) {
                this.greenGroups = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * StageOrder junction.
             * @member {number} junction
             * @memberof roadside.v1.StageOrder
             * @instance
             */
            StageOrder.prototype.junction = 0;

            /**
             * StageOrder greenGroups.
             * @member {Array.<number>} greenGroups
             * @memberof roadside.v1.StageOrder
             * @instance
             */
            StageOrder.prototype.greenGroups = $util.emptyArray;

            /**
             * StageOrder holdMs.
             * @member {number} holdMs
             * @memberof roadside.v1.StageOrder
             * @instance
             */
            StageOrder.prototype.holdMs = 0;

            /**
             * Creates a new StageOrder instance using the specified properties.
             * @function create
             * @memberof roadside.v1.StageOrder
             * @static
             * @param {roadside.v1.StageOrder.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.StageOrder} StageOrder instance
             * @type {{
             *   (properties: roadside.v1.StageOrder.$Shape): roadside.v1.StageOrder & roadside.v1.StageOrder.$Shape;
             *   (properties?: roadside.v1.StageOrder.$Properties): roadside.v1.StageOrder;
             * }}
             */
            StageOrder.create = function(properties) {
                return new StageOrder(properties);
            };

            /**
             * Encodes the specified StageOrder message. Does not implicitly {@link roadside.v1.StageOrder.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.StageOrder
             * @static
             * @param {roadside.v1.StageOrder.$Properties} message StageOrder message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            StageOrder.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.junction != null && $Object.hasOwnProperty.call(message, "junction") && message.junction !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.junction);
                if (message.greenGroups != null && message.greenGroups.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).uint32s(message.greenGroups);
                if (message.holdMs != null && $Object.hasOwnProperty.call(message, "holdMs") && message.holdMs !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.holdMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a StageOrder message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.StageOrder
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.StageOrder & roadside.v1.StageOrder.$Shape} StageOrder
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            StageOrder.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.StageOrder();
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
                                message.junction = value;
                            else
                                delete message.junction;
                            continue;
                        }
                    case 2: {
                            if (wireType === 2) {
                                if (!(message.greenGroups && message.greenGroups.length))
                                    message.greenGroups = [];
                                reader.uint32s(message.greenGroups);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.greenGroups && message.greenGroups.length))
                                message.greenGroups = [];
                            message.greenGroups.push(reader.uint32());
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.holdMs = value;
                            else
                                delete message.holdMs;
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
             * Gets the type url for StageOrder
             * @function getTypeUrl
             * @memberof roadside.v1.StageOrder
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            StageOrder.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.StageOrder";
            };

            return StageOrder;
        })();

        v1.RoadsideEvents = (function() {

            /**
             * Properties of a RoadsideEvents.
             * @typedef {Object} roadside.v1.RoadsideEvents.$Properties
             * @property {Array.<roadside.v1.RoadsideEvent.$Properties>|null} [events] RoadsideEvents events
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RoadsideEvents.
             * @memberof roadside.v1
             * @interface IRoadsideEvents
             * @augments roadside.v1.RoadsideEvents.$Properties
             * @deprecated Use roadside.v1.RoadsideEvents.$Properties instead.
             */

            /**
             * Shape of a RoadsideEvents.
             * @typedef {roadside.v1.RoadsideEvents.$Properties} roadside.v1.RoadsideEvents.$Shape
             */

            /**
             * Constructs a new RoadsideEvents.
             * @memberof roadside.v1
             * @classdesc Represents a RoadsideEvents.
             * @constructor
             * @param {roadside.v1.RoadsideEvents.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RoadsideEvents = function (properties) {
                this.events = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RoadsideEvents events.
             * @member {Array.<roadside.v1.RoadsideEvent.$Properties>} events
             * @memberof roadside.v1.RoadsideEvents
             * @instance
             */
            RoadsideEvents.prototype.events = $util.emptyArray;

            /**
             * Creates a new RoadsideEvents instance using the specified properties.
             * @function create
             * @memberof roadside.v1.RoadsideEvents
             * @static
             * @param {roadside.v1.RoadsideEvents.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.RoadsideEvents} RoadsideEvents instance
             * @type {{
             *   (properties: roadside.v1.RoadsideEvents.$Shape): roadside.v1.RoadsideEvents & roadside.v1.RoadsideEvents.$Shape;
             *   (properties?: roadside.v1.RoadsideEvents.$Properties): roadside.v1.RoadsideEvents;
             * }}
             */
            RoadsideEvents.create = function(properties) {
                return new RoadsideEvents(properties);
            };

            /**
             * Encodes the specified RoadsideEvents message. Does not implicitly {@link roadside.v1.RoadsideEvents.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.RoadsideEvents
             * @static
             * @param {roadside.v1.RoadsideEvents.$Properties} message RoadsideEvents message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RoadsideEvents.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.events != null && message.events.length)
                    for (let i = 0; i < message.events.length; ++i)
                        $root.roadside.v1.RoadsideEvent.encode(message.events[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RoadsideEvents message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.RoadsideEvents
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.RoadsideEvents & roadside.v1.RoadsideEvents.$Shape} RoadsideEvents
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RoadsideEvents.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.RoadsideEvents();
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
                            if (!(message.events && message.events.length))
                                message.events = [];
                            message.events.push($root.roadside.v1.RoadsideEvent.decode(reader, reader.size(), $undefined, _depth + 1));
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
             * Gets the type url for RoadsideEvents
             * @function getTypeUrl
             * @memberof roadside.v1.RoadsideEvents
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            RoadsideEvents.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.RoadsideEvents";
            };

            return RoadsideEvents;
        })();

        v1.RoadsideEvent = (function() {

            /**
             * Properties of a RoadsideEvent.
             * @typedef {Object} roadside.v1.RoadsideEvent.$Properties
             * @property {string|null} [eventId] RoadsideEvent eventId
             * @property {number|null} [type] RoadsideEvent type
             * @property {boolean|null} [sign] RoadsideEvent sign
             * @property {roadside.v1.EventSource|null} [source] RoadsideEvent source
             * @property {roadside.v1.Position.$Properties|null} [position] RoadsideEvent position
             * @property {number|null} [radius] RoadsideEvent radius
             * @property {string|null} [description] RoadsideEvent description
             * @property {number|null} [priority] RoadsideEvent priority
             * @property {number|null} [startMs] RoadsideEvent startMs
             * @property {number|null} [endMs] RoadsideEvent endMs
             * @property {number|null} [confidence] RoadsideEvent confidence
             * @property {boolean|null} [cancelled] RoadsideEvent cancelled
             * @property {Array.<roadside.v1.Position.$Properties>|null} [path] RoadsideEvent path
             * @property {string|null} [descriptionEn] RoadsideEvent descriptionEn
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RoadsideEvent.
             * @memberof roadside.v1
             * @interface IRoadsideEvent
             * @augments roadside.v1.RoadsideEvent.$Properties
             * @deprecated Use roadside.v1.RoadsideEvent.$Properties instead.
             */

            /**
             * Shape of a RoadsideEvent.
             * @typedef {roadside.v1.RoadsideEvent.$Properties} roadside.v1.RoadsideEvent.$Shape
             */

            /**
             * Constructs a new RoadsideEvent.
             * @memberof roadside.v1
             * @classdesc Represents a RoadsideEvent.
             * @constructor
             * @param {roadside.v1.RoadsideEvent.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RoadsideEvent = function (properties) {
                this.path = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RoadsideEvent eventId.
             * @member {string} eventId
             * @memberof roadside.v1.RoadsideEvent
             * @instance
             */
            RoadsideEvent.prototype.eventId = "";

            /**
             * RoadsideEvent type.
             * @member {number} type
             * @memberof roadside.v1.RoadsideEvent
             * @instance
             */
            RoadsideEvent.prototype.type = 0;

            /**
             * RoadsideEvent sign.
             * @member {boolean} sign
             * @memberof roadside.v1.RoadsideEvent
             * @instance
             */
            RoadsideEvent.prototype.sign = false;

            /**
             * RoadsideEvent source.
             * @member {roadside.v1.EventSource} source
             * @memberof roadside.v1.RoadsideEvent
             * @instance
             */
            RoadsideEvent.prototype.source = 0;

            /**
             * RoadsideEvent position.
             * @member {roadside.v1.Position.$Properties|null|undefined} position
             * @memberof roadside.v1.RoadsideEvent
             * @instance
             */
            RoadsideEvent.prototype.position = null;

            /**
             * RoadsideEvent radius.
             * @member {number} radius
             * @memberof roadside.v1.RoadsideEvent
             * @instance
             */
            RoadsideEvent.prototype.radius = 0;

            /**
             * RoadsideEvent description.
             * @member {string} description
             * @memberof roadside.v1.RoadsideEvent
             * @instance
             */
            RoadsideEvent.prototype.description = "";

            /**
             * RoadsideEvent priority.
             * @member {number} priority
             * @memberof roadside.v1.RoadsideEvent
             * @instance
             */
            RoadsideEvent.prototype.priority = 0;

            /**
             * RoadsideEvent startMs.
             * @member {number} startMs
             * @memberof roadside.v1.RoadsideEvent
             * @instance
             */
            RoadsideEvent.prototype.startMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * RoadsideEvent endMs.
             * @member {number} endMs
             * @memberof roadside.v1.RoadsideEvent
             * @instance
             */
            RoadsideEvent.prototype.endMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * RoadsideEvent confidence.
             * @member {number} confidence
             * @memberof roadside.v1.RoadsideEvent
             * @instance
             */
            RoadsideEvent.prototype.confidence = 0;

            /**
             * RoadsideEvent cancelled.
             * @member {boolean} cancelled
             * @memberof roadside.v1.RoadsideEvent
             * @instance
             */
            RoadsideEvent.prototype.cancelled = false;

            /**
             * RoadsideEvent path.
             * @member {Array.<roadside.v1.Position.$Properties>} path
             * @memberof roadside.v1.RoadsideEvent
             * @instance
             */
            RoadsideEvent.prototype.path = $util.emptyArray;

            /**
             * RoadsideEvent descriptionEn.
             * @member {string} descriptionEn
             * @memberof roadside.v1.RoadsideEvent
             * @instance
             */
            RoadsideEvent.prototype.descriptionEn = "";

            /**
             * Creates a new RoadsideEvent instance using the specified properties.
             * @function create
             * @memberof roadside.v1.RoadsideEvent
             * @static
             * @param {roadside.v1.RoadsideEvent.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.RoadsideEvent} RoadsideEvent instance
             * @type {{
             *   (properties: roadside.v1.RoadsideEvent.$Shape): roadside.v1.RoadsideEvent & roadside.v1.RoadsideEvent.$Shape;
             *   (properties?: roadside.v1.RoadsideEvent.$Properties): roadside.v1.RoadsideEvent;
             * }}
             */
            RoadsideEvent.create = function(properties) {
                return new RoadsideEvent(properties);
            };

            /**
             * Encodes the specified RoadsideEvent message. Does not implicitly {@link roadside.v1.RoadsideEvent.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.RoadsideEvent
             * @static
             * @param {roadside.v1.RoadsideEvent.$Properties} message RoadsideEvent message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RoadsideEvent.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.eventId != null && $Object.hasOwnProperty.call(message, "eventId") && message.eventId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.eventId);
                if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.type);
                if (message.sign != null && $Object.hasOwnProperty.call(message, "sign") && message.sign !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.sign);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).int32(message.source);
                if (message.position != null && $Object.hasOwnProperty.call(message, "position"))
                    $root.roadside.v1.Position.encode(message.position, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.radius != null && $Object.hasOwnProperty.call(message, "radius") && message.radius !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.radius);
                if (message.description != null && $Object.hasOwnProperty.call(message, "description") && message.description !== "")
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.description);
                if (message.priority != null && $Object.hasOwnProperty.call(message, "priority") && message.priority !== 0)
                    writer.uint32(/* id 8, wireType 0 =*/64).uint32(message.priority);
                if (message.startMs != null && $Object.hasOwnProperty.call(message, "startMs") && (typeof message.startMs === "object" ? message.startMs.low || message.startMs.high : message.startMs !== 0))
                    writer.uint32(/* id 9, wireType 0 =*/72).uint64(message.startMs);
                if (message.endMs != null && $Object.hasOwnProperty.call(message, "endMs") && (typeof message.endMs === "object" ? message.endMs.low || message.endMs.high : message.endMs !== 0))
                    writer.uint32(/* id 10, wireType 0 =*/80).uint64(message.endMs);
                if (message.confidence != null && $Object.hasOwnProperty.call(message, "confidence") && message.confidence !== 0)
                    writer.uint32(/* id 11, wireType 0 =*/88).uint32(message.confidence);
                if (message.cancelled != null && $Object.hasOwnProperty.call(message, "cancelled") && message.cancelled !== false)
                    writer.uint32(/* id 12, wireType 0 =*/96).bool(message.cancelled);
                if (message.path != null && message.path.length)
                    for (let i = 0; i < message.path.length; ++i)
                        $root.roadside.v1.Position.encode(message.path[i], writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                if (message.descriptionEn != null && $Object.hasOwnProperty.call(message, "descriptionEn") && message.descriptionEn !== "")
                    writer.uint32(/* id 14, wireType 2 =*/114).string(message.descriptionEn);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RoadsideEvent message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.RoadsideEvent
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.RoadsideEvent & roadside.v1.RoadsideEvent.$Shape} RoadsideEvent
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RoadsideEvent.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.RoadsideEvent();
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
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.type = value;
                            else
                                delete message.type;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.sign = value;
                            else
                                delete message.sign;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.source = value;
                            else
                                delete message.source;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.position = $root.roadside.v1.Position.decode(reader, reader.size(), $undefined, _depth + 1, message.position);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.radius = value;
                            else
                                delete message.radius;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.description = value;
                            else
                                delete message.description;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.priority = value;
                            else
                                delete message.priority;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.startMs = value;
                            else
                                delete message.startMs;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.endMs = value;
                            else
                                delete message.endMs;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.confidence = value;
                            else
                                delete message.confidence;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.cancelled = value;
                            else
                                delete message.cancelled;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            if (!(message.path && message.path.length))
                                message.path = [];
                            message.path.push($root.roadside.v1.Position.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 14: {
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
             * Gets the type url for RoadsideEvent
             * @function getTypeUrl
             * @memberof roadside.v1.RoadsideEvent
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            RoadsideEvent.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.RoadsideEvent";
            };

            return RoadsideEvent;
        })();

        /**
         * EventSource enum.
         * @name roadside.v1.EventSource
         * @enum {number}
         * @property {number} EVENT_SOURCE_UNSPECIFIED=0 EVENT_SOURCE_UNSPECIFIED value
         * @property {number} EVENT_SOURCE_POLICE=1 EVENT_SOURCE_POLICE value
         * @property {number} EVENT_SOURCE_GOVERNMENT=2 EVENT_SOURCE_GOVERNMENT value
         * @property {number} EVENT_SOURCE_METEOROLOGICAL=3 EVENT_SOURCE_METEOROLOGICAL value
         * @property {number} EVENT_SOURCE_INTERNET=4 EVENT_SOURCE_INTERNET value
         * @property {number} EVENT_SOURCE_DETECTION=5 EVENT_SOURCE_DETECTION value
         */
        v1.EventSource = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "EVENT_SOURCE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "EVENT_SOURCE_POLICE"] = 1;
            values[valuesById[2] = "EVENT_SOURCE_GOVERNMENT"] = 2;
            values[valuesById[3] = "EVENT_SOURCE_METEOROLOGICAL"] = 3;
            values[valuesById[4] = "EVENT_SOURCE_INTERNET"] = 4;
            values[valuesById[5] = "EVENT_SOURCE_DETECTION"] = 5;
            return values;
        })();

        v1.ParkingStates = (function() {

            /**
             * Properties of a ParkingStates.
             * @typedef {Object} roadside.v1.ParkingStates.$Properties
             * @property {Array.<roadside.v1.ParkingStates.ParkingFacility.$Properties>|null} [facilities] ParkingStates facilities
             * @property {Array.<roadside.v1.ParkingStates.BayState.$Properties>|null} [bays] ParkingStates bays
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ParkingStates.
             * @memberof roadside.v1
             * @interface IParkingStates
             * @augments roadside.v1.ParkingStates.$Properties
             * @deprecated Use roadside.v1.ParkingStates.$Properties instead.
             */

            /**
             * Shape of a ParkingStates.
             * @typedef {roadside.v1.ParkingStates.$Properties} roadside.v1.ParkingStates.$Shape
             */

            /**
             * Constructs a new ParkingStates.
             * @memberof roadside.v1
             * @classdesc Represents a ParkingStates.
             * @constructor
             * @param {roadside.v1.ParkingStates.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ParkingStates = function (properties) {
                this.facilities = [];
                this.bays = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ParkingStates facilities.
             * @member {Array.<roadside.v1.ParkingStates.ParkingFacility.$Properties>} facilities
             * @memberof roadside.v1.ParkingStates
             * @instance
             */
            ParkingStates.prototype.facilities = $util.emptyArray;

            /**
             * ParkingStates bays.
             * @member {Array.<roadside.v1.ParkingStates.BayState.$Properties>} bays
             * @memberof roadside.v1.ParkingStates
             * @instance
             */
            ParkingStates.prototype.bays = $util.emptyArray;

            /**
             * Creates a new ParkingStates instance using the specified properties.
             * @function create
             * @memberof roadside.v1.ParkingStates
             * @static
             * @param {roadside.v1.ParkingStates.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.ParkingStates} ParkingStates instance
             * @type {{
             *   (properties: roadside.v1.ParkingStates.$Shape): roadside.v1.ParkingStates & roadside.v1.ParkingStates.$Shape;
             *   (properties?: roadside.v1.ParkingStates.$Properties): roadside.v1.ParkingStates;
             * }}
             */
            ParkingStates.create = function(properties) {
                return new ParkingStates(properties);
            };

            /**
             * Encodes the specified ParkingStates message. Does not implicitly {@link roadside.v1.ParkingStates.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.ParkingStates
             * @static
             * @param {roadside.v1.ParkingStates.$Properties} message ParkingStates message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ParkingStates.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.facilities != null && message.facilities.length)
                    for (let i = 0; i < message.facilities.length; ++i)
                        $root.roadside.v1.ParkingStates.ParkingFacility.encode(message.facilities[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.bays != null && message.bays.length)
                    for (let i = 0; i < message.bays.length; ++i)
                        $root.roadside.v1.ParkingStates.BayState.encode(message.bays[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ParkingStates message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.ParkingStates
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.ParkingStates & roadside.v1.ParkingStates.$Shape} ParkingStates
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ParkingStates.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.ParkingStates();
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
                            if (!(message.facilities && message.facilities.length))
                                message.facilities = [];
                            message.facilities.push($root.roadside.v1.ParkingStates.ParkingFacility.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.bays && message.bays.length))
                                message.bays = [];
                            message.bays.push($root.roadside.v1.ParkingStates.BayState.decode(reader, reader.size(), $undefined, _depth + 1));
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
             * Gets the type url for ParkingStates
             * @function getTypeUrl
             * @memberof roadside.v1.ParkingStates
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ParkingStates.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.ParkingStates";
            };

            ParkingStates.ParkingFacility = (function() {

                /**
                 * Properties of a ParkingFacility.
                 * @typedef {Object} roadside.v1.ParkingStates.ParkingFacility.$Properties
                 * @property {string|null} [facilityId] ParkingFacility facilityId
                 * @property {number|null} [timeMs] ParkingFacility timeMs
                 * @property {number|null} [capacity] ParkingFacility capacity
                 * @property {number|null} [free] ParkingFacility free
                 * @property {number|null} [entries] ParkingFacility entries
                 * @property {number|null} [exits] ParkingFacility exits
                 * @property {boolean|null} [open] ParkingFacility open
                 * @property {string|null} [name] ParkingFacility name
                 * @property {roadside.v1.Position.$Properties|null} [position] ParkingFacility position
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ParkingFacility.
                 * @memberof roadside.v1.ParkingStates
                 * @interface IParkingFacility
                 * @augments roadside.v1.ParkingStates.ParkingFacility.$Properties
                 * @deprecated Use roadside.v1.ParkingStates.ParkingFacility.$Properties instead.
                 */

                /**
                 * Shape of a ParkingFacility.
                 * @typedef {roadside.v1.ParkingStates.ParkingFacility.$Properties} roadside.v1.ParkingStates.ParkingFacility.$Shape
                 */

                /**
                 * Constructs a new ParkingFacility.
                 * @memberof roadside.v1.ParkingStates
                 * @classdesc Represents a ParkingFacility.
                 * @constructor
                 * @param {roadside.v1.ParkingStates.ParkingFacility.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ParkingFacility = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ParkingFacility facilityId.
                 * @member {string} facilityId
                 * @memberof roadside.v1.ParkingStates.ParkingFacility
                 * @instance
                 */
                ParkingFacility.prototype.facilityId = "";

                /**
                 * ParkingFacility timeMs.
                 * @member {number} timeMs
                 * @memberof roadside.v1.ParkingStates.ParkingFacility
                 * @instance
                 */
                ParkingFacility.prototype.timeMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * ParkingFacility capacity.
                 * @member {number} capacity
                 * @memberof roadside.v1.ParkingStates.ParkingFacility
                 * @instance
                 */
                ParkingFacility.prototype.capacity = 0;

                /**
                 * ParkingFacility free.
                 * @member {number|null|undefined} free
                 * @memberof roadside.v1.ParkingStates.ParkingFacility
                 * @instance
                 */
                ParkingFacility.prototype.free = null;

                /**
                 * ParkingFacility entries.
                 * @member {number|null|undefined} entries
                 * @memberof roadside.v1.ParkingStates.ParkingFacility
                 * @instance
                 */
                ParkingFacility.prototype.entries = null;

                /**
                 * ParkingFacility exits.
                 * @member {number|null|undefined} exits
                 * @memberof roadside.v1.ParkingStates.ParkingFacility
                 * @instance
                 */
                ParkingFacility.prototype.exits = null;

                /**
                 * ParkingFacility open.
                 * @member {boolean} open
                 * @memberof roadside.v1.ParkingStates.ParkingFacility
                 * @instance
                 */
                ParkingFacility.prototype.open = false;

                /**
                 * ParkingFacility name.
                 * @member {string} name
                 * @memberof roadside.v1.ParkingStates.ParkingFacility
                 * @instance
                 */
                ParkingFacility.prototype.name = "";

                /**
                 * ParkingFacility position.
                 * @member {roadside.v1.Position.$Properties|null|undefined} position
                 * @memberof roadside.v1.ParkingStates.ParkingFacility
                 * @instance
                 */
                ParkingFacility.prototype.position = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(ParkingFacility.prototype, "_free", {
                    get: $util.oneOfGetter($oneOfFields = ["free"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(ParkingFacility.prototype, "_entries", {
                    get: $util.oneOfGetter($oneOfFields = ["entries"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(ParkingFacility.prototype, "_exits", {
                    get: $util.oneOfGetter($oneOfFields = ["exits"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new ParkingFacility instance using the specified properties.
                 * @function create
                 * @memberof roadside.v1.ParkingStates.ParkingFacility
                 * @static
                 * @param {roadside.v1.ParkingStates.ParkingFacility.$Properties=} [properties] Properties to set
                 * @returns {roadside.v1.ParkingStates.ParkingFacility} ParkingFacility instance
                 * @type {{
                 *   (properties: roadside.v1.ParkingStates.ParkingFacility.$Shape): roadside.v1.ParkingStates.ParkingFacility & roadside.v1.ParkingStates.ParkingFacility.$Shape;
                 *   (properties?: roadside.v1.ParkingStates.ParkingFacility.$Properties): roadside.v1.ParkingStates.ParkingFacility;
                 * }}
                 */
                ParkingFacility.create = function(properties) {
                    return new ParkingFacility(properties);
                };

                /**
                 * Encodes the specified ParkingFacility message. Does not implicitly {@link roadside.v1.ParkingStates.ParkingFacility.verify|verify} messages.
                 * @function encode
                 * @memberof roadside.v1.ParkingStates.ParkingFacility
                 * @static
                 * @param {roadside.v1.ParkingStates.ParkingFacility.$Properties} message ParkingFacility message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ParkingFacility.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.facilityId != null && $Object.hasOwnProperty.call(message, "facilityId") && message.facilityId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.facilityId);
                    if (message.timeMs != null && $Object.hasOwnProperty.call(message, "timeMs") && (typeof message.timeMs === "object" ? message.timeMs.low || message.timeMs.high : message.timeMs !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.timeMs);
                    if (message.capacity != null && $Object.hasOwnProperty.call(message, "capacity") && message.capacity !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.capacity);
                    if (message.free != null && $Object.hasOwnProperty.call(message, "free"))
                        writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.free);
                    if (message.entries != null && $Object.hasOwnProperty.call(message, "entries"))
                        writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.entries);
                    if (message.exits != null && $Object.hasOwnProperty.call(message, "exits"))
                        writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.exits);
                    if (message.open != null && $Object.hasOwnProperty.call(message, "open") && message.open !== false)
                        writer.uint32(/* id 7, wireType 0 =*/56).bool(message.open);
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 8, wireType 2 =*/66).string(message.name);
                    if (message.position != null && $Object.hasOwnProperty.call(message, "position"))
                        $root.roadside.v1.Position.encode(message.position, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ParkingFacility message from the specified reader or buffer.
                 * @function decode
                 * @memberof roadside.v1.ParkingStates.ParkingFacility
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {roadside.v1.ParkingStates.ParkingFacility & roadside.v1.ParkingStates.ParkingFacility.$Shape} ParkingFacility
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ParkingFacility.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.roadside.v1.ParkingStates.ParkingFacility();
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
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.timeMs = value;
                                else
                                    delete message.timeMs;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.capacity = value;
                                else
                                    delete message.capacity;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                message.free = reader.uint32();
                                message._free = "free";
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                message.entries = reader.uint32();
                                message._entries = "entries";
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                message.exits = reader.uint32();
                                message._exits = "exits";
                                continue;
                            }
                        case 7: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.open = value;
                                else
                                    delete message.open;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 2)
                                    break;
                                message.position = $root.roadside.v1.Position.decode(reader, reader.size(), $undefined, _depth + 1, message.position);
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
                 * Gets the type url for ParkingFacility
                 * @function getTypeUrl
                 * @memberof roadside.v1.ParkingStates.ParkingFacility
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                ParkingFacility.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/roadside.v1.ParkingStates.ParkingFacility";
                };

                return ParkingFacility;
            })();

            ParkingStates.BayState = (function() {

                /**
                 * Properties of a BayState.
                 * @typedef {Object} roadside.v1.ParkingStates.BayState.$Properties
                 * @property {string|null} [facilityId] BayState facilityId
                 * @property {string|null} [bayId] BayState bayId
                 * @property {number|null} [timeMs] BayState timeMs
                 * @property {boolean|null} [occupied] BayState occupied
                 * @property {roadside.v1.Position.$Properties|null} [position] BayState position
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a BayState.
                 * @memberof roadside.v1.ParkingStates
                 * @interface IBayState
                 * @augments roadside.v1.ParkingStates.BayState.$Properties
                 * @deprecated Use roadside.v1.ParkingStates.BayState.$Properties instead.
                 */

                /**
                 * Shape of a BayState.
                 * @typedef {roadside.v1.ParkingStates.BayState.$Properties} roadside.v1.ParkingStates.BayState.$Shape
                 */

                /**
                 * Constructs a new BayState.
                 * @memberof roadside.v1.ParkingStates
                 * @classdesc Represents a BayState.
                 * @constructor
                 * @param {roadside.v1.ParkingStates.BayState.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const BayState = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * BayState facilityId.
                 * @member {string} facilityId
                 * @memberof roadside.v1.ParkingStates.BayState
                 * @instance
                 */
                BayState.prototype.facilityId = "";

                /**
                 * BayState bayId.
                 * @member {string} bayId
                 * @memberof roadside.v1.ParkingStates.BayState
                 * @instance
                 */
                BayState.prototype.bayId = "";

                /**
                 * BayState timeMs.
                 * @member {number} timeMs
                 * @memberof roadside.v1.ParkingStates.BayState
                 * @instance
                 */
                BayState.prototype.timeMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * BayState occupied.
                 * @member {boolean} occupied
                 * @memberof roadside.v1.ParkingStates.BayState
                 * @instance
                 */
                BayState.prototype.occupied = false;

                /**
                 * BayState position.
                 * @member {roadside.v1.Position.$Properties|null|undefined} position
                 * @memberof roadside.v1.ParkingStates.BayState
                 * @instance
                 */
                BayState.prototype.position = null;

                /**
                 * Creates a new BayState instance using the specified properties.
                 * @function create
                 * @memberof roadside.v1.ParkingStates.BayState
                 * @static
                 * @param {roadside.v1.ParkingStates.BayState.$Properties=} [properties] Properties to set
                 * @returns {roadside.v1.ParkingStates.BayState} BayState instance
                 * @type {{
                 *   (properties: roadside.v1.ParkingStates.BayState.$Shape): roadside.v1.ParkingStates.BayState & roadside.v1.ParkingStates.BayState.$Shape;
                 *   (properties?: roadside.v1.ParkingStates.BayState.$Properties): roadside.v1.ParkingStates.BayState;
                 * }}
                 */
                BayState.create = function(properties) {
                    return new BayState(properties);
                };

                /**
                 * Encodes the specified BayState message. Does not implicitly {@link roadside.v1.ParkingStates.BayState.verify|verify} messages.
                 * @function encode
                 * @memberof roadside.v1.ParkingStates.BayState
                 * @static
                 * @param {roadside.v1.ParkingStates.BayState.$Properties} message BayState message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                BayState.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.facilityId != null && $Object.hasOwnProperty.call(message, "facilityId") && message.facilityId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.facilityId);
                    if (message.bayId != null && $Object.hasOwnProperty.call(message, "bayId") && message.bayId !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.bayId);
                    if (message.timeMs != null && $Object.hasOwnProperty.call(message, "timeMs") && (typeof message.timeMs === "object" ? message.timeMs.low || message.timeMs.high : message.timeMs !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.timeMs);
                    if (message.occupied != null && $Object.hasOwnProperty.call(message, "occupied") && message.occupied !== false)
                        writer.uint32(/* id 4, wireType 0 =*/32).bool(message.occupied);
                    if (message.position != null && $Object.hasOwnProperty.call(message, "position"))
                        $root.roadside.v1.Position.encode(message.position, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a BayState message from the specified reader or buffer.
                 * @function decode
                 * @memberof roadside.v1.ParkingStates.BayState
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {roadside.v1.ParkingStates.BayState & roadside.v1.ParkingStates.BayState.$Shape} BayState
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                BayState.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.roadside.v1.ParkingStates.BayState();
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
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.bayId = value;
                                else
                                    delete message.bayId;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.timeMs = value;
                                else
                                    delete message.timeMs;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.occupied = value;
                                else
                                    delete message.occupied;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.position = $root.roadside.v1.Position.decode(reader, reader.size(), $undefined, _depth + 1, message.position);
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
                 * Gets the type url for BayState
                 * @function getTypeUrl
                 * @memberof roadside.v1.ParkingStates.BayState
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                BayState.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/roadside.v1.ParkingStates.BayState";
                };

                return BayState;
            })();

            return ParkingStates;
        })();

        v1.ToccReports = (function() {

            /**
             * Properties of a ToccReports.
             * @typedef {Object} roadside.v1.ToccReports.$Properties
             * @property {Array.<roadside.v1.ToccReports.Incident.$Properties>|null} [incidents] ToccReports incidents
             * @property {Array.<roadside.v1.ToccReports.Weather.$Properties>|null} [weather] ToccReports weather
             * @property {Array.<roadside.v1.ToccReports.TransitVehicle.$Properties>|null} [transitVehicles] ToccReports transitVehicles
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ToccReports.
             * @memberof roadside.v1
             * @interface IToccReports
             * @augments roadside.v1.ToccReports.$Properties
             * @deprecated Use roadside.v1.ToccReports.$Properties instead.
             */

            /**
             * Shape of a ToccReports.
             * @typedef {roadside.v1.ToccReports.$Properties} roadside.v1.ToccReports.$Shape
             */

            /**
             * Constructs a new ToccReports.
             * @memberof roadside.v1
             * @classdesc Represents a ToccReports.
             * @constructor
             * @param {roadside.v1.ToccReports.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ToccReports = function (properties) {
                this.incidents = [];
                this.weather = [];
                this.transitVehicles = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ToccReports incidents.
             * @member {Array.<roadside.v1.ToccReports.Incident.$Properties>} incidents
             * @memberof roadside.v1.ToccReports
             * @instance
             */
            ToccReports.prototype.incidents = $util.emptyArray;

            /**
             * ToccReports weather.
             * @member {Array.<roadside.v1.ToccReports.Weather.$Properties>} weather
             * @memberof roadside.v1.ToccReports
             * @instance
             */
            ToccReports.prototype.weather = $util.emptyArray;

            /**
             * ToccReports transitVehicles.
             * @member {Array.<roadside.v1.ToccReports.TransitVehicle.$Properties>} transitVehicles
             * @memberof roadside.v1.ToccReports
             * @instance
             */
            ToccReports.prototype.transitVehicles = $util.emptyArray;

            /**
             * Creates a new ToccReports instance using the specified properties.
             * @function create
             * @memberof roadside.v1.ToccReports
             * @static
             * @param {roadside.v1.ToccReports.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.ToccReports} ToccReports instance
             * @type {{
             *   (properties: roadside.v1.ToccReports.$Shape): roadside.v1.ToccReports & roadside.v1.ToccReports.$Shape;
             *   (properties?: roadside.v1.ToccReports.$Properties): roadside.v1.ToccReports;
             * }}
             */
            ToccReports.create = function(properties) {
                return new ToccReports(properties);
            };

            /**
             * Encodes the specified ToccReports message. Does not implicitly {@link roadside.v1.ToccReports.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.ToccReports
             * @static
             * @param {roadside.v1.ToccReports.$Properties} message ToccReports message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ToccReports.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.incidents != null && message.incidents.length)
                    for (let i = 0; i < message.incidents.length; ++i)
                        $root.roadside.v1.ToccReports.Incident.encode(message.incidents[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.weather != null && message.weather.length)
                    for (let i = 0; i < message.weather.length; ++i)
                        $root.roadside.v1.ToccReports.Weather.encode(message.weather[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.transitVehicles != null && message.transitVehicles.length)
                    for (let i = 0; i < message.transitVehicles.length; ++i)
                        $root.roadside.v1.ToccReports.TransitVehicle.encode(message.transitVehicles[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ToccReports message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.ToccReports
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.ToccReports & roadside.v1.ToccReports.$Shape} ToccReports
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ToccReports.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.ToccReports();
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
                            if (!(message.incidents && message.incidents.length))
                                message.incidents = [];
                            message.incidents.push($root.roadside.v1.ToccReports.Incident.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.weather && message.weather.length))
                                message.weather = [];
                            message.weather.push($root.roadside.v1.ToccReports.Weather.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.transitVehicles && message.transitVehicles.length))
                                message.transitVehicles = [];
                            message.transitVehicles.push($root.roadside.v1.ToccReports.TransitVehicle.decode(reader, reader.size(), $undefined, _depth + 1));
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
             * Gets the type url for ToccReports
             * @function getTypeUrl
             * @memberof roadside.v1.ToccReports
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ToccReports.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.ToccReports";
            };

            ToccReports.Incident = (function() {

                /**
                 * Properties of an Incident.
                 * @typedef {Object} roadside.v1.ToccReports.Incident.$Properties
                 * @property {string|null} [incidentId] Incident incidentId
                 * @property {roadside.v1.ToccReports.IncidentKind|null} [kind] Incident kind
                 * @property {roadside.v1.Position.$Properties|null} [position] Incident position
                 * @property {number|null} [startMs] Incident startMs
                 * @property {number|null} [endMs] Incident endMs
                 * @property {number|null} [severity] Incident severity
                 * @property {string|null} [description] Incident description
                 * @property {number|null} [lanesClosed] Incident lanesClosed
                 * @property {boolean|null} [cancelled] Incident cancelled
                 * @property {number|null} [timeMs] Incident timeMs
                 * @property {string|null} [descriptionEn] Incident descriptionEn
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an Incident.
                 * @memberof roadside.v1.ToccReports
                 * @interface IIncident
                 * @augments roadside.v1.ToccReports.Incident.$Properties
                 * @deprecated Use roadside.v1.ToccReports.Incident.$Properties instead.
                 */

                /**
                 * Shape of an Incident.
                 * @typedef {roadside.v1.ToccReports.Incident.$Properties} roadside.v1.ToccReports.Incident.$Shape
                 */

                /**
                 * Constructs a new Incident.
                 * @memberof roadside.v1.ToccReports
                 * @classdesc Represents an Incident.
                 * @constructor
                 * @param {roadside.v1.ToccReports.Incident.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Incident = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Incident incidentId.
                 * @member {string} incidentId
                 * @memberof roadside.v1.ToccReports.Incident
                 * @instance
                 */
                Incident.prototype.incidentId = "";

                /**
                 * Incident kind.
                 * @member {roadside.v1.ToccReports.IncidentKind} kind
                 * @memberof roadside.v1.ToccReports.Incident
                 * @instance
                 */
                Incident.prototype.kind = 0;

                /**
                 * Incident position.
                 * @member {roadside.v1.Position.$Properties|null|undefined} position
                 * @memberof roadside.v1.ToccReports.Incident
                 * @instance
                 */
                Incident.prototype.position = null;

                /**
                 * Incident startMs.
                 * @member {number} startMs
                 * @memberof roadside.v1.ToccReports.Incident
                 * @instance
                 */
                Incident.prototype.startMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Incident endMs.
                 * @member {number} endMs
                 * @memberof roadside.v1.ToccReports.Incident
                 * @instance
                 */
                Incident.prototype.endMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Incident severity.
                 * @member {number} severity
                 * @memberof roadside.v1.ToccReports.Incident
                 * @instance
                 */
                Incident.prototype.severity = 0;

                /**
                 * Incident description.
                 * @member {string} description
                 * @memberof roadside.v1.ToccReports.Incident
                 * @instance
                 */
                Incident.prototype.description = "";

                /**
                 * Incident lanesClosed.
                 * @member {number} lanesClosed
                 * @memberof roadside.v1.ToccReports.Incident
                 * @instance
                 */
                Incident.prototype.lanesClosed = 0;

                /**
                 * Incident cancelled.
                 * @member {boolean} cancelled
                 * @memberof roadside.v1.ToccReports.Incident
                 * @instance
                 */
                Incident.prototype.cancelled = false;

                /**
                 * Incident timeMs.
                 * @member {number} timeMs
                 * @memberof roadside.v1.ToccReports.Incident
                 * @instance
                 */
                Incident.prototype.timeMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Incident descriptionEn.
                 * @member {string} descriptionEn
                 * @memberof roadside.v1.ToccReports.Incident
                 * @instance
                 */
                Incident.prototype.descriptionEn = "";

                /**
                 * Creates a new Incident instance using the specified properties.
                 * @function create
                 * @memberof roadside.v1.ToccReports.Incident
                 * @static
                 * @param {roadside.v1.ToccReports.Incident.$Properties=} [properties] Properties to set
                 * @returns {roadside.v1.ToccReports.Incident} Incident instance
                 * @type {{
                 *   (properties: roadside.v1.ToccReports.Incident.$Shape): roadside.v1.ToccReports.Incident & roadside.v1.ToccReports.Incident.$Shape;
                 *   (properties?: roadside.v1.ToccReports.Incident.$Properties): roadside.v1.ToccReports.Incident;
                 * }}
                 */
                Incident.create = function(properties) {
                    return new Incident(properties);
                };

                /**
                 * Encodes the specified Incident message. Does not implicitly {@link roadside.v1.ToccReports.Incident.verify|verify} messages.
                 * @function encode
                 * @memberof roadside.v1.ToccReports.Incident
                 * @static
                 * @param {roadside.v1.ToccReports.Incident.$Properties} message Incident message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Incident.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.incidentId != null && $Object.hasOwnProperty.call(message, "incidentId") && message.incidentId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.incidentId);
                    if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).int32(message.kind);
                    if (message.position != null && $Object.hasOwnProperty.call(message, "position"))
                        $root.roadside.v1.Position.encode(message.position, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.startMs != null && $Object.hasOwnProperty.call(message, "startMs") && (typeof message.startMs === "object" ? message.startMs.low || message.startMs.high : message.startMs !== 0))
                        writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.startMs);
                    if (message.endMs != null && $Object.hasOwnProperty.call(message, "endMs") && (typeof message.endMs === "object" ? message.endMs.low || message.endMs.high : message.endMs !== 0))
                        writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.endMs);
                    if (message.severity != null && $Object.hasOwnProperty.call(message, "severity") && message.severity !== 0)
                        writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.severity);
                    if (message.description != null && $Object.hasOwnProperty.call(message, "description") && message.description !== "")
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.description);
                    if (message.lanesClosed != null && $Object.hasOwnProperty.call(message, "lanesClosed") && message.lanesClosed !== 0)
                        writer.uint32(/* id 8, wireType 0 =*/64).uint32(message.lanesClosed);
                    if (message.cancelled != null && $Object.hasOwnProperty.call(message, "cancelled") && message.cancelled !== false)
                        writer.uint32(/* id 9, wireType 0 =*/72).bool(message.cancelled);
                    if (message.timeMs != null && $Object.hasOwnProperty.call(message, "timeMs") && (typeof message.timeMs === "object" ? message.timeMs.low || message.timeMs.high : message.timeMs !== 0))
                        writer.uint32(/* id 10, wireType 0 =*/80).uint64(message.timeMs);
                    if (message.descriptionEn != null && $Object.hasOwnProperty.call(message, "descriptionEn") && message.descriptionEn !== "")
                        writer.uint32(/* id 11, wireType 2 =*/90).string(message.descriptionEn);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an Incident message from the specified reader or buffer.
                 * @function decode
                 * @memberof roadside.v1.ToccReports.Incident
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {roadside.v1.ToccReports.Incident & roadside.v1.ToccReports.Incident.$Shape} Incident
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Incident.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.roadside.v1.ToccReports.Incident();
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
                                    message.incidentId = value;
                                else
                                    delete message.incidentId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.kind = value;
                                else
                                    delete message.kind;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.position = $root.roadside.v1.Position.decode(reader, reader.size(), $undefined, _depth + 1, message.position);
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.startMs = value;
                                else
                                    delete message.startMs;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.endMs = value;
                                else
                                    delete message.endMs;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.severity = value;
                                else
                                    delete message.severity;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.description = value;
                                else
                                    delete message.description;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.lanesClosed = value;
                                else
                                    delete message.lanesClosed;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.cancelled = value;
                                else
                                    delete message.cancelled;
                                continue;
                            }
                        case 10: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.timeMs = value;
                                else
                                    delete message.timeMs;
                                continue;
                            }
                        case 11: {
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
                 * Gets the type url for Incident
                 * @function getTypeUrl
                 * @memberof roadside.v1.ToccReports.Incident
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Incident.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/roadside.v1.ToccReports.Incident";
                };

                return Incident;
            })();

            /**
             * IncidentKind enum.
             * @name roadside.v1.ToccReports.IncidentKind
             * @enum {number}
             * @property {number} INCIDENT_KIND_UNSPECIFIED=0 INCIDENT_KIND_UNSPECIFIED value
             * @property {number} INCIDENT_KIND_CRASH=1 INCIDENT_KIND_CRASH value
             * @property {number} INCIDENT_KIND_BREAKDOWN=2 INCIDENT_KIND_BREAKDOWN value
             * @property {number} INCIDENT_KIND_WORKS=3 INCIDENT_KIND_WORKS value
             * @property {number} INCIDENT_KIND_FLOOD=4 INCIDENT_KIND_FLOOD value
             * @property {number} INCIDENT_KIND_EVENT=5 INCIDENT_KIND_EVENT value
             * @property {number} INCIDENT_KIND_CONGESTION=6 INCIDENT_KIND_CONGESTION value
             * @property {number} INCIDENT_KIND_OTHER=7 INCIDENT_KIND_OTHER value
             */
            ToccReports.IncidentKind = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "INCIDENT_KIND_UNSPECIFIED"] = 0;
                values[valuesById[1] = "INCIDENT_KIND_CRASH"] = 1;
                values[valuesById[2] = "INCIDENT_KIND_BREAKDOWN"] = 2;
                values[valuesById[3] = "INCIDENT_KIND_WORKS"] = 3;
                values[valuesById[4] = "INCIDENT_KIND_FLOOD"] = 4;
                values[valuesById[5] = "INCIDENT_KIND_EVENT"] = 5;
                values[valuesById[6] = "INCIDENT_KIND_CONGESTION"] = 6;
                values[valuesById[7] = "INCIDENT_KIND_OTHER"] = 7;
                return values;
            })();

            ToccReports.Weather = (function() {

                /**
                 * Properties of a Weather.
                 * @typedef {Object} roadside.v1.ToccReports.Weather.$Properties
                 * @property {string|null} [stationId] Weather stationId
                 * @property {roadside.v1.Position.$Properties|null} [position] Weather position
                 * @property {number|null} [timeMs] Weather timeMs
                 * @property {number|null} [temperature] Weather temperature
                 * @property {number|null} [precipitation] Weather precipitation
                 * @property {number|null} [visibility] Weather visibility
                 * @property {number|null} [windSpeed] Weather windSpeed
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Weather.
                 * @memberof roadside.v1.ToccReports
                 * @interface IWeather
                 * @augments roadside.v1.ToccReports.Weather.$Properties
                 * @deprecated Use roadside.v1.ToccReports.Weather.$Properties instead.
                 */

                /**
                 * Shape of a Weather.
                 * @typedef {roadside.v1.ToccReports.Weather.$Properties} roadside.v1.ToccReports.Weather.$Shape
                 */

                /**
                 * Constructs a new Weather.
                 * @memberof roadside.v1.ToccReports
                 * @classdesc Represents a Weather.
                 * @constructor
                 * @param {roadside.v1.ToccReports.Weather.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Weather = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Weather stationId.
                 * @member {string} stationId
                 * @memberof roadside.v1.ToccReports.Weather
                 * @instance
                 */
                Weather.prototype.stationId = "";

                /**
                 * Weather position.
                 * @member {roadside.v1.Position.$Properties|null|undefined} position
                 * @memberof roadside.v1.ToccReports.Weather
                 * @instance
                 */
                Weather.prototype.position = null;

                /**
                 * Weather timeMs.
                 * @member {number} timeMs
                 * @memberof roadside.v1.ToccReports.Weather
                 * @instance
                 */
                Weather.prototype.timeMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Weather temperature.
                 * @member {number|null|undefined} temperature
                 * @memberof roadside.v1.ToccReports.Weather
                 * @instance
                 */
                Weather.prototype.temperature = null;

                /**
                 * Weather precipitation.
                 * @member {number|null|undefined} precipitation
                 * @memberof roadside.v1.ToccReports.Weather
                 * @instance
                 */
                Weather.prototype.precipitation = null;

                /**
                 * Weather visibility.
                 * @member {number|null|undefined} visibility
                 * @memberof roadside.v1.ToccReports.Weather
                 * @instance
                 */
                Weather.prototype.visibility = null;

                /**
                 * Weather windSpeed.
                 * @member {number|null|undefined} windSpeed
                 * @memberof roadside.v1.ToccReports.Weather
                 * @instance
                 */
                Weather.prototype.windSpeed = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Weather.prototype, "_temperature", {
                    get: $util.oneOfGetter($oneOfFields = ["temperature"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Weather.prototype, "_precipitation", {
                    get: $util.oneOfGetter($oneOfFields = ["precipitation"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Weather.prototype, "_visibility", {
                    get: $util.oneOfGetter($oneOfFields = ["visibility"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Weather.prototype, "_windSpeed", {
                    get: $util.oneOfGetter($oneOfFields = ["windSpeed"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new Weather instance using the specified properties.
                 * @function create
                 * @memberof roadside.v1.ToccReports.Weather
                 * @static
                 * @param {roadside.v1.ToccReports.Weather.$Properties=} [properties] Properties to set
                 * @returns {roadside.v1.ToccReports.Weather} Weather instance
                 * @type {{
                 *   (properties: roadside.v1.ToccReports.Weather.$Shape): roadside.v1.ToccReports.Weather & roadside.v1.ToccReports.Weather.$Shape;
                 *   (properties?: roadside.v1.ToccReports.Weather.$Properties): roadside.v1.ToccReports.Weather;
                 * }}
                 */
                Weather.create = function(properties) {
                    return new Weather(properties);
                };

                /**
                 * Encodes the specified Weather message. Does not implicitly {@link roadside.v1.ToccReports.Weather.verify|verify} messages.
                 * @function encode
                 * @memberof roadside.v1.ToccReports.Weather
                 * @static
                 * @param {roadside.v1.ToccReports.Weather.$Properties} message Weather message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Weather.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.stationId != null && $Object.hasOwnProperty.call(message, "stationId") && message.stationId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.stationId);
                    if (message.position != null && $Object.hasOwnProperty.call(message, "position"))
                        $root.roadside.v1.Position.encode(message.position, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.timeMs != null && $Object.hasOwnProperty.call(message, "timeMs") && (typeof message.timeMs === "object" ? message.timeMs.low || message.timeMs.high : message.timeMs !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.timeMs);
                    if (message.temperature != null && $Object.hasOwnProperty.call(message, "temperature"))
                        writer.uint32(/* id 4, wireType 0 =*/32).sint32(message.temperature);
                    if (message.precipitation != null && $Object.hasOwnProperty.call(message, "precipitation"))
                        writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.precipitation);
                    if (message.visibility != null && $Object.hasOwnProperty.call(message, "visibility"))
                        writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.visibility);
                    if (message.windSpeed != null && $Object.hasOwnProperty.call(message, "windSpeed"))
                        writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.windSpeed);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Weather message from the specified reader or buffer.
                 * @function decode
                 * @memberof roadside.v1.ToccReports.Weather
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {roadside.v1.ToccReports.Weather & roadside.v1.ToccReports.Weather.$Shape} Weather
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Weather.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.roadside.v1.ToccReports.Weather();
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
                                    message.stationId = value;
                                else
                                    delete message.stationId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.position = $root.roadside.v1.Position.decode(reader, reader.size(), $undefined, _depth + 1, message.position);
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.timeMs = value;
                                else
                                    delete message.timeMs;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                message.temperature = reader.sint32();
                                message._temperature = "temperature";
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                message.precipitation = reader.uint32();
                                message._precipitation = "precipitation";
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                message.visibility = reader.uint32();
                                message._visibility = "visibility";
                                continue;
                            }
                        case 7: {
                                if (wireType !== 0)
                                    break;
                                message.windSpeed = reader.uint32();
                                message._windSpeed = "windSpeed";
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
                 * Gets the type url for Weather
                 * @function getTypeUrl
                 * @memberof roadside.v1.ToccReports.Weather
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Weather.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/roadside.v1.ToccReports.Weather";
                };

                return Weather;
            })();

            ToccReports.TransitVehicle = (function() {

                /**
                 * Properties of a TransitVehicle.
                 * @typedef {Object} roadside.v1.ToccReports.TransitVehicle.$Properties
                 * @property {string|null} [vehicleId] TransitVehicle vehicleId
                 * @property {string|null} [routeId] TransitVehicle routeId
                 * @property {string|null} [tripId] TransitVehicle tripId
                 * @property {roadside.v1.Position.$Properties|null} [position] TransitVehicle position
                 * @property {number|null} [timeMs] TransitVehicle timeMs
                 * @property {number|null} [speed] TransitVehicle speed
                 * @property {number|null} [heading] TransitVehicle heading
                 * @property {string|null} [nextStopId] TransitVehicle nextStopId
                 * @property {number|null} [delay] TransitVehicle delay
                 * @property {number|null} [load] TransitVehicle load
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a TransitVehicle.
                 * @memberof roadside.v1.ToccReports
                 * @interface ITransitVehicle
                 * @augments roadside.v1.ToccReports.TransitVehicle.$Properties
                 * @deprecated Use roadside.v1.ToccReports.TransitVehicle.$Properties instead.
                 */

                /**
                 * Shape of a TransitVehicle.
                 * @typedef {roadside.v1.ToccReports.TransitVehicle.$Properties} roadside.v1.ToccReports.TransitVehicle.$Shape
                 */

                /**
                 * Constructs a new TransitVehicle.
                 * @memberof roadside.v1.ToccReports
                 * @classdesc Represents a TransitVehicle.
                 * @constructor
                 * @param {roadside.v1.ToccReports.TransitVehicle.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const TransitVehicle = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * TransitVehicle vehicleId.
                 * @member {string} vehicleId
                 * @memberof roadside.v1.ToccReports.TransitVehicle
                 * @instance
                 */
                TransitVehicle.prototype.vehicleId = "";

                /**
                 * TransitVehicle routeId.
                 * @member {string} routeId
                 * @memberof roadside.v1.ToccReports.TransitVehicle
                 * @instance
                 */
                TransitVehicle.prototype.routeId = "";

                /**
                 * TransitVehicle tripId.
                 * @member {string} tripId
                 * @memberof roadside.v1.ToccReports.TransitVehicle
                 * @instance
                 */
                TransitVehicle.prototype.tripId = "";

                /**
                 * TransitVehicle position.
                 * @member {roadside.v1.Position.$Properties|null|undefined} position
                 * @memberof roadside.v1.ToccReports.TransitVehicle
                 * @instance
                 */
                TransitVehicle.prototype.position = null;

                /**
                 * TransitVehicle timeMs.
                 * @member {number} timeMs
                 * @memberof roadside.v1.ToccReports.TransitVehicle
                 * @instance
                 */
                TransitVehicle.prototype.timeMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * TransitVehicle speed.
                 * @member {number} speed
                 * @memberof roadside.v1.ToccReports.TransitVehicle
                 * @instance
                 */
                TransitVehicle.prototype.speed = 0;

                /**
                 * TransitVehicle heading.
                 * @member {number} heading
                 * @memberof roadside.v1.ToccReports.TransitVehicle
                 * @instance
                 */
                TransitVehicle.prototype.heading = 0;

                /**
                 * TransitVehicle nextStopId.
                 * @member {string} nextStopId
                 * @memberof roadside.v1.ToccReports.TransitVehicle
                 * @instance
                 */
                TransitVehicle.prototype.nextStopId = "";

                /**
                 * TransitVehicle delay.
                 * @member {number|null|undefined} delay
                 * @memberof roadside.v1.ToccReports.TransitVehicle
                 * @instance
                 */
                TransitVehicle.prototype.delay = null;

                /**
                 * TransitVehicle load.
                 * @member {number|null|undefined} load
                 * @memberof roadside.v1.ToccReports.TransitVehicle
                 * @instance
                 */
                TransitVehicle.prototype.load = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(TransitVehicle.prototype, "_delay", {
                    get: $util.oneOfGetter($oneOfFields = ["delay"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(TransitVehicle.prototype, "_load", {
                    get: $util.oneOfGetter($oneOfFields = ["load"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new TransitVehicle instance using the specified properties.
                 * @function create
                 * @memberof roadside.v1.ToccReports.TransitVehicle
                 * @static
                 * @param {roadside.v1.ToccReports.TransitVehicle.$Properties=} [properties] Properties to set
                 * @returns {roadside.v1.ToccReports.TransitVehicle} TransitVehicle instance
                 * @type {{
                 *   (properties: roadside.v1.ToccReports.TransitVehicle.$Shape): roadside.v1.ToccReports.TransitVehicle & roadside.v1.ToccReports.TransitVehicle.$Shape;
                 *   (properties?: roadside.v1.ToccReports.TransitVehicle.$Properties): roadside.v1.ToccReports.TransitVehicle;
                 * }}
                 */
                TransitVehicle.create = function(properties) {
                    return new TransitVehicle(properties);
                };

                /**
                 * Encodes the specified TransitVehicle message. Does not implicitly {@link roadside.v1.ToccReports.TransitVehicle.verify|verify} messages.
                 * @function encode
                 * @memberof roadside.v1.ToccReports.TransitVehicle
                 * @static
                 * @param {roadside.v1.ToccReports.TransitVehicle.$Properties} message TransitVehicle message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                TransitVehicle.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.vehicleId != null && $Object.hasOwnProperty.call(message, "vehicleId") && message.vehicleId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.vehicleId);
                    if (message.routeId != null && $Object.hasOwnProperty.call(message, "routeId") && message.routeId !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.routeId);
                    if (message.tripId != null && $Object.hasOwnProperty.call(message, "tripId") && message.tripId !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.tripId);
                    if (message.position != null && $Object.hasOwnProperty.call(message, "position"))
                        $root.roadside.v1.Position.encode(message.position, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.timeMs != null && $Object.hasOwnProperty.call(message, "timeMs") && (typeof message.timeMs === "object" ? message.timeMs.low || message.timeMs.high : message.timeMs !== 0))
                        writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.timeMs);
                    if (message.speed != null && $Object.hasOwnProperty.call(message, "speed") && message.speed !== 0)
                        writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.speed);
                    if (message.heading != null && $Object.hasOwnProperty.call(message, "heading") && message.heading !== 0)
                        writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.heading);
                    if (message.nextStopId != null && $Object.hasOwnProperty.call(message, "nextStopId") && message.nextStopId !== "")
                        writer.uint32(/* id 8, wireType 2 =*/66).string(message.nextStopId);
                    if (message.delay != null && $Object.hasOwnProperty.call(message, "delay"))
                        writer.uint32(/* id 9, wireType 0 =*/72).sint32(message.delay);
                    if (message.load != null && $Object.hasOwnProperty.call(message, "load"))
                        writer.uint32(/* id 10, wireType 0 =*/80).uint32(message.load);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a TransitVehicle message from the specified reader or buffer.
                 * @function decode
                 * @memberof roadside.v1.ToccReports.TransitVehicle
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {roadside.v1.ToccReports.TransitVehicle & roadside.v1.ToccReports.TransitVehicle.$Shape} TransitVehicle
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                TransitVehicle.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.roadside.v1.ToccReports.TransitVehicle();
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
                                    message.vehicleId = value;
                                else
                                    delete message.vehicleId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.routeId = value;
                                else
                                    delete message.routeId;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.tripId = value;
                                else
                                    delete message.tripId;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.position = $root.roadside.v1.Position.decode(reader, reader.size(), $undefined, _depth + 1, message.position);
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.timeMs = value;
                                else
                                    delete message.timeMs;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.speed = value;
                                else
                                    delete message.speed;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.heading = value;
                                else
                                    delete message.heading;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.nextStopId = value;
                                else
                                    delete message.nextStopId;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 0)
                                    break;
                                message.delay = reader.sint32();
                                message._delay = "delay";
                                continue;
                            }
                        case 10: {
                                if (wireType !== 0)
                                    break;
                                message.load = reader.uint32();
                                message._load = "load";
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
                 * Gets the type url for TransitVehicle
                 * @function getTypeUrl
                 * @memberof roadside.v1.ToccReports.TransitVehicle
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                TransitVehicle.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/roadside.v1.ToccReports.TransitVehicle";
                };

                return TransitVehicle;
            })();

            return ToccReports;
        })();

        v1.DeviceHealth = (function() {

            /**
             * Properties of a DeviceHealth.
             * @typedef {Object} roadside.v1.DeviceHealth.$Properties
             * @property {number|null} [timeMs] DeviceHealth timeMs
             * @property {number|null} [cpu] DeviceHealth cpu
             * @property {number|null} [memory] DeviceHealth memory
             * @property {number|null} [disk] DeviceHealth disk
             * @property {number|null} [temperature] DeviceHealth temperature
             * @property {number|null} [uptimeS] DeviceHealth uptimeS
             * @property {roadside.v1.Position.$Properties|null} [position] DeviceHealth position
             * @property {string|null} [software] DeviceHealth software
             * @property {Array.<roadside.v1.DeviceHealth.Fault.$Properties>|null} [faults] DeviceHealth faults
             * @property {number|null} [droppedBatches] DeviceHealth droppedBatches
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a DeviceHealth.
             * @memberof roadside.v1
             * @interface IDeviceHealth
             * @augments roadside.v1.DeviceHealth.$Properties
             * @deprecated Use roadside.v1.DeviceHealth.$Properties instead.
             */

            /**
             * Shape of a DeviceHealth.
             * @typedef {roadside.v1.DeviceHealth.$Properties} roadside.v1.DeviceHealth.$Shape
             */

            /**
             * Constructs a new DeviceHealth.
             * @memberof roadside.v1
             * @classdesc Represents a DeviceHealth.
             * @constructor
             * @param {roadside.v1.DeviceHealth.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const DeviceHealth = function (properties) {
                this.faults = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * DeviceHealth timeMs.
             * @member {number} timeMs
             * @memberof roadside.v1.DeviceHealth
             * @instance
             */
            DeviceHealth.prototype.timeMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * DeviceHealth cpu.
             * @member {number|null|undefined} cpu
             * @memberof roadside.v1.DeviceHealth
             * @instance
             */
            DeviceHealth.prototype.cpu = null;

            /**
             * DeviceHealth memory.
             * @member {number|null|undefined} memory
             * @memberof roadside.v1.DeviceHealth
             * @instance
             */
            DeviceHealth.prototype.memory = null;

            /**
             * DeviceHealth disk.
             * @member {number|null|undefined} disk
             * @memberof roadside.v1.DeviceHealth
             * @instance
             */
            DeviceHealth.prototype.disk = null;

            /**
             * DeviceHealth temperature.
             * @member {number|null|undefined} temperature
             * @memberof roadside.v1.DeviceHealth
             * @instance
             */
            DeviceHealth.prototype.temperature = null;

            /**
             * DeviceHealth uptimeS.
             * @member {number} uptimeS
             * @memberof roadside.v1.DeviceHealth
             * @instance
             */
            DeviceHealth.prototype.uptimeS = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * DeviceHealth position.
             * @member {roadside.v1.Position.$Properties|null|undefined} position
             * @memberof roadside.v1.DeviceHealth
             * @instance
             */
            DeviceHealth.prototype.position = null;

            /**
             * DeviceHealth software.
             * @member {string} software
             * @memberof roadside.v1.DeviceHealth
             * @instance
             */
            DeviceHealth.prototype.software = "";

            /**
             * DeviceHealth faults.
             * @member {Array.<roadside.v1.DeviceHealth.Fault.$Properties>} faults
             * @memberof roadside.v1.DeviceHealth
             * @instance
             */
            DeviceHealth.prototype.faults = $util.emptyArray;

            /**
             * DeviceHealth droppedBatches.
             * @member {number} droppedBatches
             * @memberof roadside.v1.DeviceHealth
             * @instance
             */
            DeviceHealth.prototype.droppedBatches = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(DeviceHealth.prototype, "_cpu", {
                get: $util.oneOfGetter($oneOfFields = ["cpu"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(DeviceHealth.prototype, "_memory", {
                get: $util.oneOfGetter($oneOfFields = ["memory"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(DeviceHealth.prototype, "_disk", {
                get: $util.oneOfGetter($oneOfFields = ["disk"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(DeviceHealth.prototype, "_temperature", {
                get: $util.oneOfGetter($oneOfFields = ["temperature"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new DeviceHealth instance using the specified properties.
             * @function create
             * @memberof roadside.v1.DeviceHealth
             * @static
             * @param {roadside.v1.DeviceHealth.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.DeviceHealth} DeviceHealth instance
             * @type {{
             *   (properties: roadside.v1.DeviceHealth.$Shape): roadside.v1.DeviceHealth & roadside.v1.DeviceHealth.$Shape;
             *   (properties?: roadside.v1.DeviceHealth.$Properties): roadside.v1.DeviceHealth;
             * }}
             */
            DeviceHealth.create = function(properties) {
                return new DeviceHealth(properties);
            };

            /**
             * Encodes the specified DeviceHealth message. Does not implicitly {@link roadside.v1.DeviceHealth.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.DeviceHealth
             * @static
             * @param {roadside.v1.DeviceHealth.$Properties} message DeviceHealth message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            DeviceHealth.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.timeMs != null && $Object.hasOwnProperty.call(message, "timeMs") && (typeof message.timeMs === "object" ? message.timeMs.low || message.timeMs.high : message.timeMs !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.timeMs);
                if (message.cpu != null && $Object.hasOwnProperty.call(message, "cpu"))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.cpu);
                if (message.memory != null && $Object.hasOwnProperty.call(message, "memory"))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.memory);
                if (message.disk != null && $Object.hasOwnProperty.call(message, "disk"))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.disk);
                if (message.temperature != null && $Object.hasOwnProperty.call(message, "temperature"))
                    writer.uint32(/* id 5, wireType 0 =*/40).sint32(message.temperature);
                if (message.uptimeS != null && $Object.hasOwnProperty.call(message, "uptimeS") && (typeof message.uptimeS === "object" ? message.uptimeS.low || message.uptimeS.high : message.uptimeS !== 0))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.uptimeS);
                if (message.position != null && $Object.hasOwnProperty.call(message, "position"))
                    $root.roadside.v1.Position.encode(message.position, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.software != null && $Object.hasOwnProperty.call(message, "software") && message.software !== "")
                    writer.uint32(/* id 8, wireType 2 =*/66).string(message.software);
                if (message.faults != null && message.faults.length)
                    for (let i = 0; i < message.faults.length; ++i)
                        $root.roadside.v1.DeviceHealth.Fault.encode(message.faults[i], writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.droppedBatches != null && $Object.hasOwnProperty.call(message, "droppedBatches") && (typeof message.droppedBatches === "object" ? message.droppedBatches.low || message.droppedBatches.high : message.droppedBatches !== 0))
                    writer.uint32(/* id 10, wireType 0 =*/80).uint64(message.droppedBatches);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a DeviceHealth message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.DeviceHealth
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.DeviceHealth & roadside.v1.DeviceHealth.$Shape} DeviceHealth
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            DeviceHealth.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.DeviceHealth();
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
                                message.timeMs = value;
                            else
                                delete message.timeMs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.cpu = reader.uint32();
                            message._cpu = "cpu";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.memory = reader.uint32();
                            message._memory = "memory";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.disk = reader.uint32();
                            message._disk = "disk";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.temperature = reader.sint32();
                            message._temperature = "temperature";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.uptimeS = value;
                            else
                                delete message.uptimeS;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.position = $root.roadside.v1.Position.decode(reader, reader.size(), $undefined, _depth + 1, message.position);
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.software = value;
                            else
                                delete message.software;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if (!(message.faults && message.faults.length))
                                message.faults = [];
                            message.faults.push($root.roadside.v1.DeviceHealth.Fault.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.droppedBatches = value;
                            else
                                delete message.droppedBatches;
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
             * Gets the type url for DeviceHealth
             * @function getTypeUrl
             * @memberof roadside.v1.DeviceHealth
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            DeviceHealth.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.DeviceHealth";
            };

            DeviceHealth.Fault = (function() {

                /**
                 * Properties of a Fault.
                 * @typedef {Object} roadside.v1.DeviceHealth.Fault.$Properties
                 * @property {string|null} [code] Fault code
                 * @property {string|null} [text] Fault text
                 * @property {number|null} [sinceMs] Fault sinceMs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Fault.
                 * @memberof roadside.v1.DeviceHealth
                 * @interface IFault
                 * @augments roadside.v1.DeviceHealth.Fault.$Properties
                 * @deprecated Use roadside.v1.DeviceHealth.Fault.$Properties instead.
                 */

                /**
                 * Shape of a Fault.
                 * @typedef {roadside.v1.DeviceHealth.Fault.$Properties} roadside.v1.DeviceHealth.Fault.$Shape
                 */

                /**
                 * Constructs a new Fault.
                 * @memberof roadside.v1.DeviceHealth
                 * @classdesc Represents a Fault.
                 * @constructor
                 * @param {roadside.v1.DeviceHealth.Fault.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Fault = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Fault code.
                 * @member {string} code
                 * @memberof roadside.v1.DeviceHealth.Fault
                 * @instance
                 */
                Fault.prototype.code = "";

                /**
                 * Fault text.
                 * @member {string} text
                 * @memberof roadside.v1.DeviceHealth.Fault
                 * @instance
                 */
                Fault.prototype.text = "";

                /**
                 * Fault sinceMs.
                 * @member {number} sinceMs
                 * @memberof roadside.v1.DeviceHealth.Fault
                 * @instance
                 */
                Fault.prototype.sinceMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Creates a new Fault instance using the specified properties.
                 * @function create
                 * @memberof roadside.v1.DeviceHealth.Fault
                 * @static
                 * @param {roadside.v1.DeviceHealth.Fault.$Properties=} [properties] Properties to set
                 * @returns {roadside.v1.DeviceHealth.Fault} Fault instance
                 * @type {{
                 *   (properties: roadside.v1.DeviceHealth.Fault.$Shape): roadside.v1.DeviceHealth.Fault & roadside.v1.DeviceHealth.Fault.$Shape;
                 *   (properties?: roadside.v1.DeviceHealth.Fault.$Properties): roadside.v1.DeviceHealth.Fault;
                 * }}
                 */
                Fault.create = function(properties) {
                    return new Fault(properties);
                };

                /**
                 * Encodes the specified Fault message. Does not implicitly {@link roadside.v1.DeviceHealth.Fault.verify|verify} messages.
                 * @function encode
                 * @memberof roadside.v1.DeviceHealth.Fault
                 * @static
                 * @param {roadside.v1.DeviceHealth.Fault.$Properties} message Fault message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Fault.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.code);
                    if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.text);
                    if (message.sinceMs != null && $Object.hasOwnProperty.call(message, "sinceMs") && (typeof message.sinceMs === "object" ? message.sinceMs.low || message.sinceMs.high : message.sinceMs !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.sinceMs);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Fault message from the specified reader or buffer.
                 * @function decode
                 * @memberof roadside.v1.DeviceHealth.Fault
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {roadside.v1.DeviceHealth.Fault & roadside.v1.DeviceHealth.Fault.$Shape} Fault
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Fault.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.roadside.v1.DeviceHealth.Fault();
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
                                    message.code = value;
                                else
                                    delete message.code;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.text = value;
                                else
                                    delete message.text;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.sinceMs = value;
                                else
                                    delete message.sinceMs;
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
                 * Gets the type url for Fault
                 * @function getTypeUrl
                 * @memberof roadside.v1.DeviceHealth.Fault
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Fault.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/roadside.v1.DeviceHealth.Fault";
                };

                return Fault;
            })();

            return DeviceHealth;
        })();

        v1.RoadsideService = (function() {

            /**
             * Constructs a new RoadsideService service.
             * @memberof roadside.v1
             * @classdesc Represents a RoadsideService
             * @extends $protobuf.rpc.Service
             * @constructor
             * @param {$protobuf.RPCImpl} rpcImpl RPC implementation
             * @param {boolean} [requestDelimited=false] Whether requests are length-delimited
             * @param {boolean} [responseDelimited=false] Whether responses are length-delimited
             */
            const RoadsideService = function(rpcImpl, requestDelimited, responseDelimited) {
                $protobuf.rpc.Service.call(this, rpcImpl, requestDelimited, responseDelimited);
            };

            $Object.defineProperty(RoadsideService.prototype = $Object.create($protobuf.rpc.Service.prototype), "constructor", { value: RoadsideService, writable: true, enumerable: false, configurable: true });

            /**
             * Creates new RoadsideService service using the specified rpc implementation.
             * @function create
             * @memberof roadside.v1.RoadsideService
             * @static
             * @param {$protobuf.RPCImpl} rpcImpl RPC implementation
             * @param {boolean} [requestDelimited=false] Whether requests are length-delimited
             * @param {boolean} [responseDelimited=false] Whether responses are length-delimited
             * @returns {RoadsideService} RPC service. Useful where requests and/or responses are streamed.
             */
            RoadsideService.create = function(rpcImpl, requestDelimited, responseDelimited) {
                return new this(rpcImpl, requestDelimited, responseDelimited);
            };

            /**
             * Callback as used by {@link roadside.v1.RoadsideService#connect}.
             * @memberof roadside.v1.RoadsideService
             * @typedef ConnectCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {roadside.v1.ConnectResponse} [response] ConnectResponse
             */

            /**
             * Calls Connect.
             * @memberof roadside.v1.RoadsideService
             * @typedef Connect
             * @type {{
             *   (request: roadside.v1.IConnectRequest, callback: roadside.v1.RoadsideService.ConnectCallback): void;
             *   (request: roadside.v1.IConnectRequest): Promise<roadside.v1.ConnectResponse>;
             *   readonly name: "Connect";
             *   readonly path: "/roadside.v1.RoadsideService/Connect";
             *   readonly requestType: "ConnectRequest";
             *   readonly responseType: "ConnectResponse";
             *   readonly requestStream: true;
             *   readonly responseStream: true;
             * }}
             */

            /**
             * Calls Connect.
             * @name roadside.v1.RoadsideService#connect
             * @type {roadside.v1.RoadsideService.Connect}
             */
            $Object.defineProperties(RoadsideService.prototype.connect = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, RoadsideService.prototype.connect, $root.roadside.v1.ConnectRequest, $root.roadside.v1.ConnectResponse, request, callback);
            }, {
                name: { value: "Connect" },
                path: { value: "/roadside.v1.RoadsideService/Connect" },
                requestType: { value: "ConnectRequest" },
                responseType: { value: "ConnectResponse" },
                requestStream: { value: true },
                responseStream: { value: true }
            });

            return RoadsideService;
        })();

        v1.ConnectRequest = (function() {

            /**
             * Properties of a ConnectRequest.
             * @typedef {Object} roadside.v1.ConnectRequest.$Properties
             * @property {roadside.v1.Hello.$Properties|null} [hello] ConnectRequest hello
             * @property {roadside.v1.Batch.$Properties|null} [batch] ConnectRequest batch
             * @property {roadside.v1.CommandResult.$Properties|null} [commandResult] ConnectRequest commandResult
             * @property {roadside.v1.TimeRequest.$Properties|null} [timeRequest] ConnectRequest timeRequest
             * @property {"hello"|"batch"|"commandResult"|"timeRequest"} [body] ConnectRequest body
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ConnectRequest.
             * @memberof roadside.v1
             * @interface IConnectRequest
             * @augments roadside.v1.ConnectRequest.$Properties
             * @deprecated Use roadside.v1.ConnectRequest.$Properties instead.
             */

            /**
             * Narrowed shape of a ConnectRequest.
             * @typedef {{
             *   hello?: roadside.v1.Hello.$Shape|null;
             *   batch?: roadside.v1.Batch.$Shape|null;
             *   commandResult?: roadside.v1.CommandResult.$Shape|null;
             *   timeRequest?: roadside.v1.TimeRequest.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ body?: undefined; hello?: null; batch?: null; commandResult?: null; timeRequest?: null }|{ body?: "hello"; hello: roadside.v1.Hello.$Shape; batch?: null; commandResult?: null; timeRequest?: null }|{ body?: "batch"; hello?: null; batch: roadside.v1.Batch.$Shape; commandResult?: null; timeRequest?: null }|{ body?: "commandResult"; hello?: null; batch?: null; commandResult: roadside.v1.CommandResult.$Shape; timeRequest?: null }|{ body?: "timeRequest"; hello?: null; batch?: null; commandResult?: null; timeRequest: roadside.v1.TimeRequest.$Shape })
             * )} roadside.v1.ConnectRequest.$Shape
             */

            /**
             * Constructs a new ConnectRequest.
             * @memberof roadside.v1
             * @classdesc Represents a ConnectRequest.
             * @constructor
             * @param {roadside.v1.ConnectRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ConnectRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ConnectRequest hello.
             * @member {roadside.v1.Hello.$Properties|null|undefined} hello
             * @memberof roadside.v1.ConnectRequest
             * @instance
             */
            ConnectRequest.prototype.hello = null;

            /**
             * ConnectRequest batch.
             * @member {roadside.v1.Batch.$Properties|null|undefined} batch
             * @memberof roadside.v1.ConnectRequest
             * @instance
             */
            ConnectRequest.prototype.batch = null;

            /**
             * ConnectRequest commandResult.
             * @member {roadside.v1.CommandResult.$Properties|null|undefined} commandResult
             * @memberof roadside.v1.ConnectRequest
             * @instance
             */
            ConnectRequest.prototype.commandResult = null;

            /**
             * ConnectRequest timeRequest.
             * @member {roadside.v1.TimeRequest.$Properties|null|undefined} timeRequest
             * @memberof roadside.v1.ConnectRequest
             * @instance
             */
            ConnectRequest.prototype.timeRequest = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * ConnectRequest body.
             * @member {"hello"|"batch"|"commandResult"|"timeRequest"|undefined} body
             * @memberof roadside.v1.ConnectRequest
             * @instance
             */
            $Object.defineProperty(ConnectRequest.prototype, "body", {
                get: $util.oneOfGetter($oneOfFields = ["hello", "batch", "commandResult", "timeRequest"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new ConnectRequest instance using the specified properties.
             * @function create
             * @memberof roadside.v1.ConnectRequest
             * @static
             * @param {roadside.v1.ConnectRequest.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.ConnectRequest} ConnectRequest instance
             * @type {{
             *   (properties: roadside.v1.ConnectRequest.$Shape): roadside.v1.ConnectRequest & roadside.v1.ConnectRequest.$Shape;
             *   (properties?: roadside.v1.ConnectRequest.$Properties): roadside.v1.ConnectRequest;
             * }}
             */
            ConnectRequest.create = function(properties) {
                return new ConnectRequest(properties);
            };

            /**
             * Encodes the specified ConnectRequest message. Does not implicitly {@link roadside.v1.ConnectRequest.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.ConnectRequest
             * @static
             * @param {roadside.v1.ConnectRequest.$Properties} message ConnectRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ConnectRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.hello != null && $Object.hasOwnProperty.call(message, "hello"))
                    $root.roadside.v1.Hello.encode(message.hello, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.batch != null && $Object.hasOwnProperty.call(message, "batch"))
                    $root.roadside.v1.Batch.encode(message.batch, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.commandResult != null && $Object.hasOwnProperty.call(message, "commandResult"))
                    $root.roadside.v1.CommandResult.encode(message.commandResult, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.timeRequest != null && $Object.hasOwnProperty.call(message, "timeRequest"))
                    $root.roadside.v1.TimeRequest.encode(message.timeRequest, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ConnectRequest message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.ConnectRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.ConnectRequest & roadside.v1.ConnectRequest.$Shape} ConnectRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ConnectRequest.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.ConnectRequest();
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
                            message.hello = $root.roadside.v1.Hello.decode(reader, reader.size(), $undefined, _depth + 1, message.hello);
                            message.body = "hello";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.batch = $root.roadside.v1.Batch.decode(reader, reader.size(), $undefined, _depth + 1, message.batch);
                            message.body = "batch";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.commandResult = $root.roadside.v1.CommandResult.decode(reader, reader.size(), $undefined, _depth + 1, message.commandResult);
                            message.body = "commandResult";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.timeRequest = $root.roadside.v1.TimeRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.timeRequest);
                            message.body = "timeRequest";
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
             * Gets the type url for ConnectRequest
             * @function getTypeUrl
             * @memberof roadside.v1.ConnectRequest
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ConnectRequest.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.ConnectRequest";
            };

            return ConnectRequest;
        })();

        v1.ConnectResponse = (function() {

            /**
             * Properties of a ConnectResponse.
             * @typedef {Object} roadside.v1.ConnectResponse.$Properties
             * @property {roadside.v1.Welcome.$Properties|null} [welcome] ConnectResponse welcome
             * @property {roadside.v1.Ack.$Properties|null} [ack] ConnectResponse ack
             * @property {roadside.v1.Window.$Properties|null} [window] ConnectResponse window
             * @property {roadside.v1.Command.$Properties|null} [command] ConnectResponse command
             * @property {roadside.v1.TimeResponse.$Properties|null} [timeResponse] ConnectResponse timeResponse
             * @property {"welcome"|"ack"|"window"|"command"|"timeResponse"} [body] ConnectResponse body
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ConnectResponse.
             * @memberof roadside.v1
             * @interface IConnectResponse
             * @augments roadside.v1.ConnectResponse.$Properties
             * @deprecated Use roadside.v1.ConnectResponse.$Properties instead.
             */

            /**
             * Narrowed shape of a ConnectResponse.
             * @typedef {{
             *   welcome?: roadside.v1.Welcome.$Shape|null;
             *   ack?: roadside.v1.Ack.$Shape|null;
             *   window?: roadside.v1.Window.$Shape|null;
             *   command?: roadside.v1.Command.$Shape|null;
             *   timeResponse?: roadside.v1.TimeResponse.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ body?: undefined; welcome?: null; ack?: null; window?: null; command?: null; timeResponse?: null }|{ body?: "welcome"; welcome: roadside.v1.Welcome.$Shape; ack?: null; window?: null; command?: null; timeResponse?: null }|{ body?: "ack"; welcome?: null; ack: roadside.v1.Ack.$Shape; window?: null; command?: null; timeResponse?: null }|{ body?: "window"; welcome?: null; ack?: null; window: roadside.v1.Window.$Shape; command?: null; timeResponse?: null }|{ body?: "command"; welcome?: null; ack?: null; window?: null; command: roadside.v1.Command.$Shape; timeResponse?: null }|{ body?: "timeResponse"; welcome?: null; ack?: null; window?: null; command?: null; timeResponse: roadside.v1.TimeResponse.$Shape })
             * )} roadside.v1.ConnectResponse.$Shape
             */

            /**
             * Constructs a new ConnectResponse.
             * @memberof roadside.v1
             * @classdesc Represents a ConnectResponse.
             * @constructor
             * @param {roadside.v1.ConnectResponse.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ConnectResponse = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ConnectResponse welcome.
             * @member {roadside.v1.Welcome.$Properties|null|undefined} welcome
             * @memberof roadside.v1.ConnectResponse
             * @instance
             */
            ConnectResponse.prototype.welcome = null;

            /**
             * ConnectResponse ack.
             * @member {roadside.v1.Ack.$Properties|null|undefined} ack
             * @memberof roadside.v1.ConnectResponse
             * @instance
             */
            ConnectResponse.prototype.ack = null;

            /**
             * ConnectResponse window.
             * @member {roadside.v1.Window.$Properties|null|undefined} window
             * @memberof roadside.v1.ConnectResponse
             * @instance
             */
            ConnectResponse.prototype.window = null;

            /**
             * ConnectResponse command.
             * @member {roadside.v1.Command.$Properties|null|undefined} command
             * @memberof roadside.v1.ConnectResponse
             * @instance
             */
            ConnectResponse.prototype.command = null;

            /**
             * ConnectResponse timeResponse.
             * @member {roadside.v1.TimeResponse.$Properties|null|undefined} timeResponse
             * @memberof roadside.v1.ConnectResponse
             * @instance
             */
            ConnectResponse.prototype.timeResponse = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * ConnectResponse body.
             * @member {"welcome"|"ack"|"window"|"command"|"timeResponse"|undefined} body
             * @memberof roadside.v1.ConnectResponse
             * @instance
             */
            $Object.defineProperty(ConnectResponse.prototype, "body", {
                get: $util.oneOfGetter($oneOfFields = ["welcome", "ack", "window", "command", "timeResponse"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new ConnectResponse instance using the specified properties.
             * @function create
             * @memberof roadside.v1.ConnectResponse
             * @static
             * @param {roadside.v1.ConnectResponse.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.ConnectResponse} ConnectResponse instance
             * @type {{
             *   (properties: roadside.v1.ConnectResponse.$Shape): roadside.v1.ConnectResponse & roadside.v1.ConnectResponse.$Shape;
             *   (properties?: roadside.v1.ConnectResponse.$Properties): roadside.v1.ConnectResponse;
             * }}
             */
            ConnectResponse.create = function(properties) {
                return new ConnectResponse(properties);
            };

            /**
             * Encodes the specified ConnectResponse message. Does not implicitly {@link roadside.v1.ConnectResponse.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.ConnectResponse
             * @static
             * @param {roadside.v1.ConnectResponse.$Properties} message ConnectResponse message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ConnectResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.welcome != null && $Object.hasOwnProperty.call(message, "welcome"))
                    $root.roadside.v1.Welcome.encode(message.welcome, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.ack != null && $Object.hasOwnProperty.call(message, "ack"))
                    $root.roadside.v1.Ack.encode(message.ack, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.window != null && $Object.hasOwnProperty.call(message, "window"))
                    $root.roadside.v1.Window.encode(message.window, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.command != null && $Object.hasOwnProperty.call(message, "command"))
                    $root.roadside.v1.Command.encode(message.command, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.timeResponse != null && $Object.hasOwnProperty.call(message, "timeResponse"))
                    $root.roadside.v1.TimeResponse.encode(message.timeResponse, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ConnectResponse message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.ConnectResponse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.ConnectResponse & roadside.v1.ConnectResponse.$Shape} ConnectResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ConnectResponse.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.ConnectResponse();
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
                            message.welcome = $root.roadside.v1.Welcome.decode(reader, reader.size(), $undefined, _depth + 1, message.welcome);
                            message.body = "welcome";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.ack = $root.roadside.v1.Ack.decode(reader, reader.size(), $undefined, _depth + 1, message.ack);
                            message.body = "ack";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.window = $root.roadside.v1.Window.decode(reader, reader.size(), $undefined, _depth + 1, message.window);
                            message.body = "window";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.command = $root.roadside.v1.Command.decode(reader, reader.size(), $undefined, _depth + 1, message.command);
                            message.body = "command";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.timeResponse = $root.roadside.v1.TimeResponse.decode(reader, reader.size(), $undefined, _depth + 1, message.timeResponse);
                            message.body = "timeResponse";
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
             * Gets the type url for ConnectResponse
             * @function getTypeUrl
             * @memberof roadside.v1.ConnectResponse
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ConnectResponse.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.ConnectResponse";
            };

            return ConnectResponse;
        })();

        /**
         * DeviceKind enum.
         * @name roadside.v1.DeviceKind
         * @enum {number}
         * @property {number} DEVICE_KIND_UNSPECIFIED=0 DEVICE_KIND_UNSPECIFIED value
         * @property {number} DEVICE_KIND_RSU=1 DEVICE_KIND_RSU value
         * @property {number} DEVICE_KIND_SIGNAL_CONTROLLER=2 DEVICE_KIND_SIGNAL_CONTROLLER value
         * @property {number} DEVICE_KIND_DETECTOR=3 DEVICE_KIND_DETECTOR value
         * @property {number} DEVICE_KIND_CAMERA=4 DEVICE_KIND_CAMERA value
         * @property {number} DEVICE_KIND_CONCENTRATOR=5 DEVICE_KIND_CONCENTRATOR value
         * @property {number} DEVICE_KIND_VEHICLE_TERMINAL=6 DEVICE_KIND_VEHICLE_TERMINAL value
         * @property {number} DEVICE_KIND_PARKING=7 DEVICE_KIND_PARKING value
         * @property {number} DEVICE_KIND_TOCC=8 DEVICE_KIND_TOCC value
         */
        v1.DeviceKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "DEVICE_KIND_UNSPECIFIED"] = 0;
            values[valuesById[1] = "DEVICE_KIND_RSU"] = 1;
            values[valuesById[2] = "DEVICE_KIND_SIGNAL_CONTROLLER"] = 2;
            values[valuesById[3] = "DEVICE_KIND_DETECTOR"] = 3;
            values[valuesById[4] = "DEVICE_KIND_CAMERA"] = 4;
            values[valuesById[5] = "DEVICE_KIND_CONCENTRATOR"] = 5;
            values[valuesById[6] = "DEVICE_KIND_VEHICLE_TERMINAL"] = 6;
            values[valuesById[7] = "DEVICE_KIND_PARKING"] = 7;
            values[valuesById[8] = "DEVICE_KIND_TOCC"] = 8;
            return values;
        })();

        v1.Hello = (function() {

            /**
             * Properties of a Hello.
             * @typedef {Object} roadside.v1.Hello.$Properties
             * @property {string|null} [deviceId] Hello deviceId
             * @property {string|null} [credential] Hello credential
             * @property {roadside.v1.DeviceKind|null} [kind] Hello kind
             * @property {Array.<string>|null} [protocolEditions] Hello protocolEditions
             * @property {Array.<string>|null} [capabilities] Hello capabilities
             * @property {string|null} [session] Hello session
             * @property {number|null} [lastSequence] Hello lastSequence
             * @property {string|null} [software] Hello software
             * @property {boolean|null} [simulated] Hello simulated
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Hello.
             * @memberof roadside.v1
             * @interface IHello
             * @augments roadside.v1.Hello.$Properties
             * @deprecated Use roadside.v1.Hello.$Properties instead.
             */

            /**
             * Shape of a Hello.
             * @typedef {roadside.v1.Hello.$Properties} roadside.v1.Hello.$Shape
             */

            /**
             * Constructs a new Hello.
             * @memberof roadside.v1
             * @classdesc Represents a Hello.
             * @constructor
             * @param {roadside.v1.Hello.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Hello = function (properties) {
                this.protocolEditions = [];
                this.capabilities = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Hello deviceId.
             * @member {string} deviceId
             * @memberof roadside.v1.Hello
             * @instance
             */
            Hello.prototype.deviceId = "";

            /**
             * Hello credential.
             * @member {string} credential
             * @memberof roadside.v1.Hello
             * @instance
             */
            Hello.prototype.credential = "";

            /**
             * Hello kind.
             * @member {roadside.v1.DeviceKind} kind
             * @memberof roadside.v1.Hello
             * @instance
             */
            Hello.prototype.kind = 0;

            /**
             * Hello protocolEditions.
             * @member {Array.<string>} protocolEditions
             * @memberof roadside.v1.Hello
             * @instance
             */
            Hello.prototype.protocolEditions = $util.emptyArray;

            /**
             * Hello capabilities.
             * @member {Array.<string>} capabilities
             * @memberof roadside.v1.Hello
             * @instance
             */
            Hello.prototype.capabilities = $util.emptyArray;

            /**
             * Hello session.
             * @member {string} session
             * @memberof roadside.v1.Hello
             * @instance
             */
            Hello.prototype.session = "";

            /**
             * Hello lastSequence.
             * @member {number} lastSequence
             * @memberof roadside.v1.Hello
             * @instance
             */
            Hello.prototype.lastSequence = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Hello software.
             * @member {string} software
             * @memberof roadside.v1.Hello
             * @instance
             */
            Hello.prototype.software = "";

            /**
             * Hello simulated.
             * @member {boolean} simulated
             * @memberof roadside.v1.Hello
             * @instance
             */
            Hello.prototype.simulated = false;

            /**
             * Creates a new Hello instance using the specified properties.
             * @function create
             * @memberof roadside.v1.Hello
             * @static
             * @param {roadside.v1.Hello.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.Hello} Hello instance
             * @type {{
             *   (properties: roadside.v1.Hello.$Shape): roadside.v1.Hello & roadside.v1.Hello.$Shape;
             *   (properties?: roadside.v1.Hello.$Properties): roadside.v1.Hello;
             * }}
             */
            Hello.create = function(properties) {
                return new Hello(properties);
            };

            /**
             * Encodes the specified Hello message. Does not implicitly {@link roadside.v1.Hello.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.Hello
             * @static
             * @param {roadside.v1.Hello.$Properties} message Hello message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Hello.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.deviceId != null && $Object.hasOwnProperty.call(message, "deviceId") && message.deviceId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.deviceId);
                if (message.credential != null && $Object.hasOwnProperty.call(message, "credential") && message.credential !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.credential);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).int32(message.kind);
                if (message.protocolEditions != null && message.protocolEditions.length)
                    for (let i = 0; i < message.protocolEditions.length; ++i)
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.protocolEditions[i]);
                if (message.capabilities != null && message.capabilities.length)
                    for (let i = 0; i < message.capabilities.length; ++i)
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.capabilities[i]);
                if (message.session != null && $Object.hasOwnProperty.call(message, "session") && message.session !== "")
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.session);
                if (message.lastSequence != null && $Object.hasOwnProperty.call(message, "lastSequence") && (typeof message.lastSequence === "object" ? message.lastSequence.low || message.lastSequence.high : message.lastSequence !== 0))
                    writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.lastSequence);
                if (message.software != null && $Object.hasOwnProperty.call(message, "software") && message.software !== "")
                    writer.uint32(/* id 8, wireType 2 =*/66).string(message.software);
                if (message.simulated != null && $Object.hasOwnProperty.call(message, "simulated") && message.simulated !== false)
                    writer.uint32(/* id 9, wireType 0 =*/72).bool(message.simulated);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Hello message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.Hello
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.Hello & roadside.v1.Hello.$Shape} Hello
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Hello.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.Hello();
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
                                message.deviceId = value;
                            else
                                delete message.deviceId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.credential = value;
                            else
                                delete message.credential;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.protocolEditions && message.protocolEditions.length))
                                message.protocolEditions = [];
                            message.protocolEditions.push(reader.stringVerify());
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.capabilities && message.capabilities.length))
                                message.capabilities = [];
                            message.capabilities.push(reader.stringVerify());
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.session = value;
                            else
                                delete message.session;
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
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.software = value;
                            else
                                delete message.software;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.simulated = value;
                            else
                                delete message.simulated;
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
             * Gets the type url for Hello
             * @function getTypeUrl
             * @memberof roadside.v1.Hello
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Hello.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.Hello";
            };

            return Hello;
        })();

        v1.Welcome = (function() {

            /**
             * Properties of a Welcome.
             * @typedef {Object} roadside.v1.Welcome.$Properties
             * @property {number|null} [lastSequence] Welcome lastSequence
             * @property {roadside.v1.Window.$Properties|null} [window] Welcome window
             * @property {number|null} [maxBatchBytes] Welcome maxBatchBytes
             * @property {number|null} [maxBatchRows] Welcome maxBatchRows
             * @property {number|null} [timeMs] Welcome timeMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Welcome.
             * @memberof roadside.v1
             * @interface IWelcome
             * @augments roadside.v1.Welcome.$Properties
             * @deprecated Use roadside.v1.Welcome.$Properties instead.
             */

            /**
             * Shape of a Welcome.
             * @typedef {roadside.v1.Welcome.$Properties} roadside.v1.Welcome.$Shape
             */

            /**
             * Constructs a new Welcome.
             * @memberof roadside.v1
             * @classdesc Represents a Welcome.
             * @constructor
             * @param {roadside.v1.Welcome.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Welcome = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Welcome lastSequence.
             * @member {number} lastSequence
             * @memberof roadside.v1.Welcome
             * @instance
             */
            Welcome.prototype.lastSequence = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Welcome window.
             * @member {roadside.v1.Window.$Properties|null|undefined} window
             * @memberof roadside.v1.Welcome
             * @instance
             */
            Welcome.prototype.window = null;

            /**
             * Welcome maxBatchBytes.
             * @member {number} maxBatchBytes
             * @memberof roadside.v1.Welcome
             * @instance
             */
            Welcome.prototype.maxBatchBytes = 0;

            /**
             * Welcome maxBatchRows.
             * @member {number} maxBatchRows
             * @memberof roadside.v1.Welcome
             * @instance
             */
            Welcome.prototype.maxBatchRows = 0;

            /**
             * Welcome timeMs.
             * @member {number} timeMs
             * @memberof roadside.v1.Welcome
             * @instance
             */
            Welcome.prototype.timeMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new Welcome instance using the specified properties.
             * @function create
             * @memberof roadside.v1.Welcome
             * @static
             * @param {roadside.v1.Welcome.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.Welcome} Welcome instance
             * @type {{
             *   (properties: roadside.v1.Welcome.$Shape): roadside.v1.Welcome & roadside.v1.Welcome.$Shape;
             *   (properties?: roadside.v1.Welcome.$Properties): roadside.v1.Welcome;
             * }}
             */
            Welcome.create = function(properties) {
                return new Welcome(properties);
            };

            /**
             * Encodes the specified Welcome message. Does not implicitly {@link roadside.v1.Welcome.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.Welcome
             * @static
             * @param {roadside.v1.Welcome.$Properties} message Welcome message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Welcome.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.lastSequence != null && $Object.hasOwnProperty.call(message, "lastSequence") && (typeof message.lastSequence === "object" ? message.lastSequence.low || message.lastSequence.high : message.lastSequence !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.lastSequence);
                if (message.window != null && $Object.hasOwnProperty.call(message, "window"))
                    $root.roadside.v1.Window.encode(message.window, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.maxBatchBytes != null && $Object.hasOwnProperty.call(message, "maxBatchBytes") && message.maxBatchBytes !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.maxBatchBytes);
                if (message.maxBatchRows != null && $Object.hasOwnProperty.call(message, "maxBatchRows") && message.maxBatchRows !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.maxBatchRows);
                if (message.timeMs != null && $Object.hasOwnProperty.call(message, "timeMs") && (typeof message.timeMs === "object" ? message.timeMs.low || message.timeMs.high : message.timeMs !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.timeMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Welcome message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.Welcome
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.Welcome & roadside.v1.Welcome.$Shape} Welcome
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Welcome.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.Welcome();
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
                                message.lastSequence = value;
                            else
                                delete message.lastSequence;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.window = $root.roadside.v1.Window.decode(reader, reader.size(), $undefined, _depth + 1, message.window);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.maxBatchBytes = value;
                            else
                                delete message.maxBatchBytes;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.maxBatchRows = value;
                            else
                                delete message.maxBatchRows;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.timeMs = value;
                            else
                                delete message.timeMs;
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
             * Gets the type url for Welcome
             * @function getTypeUrl
             * @memberof roadside.v1.Welcome
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Welcome.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.Welcome";
            };

            return Welcome;
        })();

        v1.Ack = (function() {

            /**
             * Properties of an Ack.
             * @typedef {Object} roadside.v1.Ack.$Properties
             * @property {number|null} [sequence] Ack sequence
             * @property {number|null} [quarantinedRows] Ack quarantinedRows
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Ack.
             * @memberof roadside.v1
             * @interface IAck
             * @augments roadside.v1.Ack.$Properties
             * @deprecated Use roadside.v1.Ack.$Properties instead.
             */

            /**
             * Shape of an Ack.
             * @typedef {roadside.v1.Ack.$Properties} roadside.v1.Ack.$Shape
             */

            /**
             * Constructs a new Ack.
             * @memberof roadside.v1
             * @classdesc Represents an Ack.
             * @constructor
             * @param {roadside.v1.Ack.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Ack = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Ack sequence.
             * @member {number} sequence
             * @memberof roadside.v1.Ack
             * @instance
             */
            Ack.prototype.sequence = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Ack quarantinedRows.
             * @member {number} quarantinedRows
             * @memberof roadside.v1.Ack
             * @instance
             */
            Ack.prototype.quarantinedRows = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new Ack instance using the specified properties.
             * @function create
             * @memberof roadside.v1.Ack
             * @static
             * @param {roadside.v1.Ack.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.Ack} Ack instance
             * @type {{
             *   (properties: roadside.v1.Ack.$Shape): roadside.v1.Ack & roadside.v1.Ack.$Shape;
             *   (properties?: roadside.v1.Ack.$Properties): roadside.v1.Ack;
             * }}
             */
            Ack.create = function(properties) {
                return new Ack(properties);
            };

            /**
             * Encodes the specified Ack message. Does not implicitly {@link roadside.v1.Ack.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.Ack
             * @static
             * @param {roadside.v1.Ack.$Properties} message Ack message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Ack.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && (typeof message.sequence === "object" ? message.sequence.low || message.sequence.high : message.sequence !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.sequence);
                if (message.quarantinedRows != null && $Object.hasOwnProperty.call(message, "quarantinedRows") && (typeof message.quarantinedRows === "object" ? message.quarantinedRows.low || message.quarantinedRows.high : message.quarantinedRows !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.quarantinedRows);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Ack message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.Ack
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.Ack & roadside.v1.Ack.$Shape} Ack
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Ack.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.Ack();
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
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.quarantinedRows = value;
                            else
                                delete message.quarantinedRows;
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
             * Gets the type url for Ack
             * @function getTypeUrl
             * @memberof roadside.v1.Ack
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Ack.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.Ack";
            };

            return Ack;
        })();

        v1.Window = (function() {

            /**
             * Properties of a Window.
             * @typedef {Object} roadside.v1.Window.$Properties
             * @property {number|null} [batches] Window batches
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Window.
             * @memberof roadside.v1
             * @interface IWindow
             * @augments roadside.v1.Window.$Properties
             * @deprecated Use roadside.v1.Window.$Properties instead.
             */

            /**
             * Shape of a Window.
             * @typedef {roadside.v1.Window.$Properties} roadside.v1.Window.$Shape
             */

            /**
             * Constructs a new Window.
             * @memberof roadside.v1
             * @classdesc Represents a Window.
             * @constructor
             * @param {roadside.v1.Window.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Window = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Window batches.
             * @member {number} batches
             * @memberof roadside.v1.Window
             * @instance
             */
            Window.prototype.batches = 0;

            /**
             * Creates a new Window instance using the specified properties.
             * @function create
             * @memberof roadside.v1.Window
             * @static
             * @param {roadside.v1.Window.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.Window} Window instance
             * @type {{
             *   (properties: roadside.v1.Window.$Shape): roadside.v1.Window & roadside.v1.Window.$Shape;
             *   (properties?: roadside.v1.Window.$Properties): roadside.v1.Window;
             * }}
             */
            Window.create = function(properties) {
                return new Window(properties);
            };

            /**
             * Encodes the specified Window message. Does not implicitly {@link roadside.v1.Window.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.Window
             * @static
             * @param {roadside.v1.Window.$Properties} message Window message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Window.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.batches != null && $Object.hasOwnProperty.call(message, "batches") && message.batches !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.batches);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Window message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.Window
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.Window & roadside.v1.Window.$Shape} Window
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Window.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.Window();
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
                                message.batches = value;
                            else
                                delete message.batches;
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
             * Gets the type url for Window
             * @function getTypeUrl
             * @memberof roadside.v1.Window
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Window.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.Window";
            };

            return Window;
        })();

        v1.TimeRequest = (function() {

            /**
             * Properties of a TimeRequest.
             * @typedef {Object} roadside.v1.TimeRequest.$Properties
             * @property {number|null} [deviceSentMs] TimeRequest deviceSentMs
             * @property {number|null} [offsetMs] TimeRequest offsetMs
             * @property {number|null} [roundTripMs] TimeRequest roundTripMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a TimeRequest.
             * @memberof roadside.v1
             * @interface ITimeRequest
             * @augments roadside.v1.TimeRequest.$Properties
             * @deprecated Use roadside.v1.TimeRequest.$Properties instead.
             */

            /**
             * Shape of a TimeRequest.
             * @typedef {roadside.v1.TimeRequest.$Properties} roadside.v1.TimeRequest.$Shape
             */

            /**
             * Constructs a new TimeRequest.
             * @memberof roadside.v1
             * @classdesc Represents a TimeRequest.
             * @constructor
             * @param {roadside.v1.TimeRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const TimeRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * TimeRequest deviceSentMs.
             * @member {number} deviceSentMs
             * @memberof roadside.v1.TimeRequest
             * @instance
             */
            TimeRequest.prototype.deviceSentMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * TimeRequest offsetMs.
             * @member {number|null|undefined} offsetMs
             * @memberof roadside.v1.TimeRequest
             * @instance
             */
            TimeRequest.prototype.offsetMs = null;

            /**
             * TimeRequest roundTripMs.
             * @member {number|null|undefined} roundTripMs
             * @memberof roadside.v1.TimeRequest
             * @instance
             */
            TimeRequest.prototype.roundTripMs = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(TimeRequest.prototype, "_offsetMs", {
                get: $util.oneOfGetter($oneOfFields = ["offsetMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(TimeRequest.prototype, "_roundTripMs", {
                get: $util.oneOfGetter($oneOfFields = ["roundTripMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new TimeRequest instance using the specified properties.
             * @function create
             * @memberof roadside.v1.TimeRequest
             * @static
             * @param {roadside.v1.TimeRequest.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.TimeRequest} TimeRequest instance
             * @type {{
             *   (properties: roadside.v1.TimeRequest.$Shape): roadside.v1.TimeRequest & roadside.v1.TimeRequest.$Shape;
             *   (properties?: roadside.v1.TimeRequest.$Properties): roadside.v1.TimeRequest;
             * }}
             */
            TimeRequest.create = function(properties) {
                return new TimeRequest(properties);
            };

            /**
             * Encodes the specified TimeRequest message. Does not implicitly {@link roadside.v1.TimeRequest.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.TimeRequest
             * @static
             * @param {roadside.v1.TimeRequest.$Properties} message TimeRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            TimeRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.deviceSentMs != null && $Object.hasOwnProperty.call(message, "deviceSentMs") && (typeof message.deviceSentMs === "object" ? message.deviceSentMs.low || message.deviceSentMs.high : message.deviceSentMs !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.deviceSentMs);
                if (message.offsetMs != null && $Object.hasOwnProperty.call(message, "offsetMs"))
                    writer.uint32(/* id 2, wireType 0 =*/16).sint64(message.offsetMs);
                if (message.roundTripMs != null && $Object.hasOwnProperty.call(message, "roundTripMs"))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.roundTripMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a TimeRequest message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.TimeRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.TimeRequest & roadside.v1.TimeRequest.$Shape} TimeRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            TimeRequest.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.TimeRequest();
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
                                message.deviceSentMs = value;
                            else
                                delete message.deviceSentMs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.offsetMs = reader.sint64();
                            message._offsetMs = "offsetMs";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.roundTripMs = reader.uint32();
                            message._roundTripMs = "roundTripMs";
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
             * Gets the type url for TimeRequest
             * @function getTypeUrl
             * @memberof roadside.v1.TimeRequest
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            TimeRequest.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.TimeRequest";
            };

            return TimeRequest;
        })();

        v1.TimeResponse = (function() {

            /**
             * Properties of a TimeResponse.
             * @typedef {Object} roadside.v1.TimeResponse.$Properties
             * @property {number|null} [deviceSentMs] TimeResponse deviceSentMs
             * @property {number|null} [platformReceivedMs] TimeResponse platformReceivedMs
             * @property {number|null} [platformSentMs] TimeResponse platformSentMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a TimeResponse.
             * @memberof roadside.v1
             * @interface ITimeResponse
             * @augments roadside.v1.TimeResponse.$Properties
             * @deprecated Use roadside.v1.TimeResponse.$Properties instead.
             */

            /**
             * Shape of a TimeResponse.
             * @typedef {roadside.v1.TimeResponse.$Properties} roadside.v1.TimeResponse.$Shape
             */

            /**
             * Constructs a new TimeResponse.
             * @memberof roadside.v1
             * @classdesc Represents a TimeResponse.
             * @constructor
             * @param {roadside.v1.TimeResponse.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const TimeResponse = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * TimeResponse deviceSentMs.
             * @member {number} deviceSentMs
             * @memberof roadside.v1.TimeResponse
             * @instance
             */
            TimeResponse.prototype.deviceSentMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * TimeResponse platformReceivedMs.
             * @member {number} platformReceivedMs
             * @memberof roadside.v1.TimeResponse
             * @instance
             */
            TimeResponse.prototype.platformReceivedMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * TimeResponse platformSentMs.
             * @member {number} platformSentMs
             * @memberof roadside.v1.TimeResponse
             * @instance
             */
            TimeResponse.prototype.platformSentMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new TimeResponse instance using the specified properties.
             * @function create
             * @memberof roadside.v1.TimeResponse
             * @static
             * @param {roadside.v1.TimeResponse.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.TimeResponse} TimeResponse instance
             * @type {{
             *   (properties: roadside.v1.TimeResponse.$Shape): roadside.v1.TimeResponse & roadside.v1.TimeResponse.$Shape;
             *   (properties?: roadside.v1.TimeResponse.$Properties): roadside.v1.TimeResponse;
             * }}
             */
            TimeResponse.create = function(properties) {
                return new TimeResponse(properties);
            };

            /**
             * Encodes the specified TimeResponse message. Does not implicitly {@link roadside.v1.TimeResponse.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.TimeResponse
             * @static
             * @param {roadside.v1.TimeResponse.$Properties} message TimeResponse message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            TimeResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.deviceSentMs != null && $Object.hasOwnProperty.call(message, "deviceSentMs") && (typeof message.deviceSentMs === "object" ? message.deviceSentMs.low || message.deviceSentMs.high : message.deviceSentMs !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.deviceSentMs);
                if (message.platformReceivedMs != null && $Object.hasOwnProperty.call(message, "platformReceivedMs") && (typeof message.platformReceivedMs === "object" ? message.platformReceivedMs.low || message.platformReceivedMs.high : message.platformReceivedMs !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.platformReceivedMs);
                if (message.platformSentMs != null && $Object.hasOwnProperty.call(message, "platformSentMs") && (typeof message.platformSentMs === "object" ? message.platformSentMs.low || message.platformSentMs.high : message.platformSentMs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.platformSentMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a TimeResponse message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.TimeResponse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.TimeResponse & roadside.v1.TimeResponse.$Shape} TimeResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            TimeResponse.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.TimeResponse();
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
                                message.deviceSentMs = value;
                            else
                                delete message.deviceSentMs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.platformReceivedMs = value;
                            else
                                delete message.platformReceivedMs;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.platformSentMs = value;
                            else
                                delete message.platformSentMs;
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
             * Gets the type url for TimeResponse
             * @function getTypeUrl
             * @memberof roadside.v1.TimeResponse
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            TimeResponse.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.TimeResponse";
            };

            return TimeResponse;
        })();

        v1.Command = (function() {

            /**
             * Properties of a Command.
             * @typedef {Object} roadside.v1.Command.$Properties
             * @property {string|null} [commandId] Command commandId
             * @property {string|null} [deviceId] Command deviceId
             * @property {number|null} [expiresMs] Command expiresMs
             * @property {number|null} [selectPlan] Command selectPlan
             * @property {roadside.v1.RoadsideEvent.$Properties|null} [announce] Command announce
             * @property {boolean|null} [reportHealth] Command reportHealth
             * @property {roadside.v1.SignalProgramme.$Properties|null} [writeProgramme] Command writeProgramme
             * @property {boolean|null} [readProgramme] Command readProgramme
             * @property {roadside.v1.StageOrder.$Properties|null} [orderStage] Command orderStage
             * @property {number|null} [releaseControl] Command releaseControl
             * @property {"selectPlan"|"announce"|"reportHealth"|"writeProgramme"|"readProgramme"|"orderStage"|"releaseControl"} [body] Command body
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Command.
             * @memberof roadside.v1
             * @interface ICommand
             * @augments roadside.v1.Command.$Properties
             * @deprecated Use roadside.v1.Command.$Properties instead.
             */

            /**
             * Narrowed shape of a Command.
             * @typedef {{
             *   commandId?: string|null;
             *   deviceId?: string|null;
             *   expiresMs?: number|null;
             *   selectPlan?: number|null;
             *   announce?: roadside.v1.RoadsideEvent.$Shape|null;
             *   reportHealth?: boolean|null;
             *   writeProgramme?: roadside.v1.SignalProgramme.$Shape|null;
             *   readProgramme?: boolean|null;
             *   orderStage?: roadside.v1.StageOrder.$Shape|null;
             *   releaseControl?: number|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ body?: undefined; selectPlan?: null; announce?: null; reportHealth?: null; writeProgramme?: null; readProgramme?: null; orderStage?: null; releaseControl?: null }|{ body?: "selectPlan"; selectPlan: number; announce?: null; reportHealth?: null; writeProgramme?: null; readProgramme?: null; orderStage?: null; releaseControl?: null }|{ body?: "announce"; selectPlan?: null; announce: roadside.v1.RoadsideEvent.$Shape; reportHealth?: null; writeProgramme?: null; readProgramme?: null; orderStage?: null; releaseControl?: null }|{ body?: "reportHealth"; selectPlan?: null; announce?: null; reportHealth: boolean; writeProgramme?: null; readProgramme?: null; orderStage?: null; releaseControl?: null }|{ body?: "writeProgramme"; selectPlan?: null; announce?: null; reportHealth?: null; writeProgramme: roadside.v1.SignalProgramme.$Shape; readProgramme?: null; orderStage?: null; releaseControl?: null }|{ body?: "readProgramme"; selectPlan?: null; announce?: null; reportHealth?: null; writeProgramme?: null; readProgramme: boolean; orderStage?: null; releaseControl?: null }|{ body?: "orderStage"; selectPlan?: null; announce?: null; reportHealth?: null; writeProgramme?: null; readProgramme?: null; orderStage: roadside.v1.StageOrder.$Shape; releaseControl?: null }|{ body?: "releaseControl"; selectPlan?: null; announce?: null; reportHealth?: null; writeProgramme?: null; readProgramme?: null; orderStage?: null; releaseControl: number })
             * )} roadside.v1.Command.$Shape
             */

            /**
             * Constructs a new Command.
             * @memberof roadside.v1
             * @classdesc Represents a Command.
             * @constructor
             * @param {roadside.v1.Command.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Command = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Command commandId.
             * @member {string} commandId
             * @memberof roadside.v1.Command
             * @instance
             */
            Command.prototype.commandId = "";

            /**
             * Command deviceId.
             * @member {string} deviceId
             * @memberof roadside.v1.Command
             * @instance
             */
            Command.prototype.deviceId = "";

            /**
             * Command expiresMs.
             * @member {number} expiresMs
             * @memberof roadside.v1.Command
             * @instance
             */
            Command.prototype.expiresMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Command selectPlan.
             * @member {number|null|undefined} selectPlan
             * @memberof roadside.v1.Command
             * @instance
             */
            Command.prototype.selectPlan = null;

            /**
             * Command announce.
             * @member {roadside.v1.RoadsideEvent.$Properties|null|undefined} announce
             * @memberof roadside.v1.Command
             * @instance
             */
            Command.prototype.announce = null;

            /**
             * Command reportHealth.
             * @member {boolean|null|undefined} reportHealth
             * @memberof roadside.v1.Command
             * @instance
             */
            Command.prototype.reportHealth = null;

            /**
             * Command writeProgramme.
             * @member {roadside.v1.SignalProgramme.$Properties|null|undefined} writeProgramme
             * @memberof roadside.v1.Command
             * @instance
             */
            Command.prototype.writeProgramme = null;

            /**
             * Command readProgramme.
             * @member {boolean|null|undefined} readProgramme
             * @memberof roadside.v1.Command
             * @instance
             */
            Command.prototype.readProgramme = null;

            /**
             * Command orderStage.
             * @member {roadside.v1.StageOrder.$Properties|null|undefined} orderStage
             * @memberof roadside.v1.Command
             * @instance
             */
            Command.prototype.orderStage = null;

            /**
             * Command releaseControl.
             * @member {number|null|undefined} releaseControl
             * @memberof roadside.v1.Command
             * @instance
             */
            Command.prototype.releaseControl = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * Command body.
             * @member {"selectPlan"|"announce"|"reportHealth"|"writeProgramme"|"readProgramme"|"orderStage"|"releaseControl"|undefined} body
             * @memberof roadside.v1.Command
             * @instance
             */
            $Object.defineProperty(Command.prototype, "body", {
                get: $util.oneOfGetter($oneOfFields = ["selectPlan", "announce", "reportHealth", "writeProgramme", "readProgramme", "orderStage", "releaseControl"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Command instance using the specified properties.
             * @function create
             * @memberof roadside.v1.Command
             * @static
             * @param {roadside.v1.Command.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.Command} Command instance
             * @type {{
             *   (properties: roadside.v1.Command.$Shape): roadside.v1.Command & roadside.v1.Command.$Shape;
             *   (properties?: roadside.v1.Command.$Properties): roadside.v1.Command;
             * }}
             */
            Command.create = function(properties) {
                return new Command(properties);
            };

            /**
             * Encodes the specified Command message. Does not implicitly {@link roadside.v1.Command.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.Command
             * @static
             * @param {roadside.v1.Command.$Properties} message Command message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Command.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.commandId != null && $Object.hasOwnProperty.call(message, "commandId") && message.commandId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.commandId);
                if (message.deviceId != null && $Object.hasOwnProperty.call(message, "deviceId") && message.deviceId !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.deviceId);
                if (message.expiresMs != null && $Object.hasOwnProperty.call(message, "expiresMs") && (typeof message.expiresMs === "object" ? message.expiresMs.low || message.expiresMs.high : message.expiresMs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.expiresMs);
                if (message.selectPlan != null && $Object.hasOwnProperty.call(message, "selectPlan"))
                    writer.uint32(/* id 10, wireType 0 =*/80).uint32(message.selectPlan);
                if (message.announce != null && $Object.hasOwnProperty.call(message, "announce"))
                    $root.roadside.v1.RoadsideEvent.encode(message.announce, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                if (message.reportHealth != null && $Object.hasOwnProperty.call(message, "reportHealth"))
                    writer.uint32(/* id 12, wireType 0 =*/96).bool(message.reportHealth);
                if (message.writeProgramme != null && $Object.hasOwnProperty.call(message, "writeProgramme"))
                    $root.roadside.v1.SignalProgramme.encode(message.writeProgramme, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                if (message.readProgramme != null && $Object.hasOwnProperty.call(message, "readProgramme"))
                    writer.uint32(/* id 14, wireType 0 =*/112).bool(message.readProgramme);
                if (message.orderStage != null && $Object.hasOwnProperty.call(message, "orderStage"))
                    $root.roadside.v1.StageOrder.encode(message.orderStage, writer.uint32(/* id 15, wireType 2 =*/122).fork(), _depth + 1).ldelim();
                if (message.releaseControl != null && $Object.hasOwnProperty.call(message, "releaseControl"))
                    writer.uint32(/* id 16, wireType 0 =*/128).uint32(message.releaseControl);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Command message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.Command
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.Command & roadside.v1.Command.$Shape} Command
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Command.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.Command();
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
                                message.commandId = value;
                            else
                                delete message.commandId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.deviceId = value;
                            else
                                delete message.deviceId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.expiresMs = value;
                            else
                                delete message.expiresMs;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            message.selectPlan = reader.uint32();
                            message.body = "selectPlan";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.announce = $root.roadside.v1.RoadsideEvent.decode(reader, reader.size(), $undefined, _depth + 1, message.announce);
                            message.body = "announce";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            message.reportHealth = reader.bool();
                            message.body = "reportHealth";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            message.writeProgramme = $root.roadside.v1.SignalProgramme.decode(reader, reader.size(), $undefined, _depth + 1, message.writeProgramme);
                            message.body = "writeProgramme";
                            continue;
                        }
                    case 14: {
                            if (wireType !== 0)
                                break;
                            message.readProgramme = reader.bool();
                            message.body = "readProgramme";
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            message.orderStage = $root.roadside.v1.StageOrder.decode(reader, reader.size(), $undefined, _depth + 1, message.orderStage);
                            message.body = "orderStage";
                            continue;
                        }
                    case 16: {
                            if (wireType !== 0)
                                break;
                            message.releaseControl = reader.uint32();
                            message.body = "releaseControl";
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
             * Gets the type url for Command
             * @function getTypeUrl
             * @memberof roadside.v1.Command
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Command.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.Command";
            };

            return Command;
        })();

        v1.CommandResult = (function() {

            /**
             * Properties of a CommandResult.
             * @typedef {Object} roadside.v1.CommandResult.$Properties
             * @property {string|null} [commandId] CommandResult commandId
             * @property {roadside.v1.CommandOutcome|null} [outcome] CommandResult outcome
             * @property {string|null} [detail] CommandResult detail
             * @property {number|null} [timeMs] CommandResult timeMs
             * @property {roadside.v1.SignalProgramme.$Properties|null} [programme] CommandResult programme
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CommandResult.
             * @memberof roadside.v1
             * @interface ICommandResult
             * @augments roadside.v1.CommandResult.$Properties
             * @deprecated Use roadside.v1.CommandResult.$Properties instead.
             */

            /**
             * Shape of a CommandResult.
             * @typedef {roadside.v1.CommandResult.$Properties} roadside.v1.CommandResult.$Shape
             */

            /**
             * Constructs a new CommandResult.
             * @memberof roadside.v1
             * @classdesc Represents a CommandResult.
             * @constructor
             * @param {roadside.v1.CommandResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CommandResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CommandResult commandId.
             * @member {string} commandId
             * @memberof roadside.v1.CommandResult
             * @instance
             */
            CommandResult.prototype.commandId = "";

            /**
             * CommandResult outcome.
             * @member {roadside.v1.CommandOutcome} outcome
             * @memberof roadside.v1.CommandResult
             * @instance
             */
            CommandResult.prototype.outcome = 0;

            /**
             * CommandResult detail.
             * @member {string} detail
             * @memberof roadside.v1.CommandResult
             * @instance
             */
            CommandResult.prototype.detail = "";

            /**
             * CommandResult timeMs.
             * @member {number} timeMs
             * @memberof roadside.v1.CommandResult
             * @instance
             */
            CommandResult.prototype.timeMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * CommandResult programme.
             * @member {roadside.v1.SignalProgramme.$Properties|null|undefined} programme
             * @memberof roadside.v1.CommandResult
             * @instance
             */
            CommandResult.prototype.programme = null;

            /**
             * Creates a new CommandResult instance using the specified properties.
             * @function create
             * @memberof roadside.v1.CommandResult
             * @static
             * @param {roadside.v1.CommandResult.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.CommandResult} CommandResult instance
             * @type {{
             *   (properties: roadside.v1.CommandResult.$Shape): roadside.v1.CommandResult & roadside.v1.CommandResult.$Shape;
             *   (properties?: roadside.v1.CommandResult.$Properties): roadside.v1.CommandResult;
             * }}
             */
            CommandResult.create = function(properties) {
                return new CommandResult(properties);
            };

            /**
             * Encodes the specified CommandResult message. Does not implicitly {@link roadside.v1.CommandResult.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.CommandResult
             * @static
             * @param {roadside.v1.CommandResult.$Properties} message CommandResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CommandResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.commandId != null && $Object.hasOwnProperty.call(message, "commandId") && message.commandId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.commandId);
                if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome") && message.outcome !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.outcome);
                if (message.detail != null && $Object.hasOwnProperty.call(message, "detail") && message.detail !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.detail);
                if (message.timeMs != null && $Object.hasOwnProperty.call(message, "timeMs") && (typeof message.timeMs === "object" ? message.timeMs.low || message.timeMs.high : message.timeMs !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.timeMs);
                if (message.programme != null && $Object.hasOwnProperty.call(message, "programme"))
                    $root.roadside.v1.SignalProgramme.encode(message.programme, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CommandResult message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.CommandResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.CommandResult & roadside.v1.CommandResult.$Shape} CommandResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CommandResult.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.CommandResult();
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
                                message.commandId = value;
                            else
                                delete message.commandId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.outcome = value;
                            else
                                delete message.outcome;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.detail = value;
                            else
                                delete message.detail;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.timeMs = value;
                            else
                                delete message.timeMs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.programme = $root.roadside.v1.SignalProgramme.decode(reader, reader.size(), $undefined, _depth + 1, message.programme);
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
             * Gets the type url for CommandResult
             * @function getTypeUrl
             * @memberof roadside.v1.CommandResult
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            CommandResult.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.CommandResult";
            };

            return CommandResult;
        })();

        /**
         * CommandOutcome enum.
         * @name roadside.v1.CommandOutcome
         * @enum {number}
         * @property {number} COMMAND_OUTCOME_UNSPECIFIED=0 COMMAND_OUTCOME_UNSPECIFIED value
         * @property {number} COMMAND_OUTCOME_ACCEPTED=1 COMMAND_OUTCOME_ACCEPTED value
         * @property {number} COMMAND_OUTCOME_DONE=2 COMMAND_OUTCOME_DONE value
         * @property {number} COMMAND_OUTCOME_REJECTED=3 COMMAND_OUTCOME_REJECTED value
         * @property {number} COMMAND_OUTCOME_FAILED=4 COMMAND_OUTCOME_FAILED value
         * @property {number} COMMAND_OUTCOME_EXPIRED=5 COMMAND_OUTCOME_EXPIRED value
         */
        v1.CommandOutcome = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "COMMAND_OUTCOME_UNSPECIFIED"] = 0;
            values[valuesById[1] = "COMMAND_OUTCOME_ACCEPTED"] = 1;
            values[valuesById[2] = "COMMAND_OUTCOME_DONE"] = 2;
            values[valuesById[3] = "COMMAND_OUTCOME_REJECTED"] = 3;
            values[valuesById[4] = "COMMAND_OUTCOME_FAILED"] = 4;
            values[valuesById[5] = "COMMAND_OUTCOME_EXPIRED"] = 5;
            return values;
        })();

        v1.Batch = (function() {

            /**
             * Properties of a Batch.
             * @typedef {Object} roadside.v1.Batch.$Properties
             * @property {number|null} [sequence] Batch sequence
             * @property {string|null} [deviceId] Batch deviceId
             * @property {number|null} [baseTimeMs] Batch baseTimeMs
             * @property {number|null} [sentMs] Batch sentMs
             * @property {roadside.v1.VehicleStateColumns.$Properties|null} [vehicleStates] Batch vehicleStates
             * @property {roadside.v1.PerceivedObjectColumns.$Properties|null} [perceivedObjects] Batch perceivedObjects
             * @property {roadside.v1.SignalStateColumns.$Properties|null} [signalStates] Batch signalStates
             * @property {roadside.v1.ControllerEventColumns.$Properties|null} [controllerEvents] Batch controllerEvents
             * @property {roadside.v1.DetectorCountColumns.$Properties|null} [detectorCounts] Batch detectorCounts
             * @property {roadside.v1.PedestrianColumns.$Properties|null} [pedestrians] Batch pedestrians
             * @property {roadside.v1.TerminalColumns.$Properties|null} [terminals] Batch terminals
             * @property {roadside.v1.PassingVehicleColumns.$Properties|null} [passingVehicles] Batch passingVehicles
             * @property {roadside.v1.PriorityRequestColumns.$Properties|null} [priorityRequests] Batch priorityRequests
             * @property {roadside.v1.MapMessage.$Properties|null} [map] Batch map
             * @property {roadside.v1.SignalLayout.$Properties|null} [signalLayout] Batch signalLayout
             * @property {roadside.v1.RoadsideEvents.$Properties|null} [roadsideEvents] Batch roadsideEvents
             * @property {roadside.v1.ParkingStates.$Properties|null} [parking] Batch parking
             * @property {roadside.v1.ToccReports.$Properties|null} [tocc] Batch tocc
             * @property {roadside.v1.DeviceHealth.$Properties|null} [health] Batch health
             * @property {roadside.v1.OriginalFrames.$Properties|null} [original] Batch original
             * @property {"vehicleStates"|"perceivedObjects"|"signalStates"|"controllerEvents"|"detectorCounts"|"pedestrians"|"terminals"|"passingVehicles"|"priorityRequests"|"map"|"signalLayout"|"roadsideEvents"|"parking"|"tocc"|"health"} [payload] Batch payload
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Batch.
             * @memberof roadside.v1
             * @interface IBatch
             * @augments roadside.v1.Batch.$Properties
             * @deprecated Use roadside.v1.Batch.$Properties instead.
             */

            /**
             * Narrowed shape of a Batch.
             * @typedef {{
             *   sequence?: number|null;
             *   deviceId?: string|null;
             *   baseTimeMs?: number|null;
             *   sentMs?: number|null;
             *   vehicleStates?: roadside.v1.VehicleStateColumns.$Shape|null;
             *   perceivedObjects?: roadside.v1.PerceivedObjectColumns.$Shape|null;
             *   signalStates?: roadside.v1.SignalStateColumns.$Shape|null;
             *   controllerEvents?: roadside.v1.ControllerEventColumns.$Shape|null;
             *   detectorCounts?: roadside.v1.DetectorCountColumns.$Shape|null;
             *   pedestrians?: roadside.v1.PedestrianColumns.$Shape|null;
             *   terminals?: roadside.v1.TerminalColumns.$Shape|null;
             *   passingVehicles?: roadside.v1.PassingVehicleColumns.$Shape|null;
             *   priorityRequests?: roadside.v1.PriorityRequestColumns.$Shape|null;
             *   map?: roadside.v1.MapMessage.$Shape|null;
             *   signalLayout?: roadside.v1.SignalLayout.$Shape|null;
             *   roadsideEvents?: roadside.v1.RoadsideEvents.$Shape|null;
             *   parking?: roadside.v1.ParkingStates.$Shape|null;
             *   tocc?: roadside.v1.ToccReports.$Shape|null;
             *   health?: roadside.v1.DeviceHealth.$Shape|null;
             *   original?: roadside.v1.OriginalFrames.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ payload?: undefined; vehicleStates?: null; perceivedObjects?: null; signalStates?: null; controllerEvents?: null; detectorCounts?: null; pedestrians?: null; terminals?: null; passingVehicles?: null; priorityRequests?: null; map?: null; signalLayout?: null; roadsideEvents?: null; parking?: null; tocc?: null; health?: null }|{ payload?: "vehicleStates"; vehicleStates: roadside.v1.VehicleStateColumns.$Shape; perceivedObjects?: null; signalStates?: null; controllerEvents?: null; detectorCounts?: null; pedestrians?: null; terminals?: null; passingVehicles?: null; priorityRequests?: null; map?: null; signalLayout?: null; roadsideEvents?: null; parking?: null; tocc?: null; health?: null }|{ payload?: "perceivedObjects"; vehicleStates?: null; perceivedObjects: roadside.v1.PerceivedObjectColumns.$Shape; signalStates?: null; controllerEvents?: null; detectorCounts?: null; pedestrians?: null; terminals?: null; passingVehicles?: null; priorityRequests?: null; map?: null; signalLayout?: null; roadsideEvents?: null; parking?: null; tocc?: null; health?: null }|{ payload?: "signalStates"; vehicleStates?: null; perceivedObjects?: null; signalStates: roadside.v1.SignalStateColumns.$Shape; controllerEvents?: null; detectorCounts?: null; pedestrians?: null; terminals?: null; passingVehicles?: null; priorityRequests?: null; map?: null; signalLayout?: null; roadsideEvents?: null; parking?: null; tocc?: null; health?: null }|{ payload?: "controllerEvents"; vehicleStates?: null; perceivedObjects?: null; signalStates?: null; controllerEvents: roadside.v1.ControllerEventColumns.$Shape; detectorCounts?: null; pedestrians?: null; terminals?: null; passingVehicles?: null; priorityRequests?: null; map?: null; signalLayout?: null; roadsideEvents?: null; parking?: null; tocc?: null; health?: null }|{ payload?: "detectorCounts"; vehicleStates?: null; perceivedObjects?: null; signalStates?: null; controllerEvents?: null; detectorCounts: roadside.v1.DetectorCountColumns.$Shape; pedestrians?: null; terminals?: null; passingVehicles?: null; priorityRequests?: null; map?: null; signalLayout?: null; roadsideEvents?: null; parking?: null; tocc?: null; health?: null }|{ payload?: "pedestrians"; vehicleStates?: null; perceivedObjects?: null; signalStates?: null; controllerEvents?: null; detectorCounts?: null; pedestrians: roadside.v1.PedestrianColumns.$Shape; terminals?: null; passingVehicles?: null; priorityRequests?: null; map?: null; signalLayout?: null; roadsideEvents?: null; parking?: null; tocc?: null; health?: null }|{ payload?: "terminals"; vehicleStates?: null; perceivedObjects?: null; signalStates?: null; controllerEvents?: null; detectorCounts?: null; pedestrians?: null; terminals: roadside.v1.TerminalColumns.$Shape; passingVehicles?: null; priorityRequests?: null; map?: null; signalLayout?: null; roadsideEvents?: null; parking?: null; tocc?: null; health?: null }|{ payload?: "passingVehicles"; vehicleStates?: null; perceivedObjects?: null; signalStates?: null; controllerEvents?: null; detectorCounts?: null; pedestrians?: null; terminals?: null; passingVehicles: roadside.v1.PassingVehicleColumns.$Shape; priorityRequests?: null; map?: null; signalLayout?: null; roadsideEvents?: null; parking?: null; tocc?: null; health?: null }|{ payload?: "priorityRequests"; vehicleStates?: null; perceivedObjects?: null; signalStates?: null; controllerEvents?: null; detectorCounts?: null; pedestrians?: null; terminals?: null; passingVehicles?: null; priorityRequests: roadside.v1.PriorityRequestColumns.$Shape; map?: null; signalLayout?: null; roadsideEvents?: null; parking?: null; tocc?: null; health?: null }|{ payload?: "map"; vehicleStates?: null; perceivedObjects?: null; signalStates?: null; controllerEvents?: null; detectorCounts?: null; pedestrians?: null; terminals?: null; passingVehicles?: null; priorityRequests?: null; map: roadside.v1.MapMessage.$Shape; signalLayout?: null; roadsideEvents?: null; parking?: null; tocc?: null; health?: null }|{ payload?: "signalLayout"; vehicleStates?: null; perceivedObjects?: null; signalStates?: null; controllerEvents?: null; detectorCounts?: null; pedestrians?: null; terminals?: null; passingVehicles?: null; priorityRequests?: null; map?: null; signalLayout: roadside.v1.SignalLayout.$Shape; roadsideEvents?: null; parking?: null; tocc?: null; health?: null }|{ payload?: "roadsideEvents"; vehicleStates?: null; perceivedObjects?: null; signalStates?: null; controllerEvents?: null; detectorCounts?: null; pedestrians?: null; terminals?: null; passingVehicles?: null; priorityRequests?: null; map?: null; signalLayout?: null; roadsideEvents: roadside.v1.RoadsideEvents.$Shape; parking?: null; tocc?: null; health?: null }|{ payload?: "parking"; vehicleStates?: null; perceivedObjects?: null; signalStates?: null; controllerEvents?: null; detectorCounts?: null; pedestrians?: null; terminals?: null; passingVehicles?: null; priorityRequests?: null; map?: null; signalLayout?: null; roadsideEvents?: null; parking: roadside.v1.ParkingStates.$Shape; tocc?: null; health?: null }|{ payload?: "tocc"; vehicleStates?: null; perceivedObjects?: null; signalStates?: null; controllerEvents?: null; detectorCounts?: null; pedestrians?: null; terminals?: null; passingVehicles?: null; priorityRequests?: null; map?: null; signalLayout?: null; roadsideEvents?: null; parking?: null; tocc: roadside.v1.ToccReports.$Shape; health?: null }|{ payload?: "health"; vehicleStates?: null; perceivedObjects?: null; signalStates?: null; controllerEvents?: null; detectorCounts?: null; pedestrians?: null; terminals?: null; passingVehicles?: null; priorityRequests?: null; map?: null; signalLayout?: null; roadsideEvents?: null; parking?: null; tocc?: null; health: roadside.v1.DeviceHealth.$Shape })
             * )} roadside.v1.Batch.$Shape
             */

            /**
             * Constructs a new Batch.
             * @memberof roadside.v1
             * @classdesc Represents a Batch.
             * @constructor
             * @param {roadside.v1.Batch.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Batch = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Batch sequence.
             * @member {number} sequence
             * @memberof roadside.v1.Batch
             * @instance
             */
            Batch.prototype.sequence = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Batch deviceId.
             * @member {string} deviceId
             * @memberof roadside.v1.Batch
             * @instance
             */
            Batch.prototype.deviceId = "";

            /**
             * Batch baseTimeMs.
             * @member {number} baseTimeMs
             * @memberof roadside.v1.Batch
             * @instance
             */
            Batch.prototype.baseTimeMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Batch sentMs.
             * @member {number} sentMs
             * @memberof roadside.v1.Batch
             * @instance
             */
            Batch.prototype.sentMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Batch vehicleStates.
             * @member {roadside.v1.VehicleStateColumns.$Properties|null|undefined} vehicleStates
             * @memberof roadside.v1.Batch
             * @instance
             */
            Batch.prototype.vehicleStates = null;

            /**
             * Batch perceivedObjects.
             * @member {roadside.v1.PerceivedObjectColumns.$Properties|null|undefined} perceivedObjects
             * @memberof roadside.v1.Batch
             * @instance
             */
            Batch.prototype.perceivedObjects = null;

            /**
             * Batch signalStates.
             * @member {roadside.v1.SignalStateColumns.$Properties|null|undefined} signalStates
             * @memberof roadside.v1.Batch
             * @instance
             */
            Batch.prototype.signalStates = null;

            /**
             * Batch controllerEvents.
             * @member {roadside.v1.ControllerEventColumns.$Properties|null|undefined} controllerEvents
             * @memberof roadside.v1.Batch
             * @instance
             */
            Batch.prototype.controllerEvents = null;

            /**
             * Batch detectorCounts.
             * @member {roadside.v1.DetectorCountColumns.$Properties|null|undefined} detectorCounts
             * @memberof roadside.v1.Batch
             * @instance
             */
            Batch.prototype.detectorCounts = null;

            /**
             * Batch pedestrians.
             * @member {roadside.v1.PedestrianColumns.$Properties|null|undefined} pedestrians
             * @memberof roadside.v1.Batch
             * @instance
             */
            Batch.prototype.pedestrians = null;

            /**
             * Batch terminals.
             * @member {roadside.v1.TerminalColumns.$Properties|null|undefined} terminals
             * @memberof roadside.v1.Batch
             * @instance
             */
            Batch.prototype.terminals = null;

            /**
             * Batch passingVehicles.
             * @member {roadside.v1.PassingVehicleColumns.$Properties|null|undefined} passingVehicles
             * @memberof roadside.v1.Batch
             * @instance
             */
            Batch.prototype.passingVehicles = null;

            /**
             * Batch priorityRequests.
             * @member {roadside.v1.PriorityRequestColumns.$Properties|null|undefined} priorityRequests
             * @memberof roadside.v1.Batch
             * @instance
             */
            Batch.prototype.priorityRequests = null;

            /**
             * Batch map.
             * @member {roadside.v1.MapMessage.$Properties|null|undefined} map
             * @memberof roadside.v1.Batch
             * @instance
             */
            Batch.prototype.map = null;

            /**
             * Batch signalLayout.
             * @member {roadside.v1.SignalLayout.$Properties|null|undefined} signalLayout
             * @memberof roadside.v1.Batch
             * @instance
             */
            Batch.prototype.signalLayout = null;

            /**
             * Batch roadsideEvents.
             * @member {roadside.v1.RoadsideEvents.$Properties|null|undefined} roadsideEvents
             * @memberof roadside.v1.Batch
             * @instance
             */
            Batch.prototype.roadsideEvents = null;

            /**
             * Batch parking.
             * @member {roadside.v1.ParkingStates.$Properties|null|undefined} parking
             * @memberof roadside.v1.Batch
             * @instance
             */
            Batch.prototype.parking = null;

            /**
             * Batch tocc.
             * @member {roadside.v1.ToccReports.$Properties|null|undefined} tocc
             * @memberof roadside.v1.Batch
             * @instance
             */
            Batch.prototype.tocc = null;

            /**
             * Batch health.
             * @member {roadside.v1.DeviceHealth.$Properties|null|undefined} health
             * @memberof roadside.v1.Batch
             * @instance
             */
            Batch.prototype.health = null;

            /**
             * Batch original.
             * @member {roadside.v1.OriginalFrames.$Properties|null|undefined} original
             * @memberof roadside.v1.Batch
             * @instance
             */
            Batch.prototype.original = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * Batch payload.
             * @member {"vehicleStates"|"perceivedObjects"|"signalStates"|"controllerEvents"|"detectorCounts"|"pedestrians"|"terminals"|"passingVehicles"|"priorityRequests"|"map"|"signalLayout"|"roadsideEvents"|"parking"|"tocc"|"health"|undefined} payload
             * @memberof roadside.v1.Batch
             * @instance
             */
            $Object.defineProperty(Batch.prototype, "payload", {
                get: $util.oneOfGetter($oneOfFields = ["vehicleStates", "perceivedObjects", "signalStates", "controllerEvents", "detectorCounts", "pedestrians", "terminals", "passingVehicles", "priorityRequests", "map", "signalLayout", "roadsideEvents", "parking", "tocc", "health"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Batch instance using the specified properties.
             * @function create
             * @memberof roadside.v1.Batch
             * @static
             * @param {roadside.v1.Batch.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.Batch} Batch instance
             * @type {{
             *   (properties: roadside.v1.Batch.$Shape): roadside.v1.Batch & roadside.v1.Batch.$Shape;
             *   (properties?: roadside.v1.Batch.$Properties): roadside.v1.Batch;
             * }}
             */
            Batch.create = function(properties) {
                return new Batch(properties);
            };

            /**
             * Encodes the specified Batch message. Does not implicitly {@link roadside.v1.Batch.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.Batch
             * @static
             * @param {roadside.v1.Batch.$Properties} message Batch message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Batch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && (typeof message.sequence === "object" ? message.sequence.low || message.sequence.high : message.sequence !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.sequence);
                if (message.deviceId != null && $Object.hasOwnProperty.call(message, "deviceId") && message.deviceId !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.deviceId);
                if (message.baseTimeMs != null && $Object.hasOwnProperty.call(message, "baseTimeMs") && (typeof message.baseTimeMs === "object" ? message.baseTimeMs.low || message.baseTimeMs.high : message.baseTimeMs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.baseTimeMs);
                if (message.sentMs != null && $Object.hasOwnProperty.call(message, "sentMs") && (typeof message.sentMs === "object" ? message.sentMs.low || message.sentMs.high : message.sentMs !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.sentMs);
                if (message.vehicleStates != null && $Object.hasOwnProperty.call(message, "vehicleStates"))
                    $root.roadside.v1.VehicleStateColumns.encode(message.vehicleStates, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.perceivedObjects != null && $Object.hasOwnProperty.call(message, "perceivedObjects"))
                    $root.roadside.v1.PerceivedObjectColumns.encode(message.perceivedObjects, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                if (message.signalStates != null && $Object.hasOwnProperty.call(message, "signalStates"))
                    $root.roadside.v1.SignalStateColumns.encode(message.signalStates, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                if (message.controllerEvents != null && $Object.hasOwnProperty.call(message, "controllerEvents"))
                    $root.roadside.v1.ControllerEventColumns.encode(message.controllerEvents, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                if (message.detectorCounts != null && $Object.hasOwnProperty.call(message, "detectorCounts"))
                    $root.roadside.v1.DetectorCountColumns.encode(message.detectorCounts, writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
                if (message.pedestrians != null && $Object.hasOwnProperty.call(message, "pedestrians"))
                    $root.roadside.v1.PedestrianColumns.encode(message.pedestrians, writer.uint32(/* id 15, wireType 2 =*/122).fork(), _depth + 1).ldelim();
                if (message.terminals != null && $Object.hasOwnProperty.call(message, "terminals"))
                    $root.roadside.v1.TerminalColumns.encode(message.terminals, writer.uint32(/* id 16, wireType 2 =*/130).fork(), _depth + 1).ldelim();
                if (message.passingVehicles != null && $Object.hasOwnProperty.call(message, "passingVehicles"))
                    $root.roadside.v1.PassingVehicleColumns.encode(message.passingVehicles, writer.uint32(/* id 17, wireType 2 =*/138).fork(), _depth + 1).ldelim();
                if (message.priorityRequests != null && $Object.hasOwnProperty.call(message, "priorityRequests"))
                    $root.roadside.v1.PriorityRequestColumns.encode(message.priorityRequests, writer.uint32(/* id 18, wireType 2 =*/146).fork(), _depth + 1).ldelim();
                if (message.map != null && $Object.hasOwnProperty.call(message, "map"))
                    $root.roadside.v1.MapMessage.encode(message.map, writer.uint32(/* id 20, wireType 2 =*/162).fork(), _depth + 1).ldelim();
                if (message.signalLayout != null && $Object.hasOwnProperty.call(message, "signalLayout"))
                    $root.roadside.v1.SignalLayout.encode(message.signalLayout, writer.uint32(/* id 21, wireType 2 =*/170).fork(), _depth + 1).ldelim();
                if (message.roadsideEvents != null && $Object.hasOwnProperty.call(message, "roadsideEvents"))
                    $root.roadside.v1.RoadsideEvents.encode(message.roadsideEvents, writer.uint32(/* id 22, wireType 2 =*/178).fork(), _depth + 1).ldelim();
                if (message.parking != null && $Object.hasOwnProperty.call(message, "parking"))
                    $root.roadside.v1.ParkingStates.encode(message.parking, writer.uint32(/* id 23, wireType 2 =*/186).fork(), _depth + 1).ldelim();
                if (message.tocc != null && $Object.hasOwnProperty.call(message, "tocc"))
                    $root.roadside.v1.ToccReports.encode(message.tocc, writer.uint32(/* id 24, wireType 2 =*/194).fork(), _depth + 1).ldelim();
                if (message.health != null && $Object.hasOwnProperty.call(message, "health"))
                    $root.roadside.v1.DeviceHealth.encode(message.health, writer.uint32(/* id 25, wireType 2 =*/202).fork(), _depth + 1).ldelim();
                if (message.original != null && $Object.hasOwnProperty.call(message, "original"))
                    $root.roadside.v1.OriginalFrames.encode(message.original, writer.uint32(/* id 30, wireType 2 =*/242).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Batch message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.Batch
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.Batch & roadside.v1.Batch.$Shape} Batch
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Batch.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.Batch();
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
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.deviceId = value;
                            else
                                delete message.deviceId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.baseTimeMs = value;
                            else
                                delete message.baseTimeMs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.sentMs = value;
                            else
                                delete message.sentMs;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.vehicleStates = $root.roadside.v1.VehicleStateColumns.decode(reader, reader.size(), $undefined, _depth + 1, message.vehicleStates);
                            message.payload = "vehicleStates";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.perceivedObjects = $root.roadside.v1.PerceivedObjectColumns.decode(reader, reader.size(), $undefined, _depth + 1, message.perceivedObjects);
                            message.payload = "perceivedObjects";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.signalStates = $root.roadside.v1.SignalStateColumns.decode(reader, reader.size(), $undefined, _depth + 1, message.signalStates);
                            message.payload = "signalStates";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            message.controllerEvents = $root.roadside.v1.ControllerEventColumns.decode(reader, reader.size(), $undefined, _depth + 1, message.controllerEvents);
                            message.payload = "controllerEvents";
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            message.detectorCounts = $root.roadside.v1.DetectorCountColumns.decode(reader, reader.size(), $undefined, _depth + 1, message.detectorCounts);
                            message.payload = "detectorCounts";
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            message.pedestrians = $root.roadside.v1.PedestrianColumns.decode(reader, reader.size(), $undefined, _depth + 1, message.pedestrians);
                            message.payload = "pedestrians";
                            continue;
                        }
                    case 16: {
                            if (wireType !== 2)
                                break;
                            message.terminals = $root.roadside.v1.TerminalColumns.decode(reader, reader.size(), $undefined, _depth + 1, message.terminals);
                            message.payload = "terminals";
                            continue;
                        }
                    case 17: {
                            if (wireType !== 2)
                                break;
                            message.passingVehicles = $root.roadside.v1.PassingVehicleColumns.decode(reader, reader.size(), $undefined, _depth + 1, message.passingVehicles);
                            message.payload = "passingVehicles";
                            continue;
                        }
                    case 18: {
                            if (wireType !== 2)
                                break;
                            message.priorityRequests = $root.roadside.v1.PriorityRequestColumns.decode(reader, reader.size(), $undefined, _depth + 1, message.priorityRequests);
                            message.payload = "priorityRequests";
                            continue;
                        }
                    case 20: {
                            if (wireType !== 2)
                                break;
                            message.map = $root.roadside.v1.MapMessage.decode(reader, reader.size(), $undefined, _depth + 1, message.map);
                            message.payload = "map";
                            continue;
                        }
                    case 21: {
                            if (wireType !== 2)
                                break;
                            message.signalLayout = $root.roadside.v1.SignalLayout.decode(reader, reader.size(), $undefined, _depth + 1, message.signalLayout);
                            message.payload = "signalLayout";
                            continue;
                        }
                    case 22: {
                            if (wireType !== 2)
                                break;
                            message.roadsideEvents = $root.roadside.v1.RoadsideEvents.decode(reader, reader.size(), $undefined, _depth + 1, message.roadsideEvents);
                            message.payload = "roadsideEvents";
                            continue;
                        }
                    case 23: {
                            if (wireType !== 2)
                                break;
                            message.parking = $root.roadside.v1.ParkingStates.decode(reader, reader.size(), $undefined, _depth + 1, message.parking);
                            message.payload = "parking";
                            continue;
                        }
                    case 24: {
                            if (wireType !== 2)
                                break;
                            message.tocc = $root.roadside.v1.ToccReports.decode(reader, reader.size(), $undefined, _depth + 1, message.tocc);
                            message.payload = "tocc";
                            continue;
                        }
                    case 25: {
                            if (wireType !== 2)
                                break;
                            message.health = $root.roadside.v1.DeviceHealth.decode(reader, reader.size(), $undefined, _depth + 1, message.health);
                            message.payload = "health";
                            continue;
                        }
                    case 30: {
                            if (wireType !== 2)
                                break;
                            message.original = $root.roadside.v1.OriginalFrames.decode(reader, reader.size(), $undefined, _depth + 1, message.original);
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
             * Gets the type url for Batch
             * @function getTypeUrl
             * @memberof roadside.v1.Batch
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Batch.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.Batch";
            };

            return Batch;
        })();

        v1.OriginalFrames = (function() {

            /**
             * Properties of an OriginalFrames.
             * @typedef {Object} roadside.v1.OriginalFrames.$Properties
             * @property {string|null} [encoding] OriginalFrames encoding
             * @property {Array.<Uint8Array>|null} [frames] OriginalFrames frames
             * @property {Uint8Array|null} [rowFrames] OriginalFrames rowFrames
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OriginalFrames.
             * @memberof roadside.v1
             * @interface IOriginalFrames
             * @augments roadside.v1.OriginalFrames.$Properties
             * @deprecated Use roadside.v1.OriginalFrames.$Properties instead.
             */

            /**
             * Shape of an OriginalFrames.
             * @typedef {roadside.v1.OriginalFrames.$Properties} roadside.v1.OriginalFrames.$Shape
             */

            /**
             * Constructs a new OriginalFrames.
             * @memberof roadside.v1
             * @classdesc Represents an OriginalFrames.
             * @constructor
             * @param {roadside.v1.OriginalFrames.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const OriginalFrames = function (properties) {
                this.frames = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * OriginalFrames encoding.
             * @member {string} encoding
             * @memberof roadside.v1.OriginalFrames
             * @instance
             */
            OriginalFrames.prototype.encoding = "";

            /**
             * OriginalFrames frames.
             * @member {Array.<Uint8Array>} frames
             * @memberof roadside.v1.OriginalFrames
             * @instance
             */
            OriginalFrames.prototype.frames = $util.emptyArray;

            /**
             * OriginalFrames rowFrames.
             * @member {Uint8Array} rowFrames
             * @memberof roadside.v1.OriginalFrames
             * @instance
             */
            OriginalFrames.prototype.rowFrames = $util.newBuffer([]);

            /**
             * Creates a new OriginalFrames instance using the specified properties.
             * @function create
             * @memberof roadside.v1.OriginalFrames
             * @static
             * @param {roadside.v1.OriginalFrames.$Properties=} [properties] Properties to set
             * @returns {roadside.v1.OriginalFrames} OriginalFrames instance
             * @type {{
             *   (properties: roadside.v1.OriginalFrames.$Shape): roadside.v1.OriginalFrames & roadside.v1.OriginalFrames.$Shape;
             *   (properties?: roadside.v1.OriginalFrames.$Properties): roadside.v1.OriginalFrames;
             * }}
             */
            OriginalFrames.create = function(properties) {
                return new OriginalFrames(properties);
            };

            /**
             * Encodes the specified OriginalFrames message. Does not implicitly {@link roadside.v1.OriginalFrames.verify|verify} messages.
             * @function encode
             * @memberof roadside.v1.OriginalFrames
             * @static
             * @param {roadside.v1.OriginalFrames.$Properties} message OriginalFrames message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OriginalFrames.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.encoding != null && $Object.hasOwnProperty.call(message, "encoding") && message.encoding !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.encoding);
                if (message.frames != null && message.frames.length)
                    for (let i = 0; i < message.frames.length; ++i)
                        writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.frames[i]);
                if (message.rowFrames != null && $Object.hasOwnProperty.call(message, "rowFrames") && message.rowFrames.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.rowFrames);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an OriginalFrames message from the specified reader or buffer.
             * @function decode
             * @memberof roadside.v1.OriginalFrames
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {roadside.v1.OriginalFrames & roadside.v1.OriginalFrames.$Shape} OriginalFrames
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OriginalFrames.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.roadside.v1.OriginalFrames();
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
                                message.encoding = value;
                            else
                                delete message.encoding;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.frames && message.frames.length))
                                message.frames = [];
                            message.frames.push(reader.bytes());
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.rowFrames = value;
                            else
                                delete message.rowFrames;
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
             * Gets the type url for OriginalFrames
             * @function getTypeUrl
             * @memberof roadside.v1.OriginalFrames
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            OriginalFrames.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/roadside.v1.OriginalFrames";
            };

            return OriginalFrames;
        })();

        return v1;
    })();

    return roadside;
})();

export const google = $root.google = (() => {

    /**
     * Namespace google.
     * @exports google
     * @namespace
     */
    const google = {};

    google.protobuf = (function() {

        /**
         * Namespace protobuf.
         * @memberof google
         * @namespace
         */
        const protobuf = {};

        protobuf.FieldOptions = (function() {

            /**
             * Properties of a FieldOptions.
             * @typedef {Object} google.protobuf.FieldOptions.$Properties
             * @property {roadside.v1.ColumnSpec.$Properties|null} [".roadside.v1.column"] FieldOptions .roadside.v1.column
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a FieldOptions.
             * @memberof google.protobuf
             * @interface IFieldOptions
             * @augments google.protobuf.FieldOptions.$Properties
             * @deprecated Use google.protobuf.FieldOptions.$Properties instead.
             */

            /**
             * Shape of a FieldOptions.
             * @typedef {google.protobuf.FieldOptions.$Properties} google.protobuf.FieldOptions.$Shape
             */

            /**
             * Constructs a new FieldOptions.
             * @memberof google.protobuf
             * @classdesc Represents a FieldOptions.
             * @constructor
             * @param {google.protobuf.FieldOptions.$Properties=} [properties] Properties to set
             * @property {roadside.v1.ColumnSpec.$Properties|null} [".roadside.v1.column"] FieldOptions .roadside.v1.column
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const FieldOptions = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            FieldOptions.prototype[".roadside.v1.column"] = null;

            /**
             * Creates a new FieldOptions instance using the specified properties.
             * @function create
             * @memberof google.protobuf.FieldOptions
             * @static
             * @param {google.protobuf.FieldOptions.$Properties=} [properties] Properties to set
             * @returns {google.protobuf.FieldOptions} FieldOptions instance
             * @type {{
             *   (properties: google.protobuf.FieldOptions.$Shape): google.protobuf.FieldOptions & google.protobuf.FieldOptions.$Shape;
             *   (properties?: google.protobuf.FieldOptions.$Properties): google.protobuf.FieldOptions;
             * }}
             */
            FieldOptions.create = function(properties) {
                return new FieldOptions(properties);
            };

            /**
             * Encodes the specified FieldOptions message. Does not implicitly {@link google.protobuf.FieldOptions.verify|verify} messages.
             * @function encode
             * @memberof google.protobuf.FieldOptions
             * @static
             * @param {google.protobuf.FieldOptions.$Properties} message FieldOptions message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            FieldOptions.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message[".roadside.v1.column"] != null && $Object.hasOwnProperty.call(message, ".roadside.v1.column"))
                    $root.roadside.v1.ColumnSpec.encode(message[".roadside.v1.column"], writer.uint32(/* id 51001, wireType 2 =*/408010).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a FieldOptions message from the specified reader or buffer.
             * @function decode
             * @memberof google.protobuf.FieldOptions
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {google.protobuf.FieldOptions & google.protobuf.FieldOptions.$Shape} FieldOptions
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            FieldOptions.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.google.protobuf.FieldOptions();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 51001: {
                            if (wireType !== 2)
                                break;
                            message[".roadside.v1.column"] = $root.roadside.v1.ColumnSpec.decode(reader, reader.size(), $undefined, _depth + 1, message[".roadside.v1.column"]);
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
             * Gets the type url for FieldOptions
             * @function getTypeUrl
             * @memberof google.protobuf.FieldOptions
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            FieldOptions.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/google.protobuf.FieldOptions";
            };

            return FieldOptions;
        })();

        return protobuf;
    })();

    return google;
})();

export const events = $root.events = (() => {

    /**
     * Namespace events.
     * @exports events
     * @namespace
     */
    const events = {};

    events.v1 = (function() {

        /**
         * Namespace v1.
         * @memberof events
         * @namespace
         */
        const v1 = {};

        v1.Received = (function() {

            /**
             * Properties of a Received.
             * @typedef {Object} events.v1.Received.$Properties
             * @property {string|null} [deviceId] Received deviceId
             * @property {string|null} [session] Received session
             * @property {number|null} [receivedMs] Received receivedMs
             * @property {number|null} [clockOffsetMs] Received clockOffsetMs
             * @property {boolean|null} [simulated] Received simulated
             * @property {roadside.v1.DeviceKind|null} [kind] Received kind
             * @property {string|null} [concentratorId] Received concentratorId
             * @property {Array.<number>|null} [refusedRows] Received refusedRows
             * @property {roadside.v1.Batch.$Properties|null} [batch] Received batch
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Received.
             * @memberof events.v1
             * @interface IReceived
             * @augments events.v1.Received.$Properties
             * @deprecated Use events.v1.Received.$Properties instead.
             */

            /**
             * Shape of a Received.
             * @typedef {{
             *   deviceId?: string|null;
             *   session?: string|null;
             *   receivedMs?: number|null;
             *   clockOffsetMs?: number|null;
             *   simulated?: boolean|null;
             *   kind?: roadside.v1.DeviceKind|null;
             *   concentratorId?: string|null;
             *   refusedRows?: Array.<number>|null;
             *   batch?: roadside.v1.Batch.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} events.v1.Received.$Shape
             */

            /**
             * Constructs a new Received.
             * @memberof events.v1
             * @classdesc Represents a Received.
             * @constructor
             * @param {events.v1.Received.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Received = function (properties) {
                this.refusedRows = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Received deviceId.
             * @member {string} deviceId
             * @memberof events.v1.Received
             * @instance
             */
            Received.prototype.deviceId = "";

            /**
             * Received session.
             * @member {string} session
             * @memberof events.v1.Received
             * @instance
             */
            Received.prototype.session = "";

            /**
             * Received receivedMs.
             * @member {number} receivedMs
             * @memberof events.v1.Received
             * @instance
             */
            Received.prototype.receivedMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Received clockOffsetMs.
             * @member {number} clockOffsetMs
             * @memberof events.v1.Received
             * @instance
             */
            Received.prototype.clockOffsetMs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            /**
             * Received simulated.
             * @member {boolean} simulated
             * @memberof events.v1.Received
             * @instance
             */
            Received.prototype.simulated = false;

            /**
             * Received kind.
             * @member {roadside.v1.DeviceKind} kind
             * @memberof events.v1.Received
             * @instance
             */
            Received.prototype.kind = 0;

            /**
             * Received concentratorId.
             * @member {string} concentratorId
             * @memberof events.v1.Received
             * @instance
             */
            Received.prototype.concentratorId = "";

            /**
             * Received refusedRows.
             * @member {Array.<number>} refusedRows
             * @memberof events.v1.Received
             * @instance
             */
            Received.prototype.refusedRows = $util.emptyArray;

            /**
             * Received batch.
             * @member {roadside.v1.Batch.$Properties|null|undefined} batch
             * @memberof events.v1.Received
             * @instance
             */
            Received.prototype.batch = null;

            /**
             * Creates a new Received instance using the specified properties.
             * @function create
             * @memberof events.v1.Received
             * @static
             * @param {events.v1.Received.$Properties=} [properties] Properties to set
             * @returns {events.v1.Received} Received instance
             * @type {{
             *   (properties: events.v1.Received.$Shape): events.v1.Received & events.v1.Received.$Shape;
             *   (properties?: events.v1.Received.$Properties): events.v1.Received;
             * }}
             */
            Received.create = function(properties) {
                return new Received(properties);
            };

            /**
             * Encodes the specified Received message. Does not implicitly {@link events.v1.Received.verify|verify} messages.
             * @function encode
             * @memberof events.v1.Received
             * @static
             * @param {events.v1.Received.$Properties} message Received message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Received.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.deviceId != null && $Object.hasOwnProperty.call(message, "deviceId") && message.deviceId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.deviceId);
                if (message.session != null && $Object.hasOwnProperty.call(message, "session") && message.session !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.session);
                if (message.receivedMs != null && $Object.hasOwnProperty.call(message, "receivedMs") && (typeof message.receivedMs === "object" ? message.receivedMs.low || message.receivedMs.high : message.receivedMs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.receivedMs);
                if (message.clockOffsetMs != null && $Object.hasOwnProperty.call(message, "clockOffsetMs") && (typeof message.clockOffsetMs === "object" ? message.clockOffsetMs.low || message.clockOffsetMs.high : message.clockOffsetMs !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).sint64(message.clockOffsetMs);
                if (message.simulated != null && $Object.hasOwnProperty.call(message, "simulated") && message.simulated !== false)
                    writer.uint32(/* id 5, wireType 0 =*/40).bool(message.simulated);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).int32(message.kind);
                if (message.concentratorId != null && $Object.hasOwnProperty.call(message, "concentratorId") && message.concentratorId !== "")
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.concentratorId);
                if (message.refusedRows != null && message.refusedRows.length)
                    writer.uint32(/* id 8, wireType 2 =*/66).uint32s(message.refusedRows);
                if (message.batch != null && $Object.hasOwnProperty.call(message, "batch"))
                    $root.roadside.v1.Batch.encode(message.batch, writer.uint32(/* id 15, wireType 2 =*/122).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Received message from the specified reader or buffer.
             * @function decode
             * @memberof events.v1.Received
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {events.v1.Received & events.v1.Received.$Shape} Received
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Received.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.events.v1.Received();
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
                                message.deviceId = value;
                            else
                                delete message.deviceId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.session = value;
                            else
                                delete message.session;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.receivedMs = value;
                            else
                                delete message.receivedMs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
                                message.clockOffsetMs = value;
                            else
                                delete message.clockOffsetMs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.simulated = value;
                            else
                                delete message.simulated;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.concentratorId = value;
                            else
                                delete message.concentratorId;
                            continue;
                        }
                    case 8: {
                            if (wireType === 2) {
                                if (!(message.refusedRows && message.refusedRows.length))
                                    message.refusedRows = [];
                                reader.uint32s(message.refusedRows);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.refusedRows && message.refusedRows.length))
                                message.refusedRows = [];
                            message.refusedRows.push(reader.uint32());
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            message.batch = $root.roadside.v1.Batch.decode(reader, reader.size(), $undefined, _depth + 1, message.batch);
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
             * Gets the type url for Received
             * @function getTypeUrl
             * @memberof events.v1.Received
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Received.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/events.v1.Received";
            };

            return Received;
        })();

        v1.Quarantined = (function() {

            /**
             * Properties of a Quarantined.
             * @typedef {Object} events.v1.Quarantined.$Properties
             * @property {string|null} [deviceId] Quarantined deviceId
             * @property {number|null} [receivedMs] Quarantined receivedMs
             * @property {string|null} [reason] Quarantined reason
             * @property {string|null} [detail] Quarantined detail
             * @property {string|null} [topic] Quarantined topic
             * @property {Array.<number>|null} [rows] Quarantined rows
             * @property {Uint8Array|null} [original] Quarantined original
             * @property {boolean|null} [simulated] Quarantined simulated
             * @property {string|null} [session] Quarantined session
             * @property {number|null} [sequence] Quarantined sequence
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Quarantined.
             * @memberof events.v1
             * @interface IQuarantined
             * @augments events.v1.Quarantined.$Properties
             * @deprecated Use events.v1.Quarantined.$Properties instead.
             */

            /**
             * Shape of a Quarantined.
             * @typedef {events.v1.Quarantined.$Properties} events.v1.Quarantined.$Shape
             */

            /**
             * Constructs a new Quarantined.
             * @memberof events.v1
             * @classdesc Represents a Quarantined.
             * @constructor
             * @param {events.v1.Quarantined.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Quarantined = function (properties) {
                this.rows = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Quarantined deviceId.
             * @member {string} deviceId
             * @memberof events.v1.Quarantined
             * @instance
             */
            Quarantined.prototype.deviceId = "";

            /**
             * Quarantined receivedMs.
             * @member {number} receivedMs
             * @memberof events.v1.Quarantined
             * @instance
             */
            Quarantined.prototype.receivedMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Quarantined reason.
             * @member {string} reason
             * @memberof events.v1.Quarantined
             * @instance
             */
            Quarantined.prototype.reason = "";

            /**
             * Quarantined detail.
             * @member {string} detail
             * @memberof events.v1.Quarantined
             * @instance
             */
            Quarantined.prototype.detail = "";

            /**
             * Quarantined topic.
             * @member {string} topic
             * @memberof events.v1.Quarantined
             * @instance
             */
            Quarantined.prototype.topic = "";

            /**
             * Quarantined rows.
             * @member {Array.<number>} rows
             * @memberof events.v1.Quarantined
             * @instance
             */
            Quarantined.prototype.rows = $util.emptyArray;

            /**
             * Quarantined original.
             * @member {Uint8Array} original
             * @memberof events.v1.Quarantined
             * @instance
             */
            Quarantined.prototype.original = $util.newBuffer([]);

            /**
             * Quarantined simulated.
             * @member {boolean} simulated
             * @memberof events.v1.Quarantined
             * @instance
             */
            Quarantined.prototype.simulated = false;

            /**
             * Quarantined session.
             * @member {string} session
             * @memberof events.v1.Quarantined
             * @instance
             */
            Quarantined.prototype.session = "";

            /**
             * Quarantined sequence.
             * @member {number} sequence
             * @memberof events.v1.Quarantined
             * @instance
             */
            Quarantined.prototype.sequence = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new Quarantined instance using the specified properties.
             * @function create
             * @memberof events.v1.Quarantined
             * @static
             * @param {events.v1.Quarantined.$Properties=} [properties] Properties to set
             * @returns {events.v1.Quarantined} Quarantined instance
             * @type {{
             *   (properties: events.v1.Quarantined.$Shape): events.v1.Quarantined & events.v1.Quarantined.$Shape;
             *   (properties?: events.v1.Quarantined.$Properties): events.v1.Quarantined;
             * }}
             */
            Quarantined.create = function(properties) {
                return new Quarantined(properties);
            };

            /**
             * Encodes the specified Quarantined message. Does not implicitly {@link events.v1.Quarantined.verify|verify} messages.
             * @function encode
             * @memberof events.v1.Quarantined
             * @static
             * @param {events.v1.Quarantined.$Properties} message Quarantined message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Quarantined.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.deviceId != null && $Object.hasOwnProperty.call(message, "deviceId") && message.deviceId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.deviceId);
                if (message.receivedMs != null && $Object.hasOwnProperty.call(message, "receivedMs") && (typeof message.receivedMs === "object" ? message.receivedMs.low || message.receivedMs.high : message.receivedMs !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.receivedMs);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.reason);
                if (message.detail != null && $Object.hasOwnProperty.call(message, "detail") && message.detail !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.detail);
                if (message.topic != null && $Object.hasOwnProperty.call(message, "topic") && message.topic !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.topic);
                if (message.rows != null && message.rows.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).uint32s(message.rows);
                if (message.original != null && $Object.hasOwnProperty.call(message, "original") && message.original.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.original);
                if (message.simulated != null && $Object.hasOwnProperty.call(message, "simulated") && message.simulated !== false)
                    writer.uint32(/* id 8, wireType 0 =*/64).bool(message.simulated);
                if (message.session != null && $Object.hasOwnProperty.call(message, "session") && message.session !== "")
                    writer.uint32(/* id 9, wireType 2 =*/74).string(message.session);
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && (typeof message.sequence === "object" ? message.sequence.low || message.sequence.high : message.sequence !== 0))
                    writer.uint32(/* id 10, wireType 0 =*/80).uint64(message.sequence);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Quarantined message from the specified reader or buffer.
             * @function decode
             * @memberof events.v1.Quarantined
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {events.v1.Quarantined & events.v1.Quarantined.$Shape} Quarantined
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Quarantined.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.events.v1.Quarantined();
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
                                message.deviceId = value;
                            else
                                delete message.deviceId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.receivedMs = value;
                            else
                                delete message.receivedMs;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.detail = value;
                            else
                                delete message.detail;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.topic = value;
                            else
                                delete message.topic;
                            continue;
                        }
                    case 6: {
                            if (wireType === 2) {
                                if (!(message.rows && message.rows.length))
                                    message.rows = [];
                                reader.uint32s(message.rows);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.rows && message.rows.length))
                                message.rows = [];
                            message.rows.push(reader.uint32());
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.original = value;
                            else
                                delete message.original;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.simulated = value;
                            else
                                delete message.simulated;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.session = value;
                            else
                                delete message.session;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.sequence = value;
                            else
                                delete message.sequence;
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
             * Gets the type url for Quarantined
             * @function getTypeUrl
             * @memberof events.v1.Quarantined
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Quarantined.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/events.v1.Quarantined";
            };

            return Quarantined;
        })();

        v1.CommandIssued = (function() {

            /**
             * Properties of a CommandIssued.
             * @typedef {Object} events.v1.CommandIssued.$Properties
             * @property {roadside.v1.Command.$Properties|null} [command] CommandIssued command
             * @property {number|null} [issuedMs] CommandIssued issuedMs
             * @property {string|null} [actor] CommandIssued actor
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CommandIssued.
             * @memberof events.v1
             * @interface ICommandIssued
             * @augments events.v1.CommandIssued.$Properties
             * @deprecated Use events.v1.CommandIssued.$Properties instead.
             */

            /**
             * Shape of a CommandIssued.
             * @typedef {{
             *   command?: roadside.v1.Command.$Shape|null;
             *   issuedMs?: number|null;
             *   actor?: string|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} events.v1.CommandIssued.$Shape
             */

            /**
             * Constructs a new CommandIssued.
             * @memberof events.v1
             * @classdesc Represents a CommandIssued.
             * @constructor
             * @param {events.v1.CommandIssued.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CommandIssued = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CommandIssued command.
             * @member {roadside.v1.Command.$Properties|null|undefined} command
             * @memberof events.v1.CommandIssued
             * @instance
             */
            CommandIssued.prototype.command = null;

            /**
             * CommandIssued issuedMs.
             * @member {number} issuedMs
             * @memberof events.v1.CommandIssued
             * @instance
             */
            CommandIssued.prototype.issuedMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * CommandIssued actor.
             * @member {string} actor
             * @memberof events.v1.CommandIssued
             * @instance
             */
            CommandIssued.prototype.actor = "";

            /**
             * Creates a new CommandIssued instance using the specified properties.
             * @function create
             * @memberof events.v1.CommandIssued
             * @static
             * @param {events.v1.CommandIssued.$Properties=} [properties] Properties to set
             * @returns {events.v1.CommandIssued} CommandIssued instance
             * @type {{
             *   (properties: events.v1.CommandIssued.$Shape): events.v1.CommandIssued & events.v1.CommandIssued.$Shape;
             *   (properties?: events.v1.CommandIssued.$Properties): events.v1.CommandIssued;
             * }}
             */
            CommandIssued.create = function(properties) {
                return new CommandIssued(properties);
            };

            /**
             * Encodes the specified CommandIssued message. Does not implicitly {@link events.v1.CommandIssued.verify|verify} messages.
             * @function encode
             * @memberof events.v1.CommandIssued
             * @static
             * @param {events.v1.CommandIssued.$Properties} message CommandIssued message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CommandIssued.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.command != null && $Object.hasOwnProperty.call(message, "command"))
                    $root.roadside.v1.Command.encode(message.command, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.issuedMs != null && $Object.hasOwnProperty.call(message, "issuedMs") && (typeof message.issuedMs === "object" ? message.issuedMs.low || message.issuedMs.high : message.issuedMs !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.issuedMs);
                if (message.actor != null && $Object.hasOwnProperty.call(message, "actor") && message.actor !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.actor);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CommandIssued message from the specified reader or buffer.
             * @function decode
             * @memberof events.v1.CommandIssued
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {events.v1.CommandIssued & events.v1.CommandIssued.$Shape} CommandIssued
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CommandIssued.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.events.v1.CommandIssued();
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
                            message.command = $root.roadside.v1.Command.decode(reader, reader.size(), $undefined, _depth + 1, message.command);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.issuedMs = value;
                            else
                                delete message.issuedMs;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.actor = value;
                            else
                                delete message.actor;
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
             * Gets the type url for CommandIssued
             * @function getTypeUrl
             * @memberof events.v1.CommandIssued
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            CommandIssued.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/events.v1.CommandIssued";
            };

            return CommandIssued;
        })();

        v1.CommandReported = (function() {

            /**
             * Properties of a CommandReported.
             * @typedef {Object} events.v1.CommandReported.$Properties
             * @property {string|null} [deviceId] CommandReported deviceId
             * @property {roadside.v1.CommandResult.$Properties|null} [result] CommandReported result
             * @property {number|null} [receivedMs] CommandReported receivedMs
             * @property {events.v1.CommandSent.$Properties|null} [sent] CommandReported sent
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CommandReported.
             * @memberof events.v1
             * @interface ICommandReported
             * @augments events.v1.CommandReported.$Properties
             * @deprecated Use events.v1.CommandReported.$Properties instead.
             */

            /**
             * Shape of a CommandReported.
             * @typedef {events.v1.CommandReported.$Properties} events.v1.CommandReported.$Shape
             */

            /**
             * Constructs a new CommandReported.
             * @memberof events.v1
             * @classdesc Represents a CommandReported.
             * @constructor
             * @param {events.v1.CommandReported.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CommandReported = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CommandReported deviceId.
             * @member {string} deviceId
             * @memberof events.v1.CommandReported
             * @instance
             */
            CommandReported.prototype.deviceId = "";

            /**
             * CommandReported result.
             * @member {roadside.v1.CommandResult.$Properties|null|undefined} result
             * @memberof events.v1.CommandReported
             * @instance
             */
            CommandReported.prototype.result = null;

            /**
             * CommandReported receivedMs.
             * @member {number} receivedMs
             * @memberof events.v1.CommandReported
             * @instance
             */
            CommandReported.prototype.receivedMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * CommandReported sent.
             * @member {events.v1.CommandSent.$Properties|null|undefined} sent
             * @memberof events.v1.CommandReported
             * @instance
             */
            CommandReported.prototype.sent = null;

            /**
             * Creates a new CommandReported instance using the specified properties.
             * @function create
             * @memberof events.v1.CommandReported
             * @static
             * @param {events.v1.CommandReported.$Properties=} [properties] Properties to set
             * @returns {events.v1.CommandReported} CommandReported instance
             * @type {{
             *   (properties: events.v1.CommandReported.$Shape): events.v1.CommandReported & events.v1.CommandReported.$Shape;
             *   (properties?: events.v1.CommandReported.$Properties): events.v1.CommandReported;
             * }}
             */
            CommandReported.create = function(properties) {
                return new CommandReported(properties);
            };

            /**
             * Encodes the specified CommandReported message. Does not implicitly {@link events.v1.CommandReported.verify|verify} messages.
             * @function encode
             * @memberof events.v1.CommandReported
             * @static
             * @param {events.v1.CommandReported.$Properties} message CommandReported message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CommandReported.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.deviceId != null && $Object.hasOwnProperty.call(message, "deviceId") && message.deviceId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.deviceId);
                if (message.result != null && $Object.hasOwnProperty.call(message, "result"))
                    $root.roadside.v1.CommandResult.encode(message.result, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.receivedMs != null && $Object.hasOwnProperty.call(message, "receivedMs") && (typeof message.receivedMs === "object" ? message.receivedMs.low || message.receivedMs.high : message.receivedMs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.receivedMs);
                if (message.sent != null && $Object.hasOwnProperty.call(message, "sent"))
                    $root.events.v1.CommandSent.encode(message.sent, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CommandReported message from the specified reader or buffer.
             * @function decode
             * @memberof events.v1.CommandReported
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {events.v1.CommandReported & events.v1.CommandReported.$Shape} CommandReported
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CommandReported.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.events.v1.CommandReported();
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
                                message.deviceId = value;
                            else
                                delete message.deviceId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.result = $root.roadside.v1.CommandResult.decode(reader, reader.size(), $undefined, _depth + 1, message.result);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.receivedMs = value;
                            else
                                delete message.receivedMs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.sent = $root.events.v1.CommandSent.decode(reader, reader.size(), $undefined, _depth + 1, message.sent);
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
             * Gets the type url for CommandReported
             * @function getTypeUrl
             * @memberof events.v1.CommandReported
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            CommandReported.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/events.v1.CommandReported";
            };

            return CommandReported;
        })();

        v1.CommandSent = (function() {

            /**
             * Properties of a CommandSent.
             * @typedef {Object} events.v1.CommandSent.$Properties
             * @property {string|null} [commandId] CommandSent commandId
             * @property {string|null} [gateway] CommandSent gateway
             * @property {number|null} [timeMs] CommandSent timeMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CommandSent.
             * @memberof events.v1
             * @interface ICommandSent
             * @augments events.v1.CommandSent.$Properties
             * @deprecated Use events.v1.CommandSent.$Properties instead.
             */

            /**
             * Shape of a CommandSent.
             * @typedef {events.v1.CommandSent.$Properties} events.v1.CommandSent.$Shape
             */

            /**
             * Constructs a new CommandSent.
             * @memberof events.v1
             * @classdesc Represents a CommandSent.
             * @constructor
             * @param {events.v1.CommandSent.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CommandSent = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CommandSent commandId.
             * @member {string} commandId
             * @memberof events.v1.CommandSent
             * @instance
             */
            CommandSent.prototype.commandId = "";

            /**
             * CommandSent gateway.
             * @member {string} gateway
             * @memberof events.v1.CommandSent
             * @instance
             */
            CommandSent.prototype.gateway = "";

            /**
             * CommandSent timeMs.
             * @member {number} timeMs
             * @memberof events.v1.CommandSent
             * @instance
             */
            CommandSent.prototype.timeMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new CommandSent instance using the specified properties.
             * @function create
             * @memberof events.v1.CommandSent
             * @static
             * @param {events.v1.CommandSent.$Properties=} [properties] Properties to set
             * @returns {events.v1.CommandSent} CommandSent instance
             * @type {{
             *   (properties: events.v1.CommandSent.$Shape): events.v1.CommandSent & events.v1.CommandSent.$Shape;
             *   (properties?: events.v1.CommandSent.$Properties): events.v1.CommandSent;
             * }}
             */
            CommandSent.create = function(properties) {
                return new CommandSent(properties);
            };

            /**
             * Encodes the specified CommandSent message. Does not implicitly {@link events.v1.CommandSent.verify|verify} messages.
             * @function encode
             * @memberof events.v1.CommandSent
             * @static
             * @param {events.v1.CommandSent.$Properties} message CommandSent message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CommandSent.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.commandId != null && $Object.hasOwnProperty.call(message, "commandId") && message.commandId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.commandId);
                if (message.gateway != null && $Object.hasOwnProperty.call(message, "gateway") && message.gateway !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.gateway);
                if (message.timeMs != null && $Object.hasOwnProperty.call(message, "timeMs") && (typeof message.timeMs === "object" ? message.timeMs.low || message.timeMs.high : message.timeMs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.timeMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CommandSent message from the specified reader or buffer.
             * @function decode
             * @memberof events.v1.CommandSent
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {events.v1.CommandSent & events.v1.CommandSent.$Shape} CommandSent
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CommandSent.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.events.v1.CommandSent();
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
                                message.commandId = value;
                            else
                                delete message.commandId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.gateway = value;
                            else
                                delete message.gateway;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.timeMs = value;
                            else
                                delete message.timeMs;
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
             * Gets the type url for CommandSent
             * @function getTypeUrl
             * @memberof events.v1.CommandSent
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            CommandSent.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/events.v1.CommandSent";
            };

            return CommandSent;
        })();

        return v1;
    })();

    return events;
})();

export {
  $root as default
};
