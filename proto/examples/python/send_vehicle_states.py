"""Sends vehicle states to a Luyun gateway as a roadside unit does, and waits for the acknowledgements.

    pip install -r requirements.txt
    python send_vehicle_states.py --address 127.0.0.1:50051 --device my-rsu --credential SECRET

The Python code for the messages is generated from ../.. at each run. The last line is `acked N`: N batches are on the
platform's disk. proto/CLIENTS.md explains the protocol step by step.
"""

import argparse
import array
import importlib
import math
import pathlib
import queue
import sys
import tempfile
import threading
import time

import grpc
from grpc_tools import protoc

PROTO = pathlib.Path(__file__).resolve().parents[2]
UNKNOWN_LENGTH = 0  # the column's "not available", see the option on the field


def generate_stubs():
    """Generates message and service code into a temporary folder; gives the two modules."""
    folder = tempfile.mkdtemp(prefix="luyun-stubs-")
    well_known = pathlib.Path(protoc.__file__).parent / "_proto"
    files = sorted(str(file) for file in (PROTO / "roadside" / "v1").glob("*.proto"))
    arguments = [f"-I{PROTO}", f"-I{well_known}", f"--python_out={folder}", f"--grpc_python_out={folder}"]
    if protoc.main(["protoc", *arguments, *files]) != 0:
        sys.exit("protoc could not read the .proto files")
    sys.path.insert(0, folder)
    return (
        importlib.import_module("roadside.v1.roadside_pb2"),
        importlib.import_module("roadside.v1.roadside_pb2_grpc"),
    )


def column(typecode, values):
    """A column: the values as little-endian integers of one width ('H' u16, 'h' i16, 'i' i32, 'Q' 8 octets)."""
    packed = array.array(typecode, values)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def vehicle_states(pb, base_ms, rows):
    """A batch of `rows` vehicles that drive round a roundabout in Changsha, measured 10 ms apart."""
    angles = [2 * math.pi * row / rows + base_ms / 10_000 for row in range(rows)]
    return pb.motion.VehicleStateColumns(
        rows=rows,
        time_offset=column("i", [10 * row for row in range(rows)]),
        vehicle_id=column("Q", [0x1000 + row for row in range(rows)]),
        # 1e-7 degree, WGS-84
        latitude=column("i", [round((28.2 + 0.0005 * math.sin(a)) * 1e7) for a in angles]),
        longitude=column("i", [round((112.97 + 0.0005 * math.cos(a)) * 1e7) for a in angles]),
        # 0.02 m/s
        speed=column("H", [round(5.6 / 0.02)] * rows),
        # 0.0125 degree, clockwise from north; counter-clockwise traffic drives against the angle
        heading=column("H", [round((-math.degrees(a) % 360) / 0.0125) % 28800 for a in angles]),
        # An optional column may be left out. Where it is sent, the sentinel says "not available" row by row.
        length=column("H", [460 if row % 2 else UNKNOWN_LENGTH for row in range(rows)]),
    )


class Session:
    """Numbered batches that are kept until they are acknowledged, over as many streams as it takes."""

    def __init__(self, pb, stub, options):
        self.pb, self.stub, self.options = pb, stub, options
        self.name = f"py-{int(time.time() * 1000):x}"
        self.unacknowledged = {}  # sequence -> batch
        self.acked = 0
        self.offset_ms = None
        self.refused = None

    def run(self, batches):
        """Sends all batches; returns when all are acknowledged."""
        for sequence, (base_ms, states) in enumerate(batches, start=1):
            self.unacknowledged[sequence] = self.pb.roadside.Batch(
                sequence=sequence, base_time_ms=base_ms, vehicle_states=states
            )
        pause_s = 0.25
        while self.unacknowledged:
            try:
                self.stream()
                pause_s = 0.25
            except grpc.RpcError as error:
                if error.code() in (grpc.StatusCode.UNAUTHENTICATED, grpc.StatusCode.PERMISSION_DENIED):
                    self.refused = error.details()
                    return
                print(f"disconnected ({error.code().name}), again in {pause_s} s", file=sys.stderr)
                time.sleep(pause_s)
                pause_s = min(15, pause_s * 2)

    def stream(self):
        """One stream from Hello to the last acknowledgement, or to its end."""
        outgoing = queue.SimpleQueue()
        requests = iter(outgoing.get, None)
        request = self.pb.roadside.ConnectRequest
        outgoing.put(
            request(
                hello=self.pb.roadside.Hello(
                    device_id=self.options.device,
                    credential=self.options.credential,
                    kind=self.pb.roadside.DEVICE_KIND_RSU,
                    protocol_editions=["T/CSAE 53-2020"],
                    session=self.name,
                    last_sequence=self.acked,
                    software="luyun-python-example/1",
                    simulated=True,
                )
            )
        )
        responses = self.stub.Connect(requests)
        window, sent = 1, None
        for response in responses:
            body = response.WhichOneof("body")
            if body == "welcome":
                window = response.welcome.window.batches
                self.acknowledge(response.welcome.last_sequence)
                sent = self.acked  # after a reconnect everything that is not acknowledged goes again
                outgoing.put(request(time_request=self.pb.roadside.TimeRequest(device_sent_ms=now_ms())))
            elif body == "ack":
                self.acknowledge(response.ack.sequence)
                if response.ack.quarantined_rows:
                    print(f"{response.ack.quarantined_rows} rows in quarantine", file=sys.stderr)
            elif body == "window":
                window = response.window.batches
            elif body == "time_response":
                self.measure_clock(response.time_response)
            elif body == "command":
                # A device that takes no commands says so: silence would be asked again.
                outgoing.put(
                    request(
                        command_result=self.pb.roadside.CommandResult(
                            command_id=response.command.command_id,
                            outcome=self.pb.roadside.COMMAND_OUTCOME_REJECTED,
                            detail="this example takes no commands",
                            time_ms=now_ms(),
                        )
                    )
                )
            if not self.unacknowledged:
                outgoing.put(None)  # closes our half; the platform closes the other
                continue
            while sent is not None and sent - self.acked < window and sent + 1 in self.unacknowledged:
                sent += 1
                batch = self.unacknowledged[sent]
                batch.sent_ms = now_ms()
                outgoing.put(request(batch=batch))

    def acknowledge(self, sequence):
        """Acknowledgements are cumulative."""
        for each in range(self.acked + 1, sequence + 1):
            self.unacknowledged.pop(each, None)
        self.acked = max(self.acked, sequence)

    def measure_clock(self, answer):
        """Offset of the platform's clock, as in NTP."""
        received_ms = now_ms()
        there = answer.platform_received_ms - answer.device_sent_ms
        back = answer.platform_sent_ms - received_ms
        self.offset_ms = (there + back) / 2


class Messages:
    """The generated modules by short names."""

    def __init__(self, roadside):
        self.roadside = roadside
        self.motion = importlib.import_module("roadside.v1.motion_pb2")


def now_ms():
    return int(time.time() * 1000)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--address", default="127.0.0.1:50051", help="host:port of the gateway")
    parser.add_argument("--device", required=True, help="registered id")
    parser.add_argument("--credential", required=True)
    parser.add_argument("--batches", type=int, default=20)
    parser.add_argument("--rows", type=int, default=64, help="rows a batch, 64 to 256 do best")
    parser.add_argument("--timeout", type=float, default=60, help="seconds")
    options = parser.parse_args()

    roadside, services = generate_stubs()
    pb = Messages(roadside)
    start_ms = now_ms() - 1000 * options.batches
    batches = [(start_ms + 1000 * i, vehicle_states(pb, start_ms + 1000 * i, options.rows)) for i in range(options.batches)]
    with grpc.insecure_channel(options.address) as channel:
        session = Session(pb, services.RoadsideServiceStub(channel), options)
        worker = threading.Thread(target=session.run, args=(batches,), daemon=True)
        worker.start()
        worker.join(options.timeout)
        if session.offset_ms is not None:
            print(f"clock offset {session.offset_ms:.0f} ms")
        if session.refused is not None:
            sys.exit(f"refused: {session.refused}")
        print(f"acked {session.acked}")
        if session.unacknowledged:
            sys.exit(1)


if __name__ == "__main__":
    main()
