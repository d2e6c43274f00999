"""Durable commands a second: each of some clients sends one after the other and waits for each acknowledgement."""

import json
import multiprocessing
import socket
import sys
import time

path, clients, seconds = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])


def call(n):
    """A completion of one of the 200 quotas, so that no single one collects them all."""
    name = f"duty-{n % 200 * 10 + 8}"
    return json.dumps({"method": "io.yearplan.Calendar.Complete", "parameters": {"name": name}}).encode() + b"\0"


def client(number, results, gate):
    connection = socket.socket(socket.AF_UNIX)
    connection.connect(path)
    gate.wait()
    count, end = 0, time.monotonic() + seconds
    while time.monotonic() < end:
        connection.sendall(call(number * 13 + count))
        data = b""
        while not data.endswith(b"\0"):
            data += connection.recv(65536)
        assert b'"error"' not in data, data
        count += 1
    results.put(count)


if __name__ == "__main__":
    results, gate = multiprocessing.Queue(), multiprocessing.Barrier(clients)
    processes = [multiprocessing.Process(target=client, args=(number, results, gate)) for number in range(clients)]
    for process in processes:
        process.start()
    total = sum(results.get() for _ in processes)
    print(f"durable commands, {clients:>2} clients: {total / seconds:8.0f} a second")
