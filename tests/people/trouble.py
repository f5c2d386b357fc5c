"""Troubles made real: servers with bad certificates or wrong clocks, proxies, environments that lack libraries."""

from __future__ import annotations

import ssl
import sysconfig
import threading
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

_DAY = timedelta(days=1)


class Quiet(ThreadingHTTPServer):
    """Whoever hangs up on a certificate is no news here."""

    def handle_error(self, request: object, client_address: object) -> None:
        pass


@contextmanager
def answering(status: int = 404, certificate: Path | None = None, clock_off: timedelta = timedelta()) -> Generator[int]:
    """A server on 127.0.0.1 that gives every request this status, with this much off in its `Date`; gives its port."""

    class Answer(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            self.send_response_only(status)
            self.send_header("Date", format_datetime(datetime.now(UTC) + clock_off, usegmt=True))
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_GET = do_POST = do_CONNECT = do_HEAD

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    server = Quiet(("127.0.0.1", 0), Answer)
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def certificate(file: Path, name: str = "localhost", begins: timedelta = -_DAY, ends: timedelta = _DAY) -> Path:
    """A certificate that signs itself, with its key, in `file`. Times count from now."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(subject, subject, key.public_key(), x509.random_serial_number())
        .not_valid_before(now + begins)
        .not_valid_after(now + ends)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    return file


def environment_without(folder: Path, *names: str) -> Path:
    """This environment's packages but for some, for `python -S` with PYTHONPATH. Names are those of files."""
    folder.mkdir()
    for place in Path(sysconfig.get_path("purelib")).iterdir():
        if not place.name.startswith(names):
            (folder / place.name).symlink_to(place)
    return folder
