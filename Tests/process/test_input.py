"""Bad input harms only the one who sends it."""

import socket

from harness import Case, Connection, EXAMPLE, INTERFACE, VarlinkError


class Input(Case):
    def setUp(self):
        super().setUp()
        self.running = self.daemon(plan=EXAMPLE, rehearse="2026-03-25T08:00", speed=1).start()

    def serves(self):
        connection = Connection(self.running.socket)
        self.assertGreater(connection.call("GetStatus")["seq"], 0)
        connection.close()

    FRAMES = {
        "not JSON": b"hello\0",
        "not UTF-8": b'{"method":"\xff\xfe"}\0',
        "not an object": b"[1,2,3]\0",
        "no method": b'{"parameters":{}}\0',
        "method of a wrong type": b'{"method":7}\0',
        "empty frame": b"\0",
        "deep nesting": b'{"method":"x.y","parameters":' + b"[" * 20_000 + b"]" * 20_000 + b"}\0",
        "unknown interface": b'{"method":"org.example.None.Such"}\0',
        "unknown method": f'{{"method":"{INTERFACE}.NoSuch"}}'.encode() + b"\0",
        "parameters of a wrong type": f'{{"method":"{INTERFACE}.Complete","parameters":{{"name":7}}}}'.encode() + b"\0",
        "a date that is none": f'{{"method":"{INTERFACE}.Adopt","parameters":{{"from":"2026-02-30"}}}}'.encode() + b"\0",
        "a huge number": f'{{"method":"{INTERFACE}.GetHistory","parameters":{{"limit":1e300}}}}'.encode() + b"\0",
        "more than the limit": b'{"method":"' + b"x" * (1 << 20) + b'"}\0',
        "endless": b"x" * (3 << 20),
        "truncated": b'{"method":"io.yearplan',
    }

    def test_gets_an_error_or_a_closed_connection(self):
        for what, frame in self.FRAMES.items():
            with self.subTest(what):
                connection = Connection(self.running.socket, timeout=10)
                try:
                    connection.socket.sendall(frame)
                except OSError:
                    pass
                if what == "truncated":
                    connection.socket.shutdown(socket.SHUT_WR)
                try:
                    self.assertIn("error", connection.receive())
                except (EOFError, ConnectionResetError, BrokenPipeError):
                    pass
                connection.close()
                self.serves()

    def test_a_slow_subscriber_harms_only_itself(self):
        slow = Connection(self.running.socket)
        slow.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        slow.send("Monitor", {"since": 0}, more=True)
        writer = self.running.connect()
        self.addCleanup(writer.close)
        for _ in range(400):
            writer.call("Complete", {"name": "surprise-check", "note": "长" * 1000})
        self.serves()
        slow.close()

    def test_many_connections_are_refused_not_fatal(self):
        connections = []
        for _ in range(80):
            try:
                connections.append(Connection(self.running.socket, timeout=5))
            except OSError:
                break
        for connection in connections:
            connection.close()
        self.serves()

    def test_texts_cannot_reach_a_terminal_raw(self):
        self.running.call("Complete", {"name": "question-bank-issue@2026", "note": "清\u001b[2J屏\u202e\r\n伪造一行"})
        shown = self.yearplan("log", "question-bank-issue@2026", daemon=self.running)
        for character in "\u001b\r\u202e":
            self.assertNotIn(character, shown)

    def test_texts_too_long_are_refused_with_words(self):
        with self.assertRaises(VarlinkError) as raised:
            self.running.call("Complete", {"name": "question-bank-issue@2026", "note": "长" * 5000})
        self.assertEqual(raised.exception.name, "TooLong")
