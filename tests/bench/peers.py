# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The servers of the bench: nginx for the common page, and blackbox_exporter. Each has a folder and a port of its own."""

import os
import re
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path

PAGE = "<!DOCTYPE html><title>Lighthouse</title><p>" + "All quiet on the water. " * 40 + "\n"

NGINX_CONFIGURATION = """
{user} daemon off; worker_processes 1; pid nginx.pid; error_log error.log;
events {{ worker_connections 4096; }}
http {{
    access_log off; keepalive_requests 1000000;
    client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
    server {{ listen 127.0.0.1:{port} backlog=4096; root www; {extra} }}
}}
"""

EXPORTER_CONFIGURATION = """
modules:
  http_2xx:
    prober: http
    http: { preferred_ip_protocol: ip4 }
"""


def find_program(name):
    """Also searches folders that aren't in the PATH of an ordinary user."""
    found = shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/lib/nagios/plugins")
    if not found:
        raise SystemExit(f"{name} is not installed. ./dev setup installs it.")
    return found


class Server:
    """A process with a folder of its own."""

    def __init__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="watchkeeper-bench-")
        self.folder = Path(self._folder.name)
        self.process = None

    @property
    def pid(self):
        return self.process.pid

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self._folder.cleanup()


class Nginx(Server):
    """Inherits a listening socket, so that no port has to be guessed and no connection is refused."""

    def __init__(self, extra=""):
        """extra: more lines for the configuration of the server."""
        super().__init__()
        self.extra = extra

    def start(self):
        listening = socket.create_server(("127.0.0.1", 0), backlog=4096)
        self.port = listening.getsockname()[1]
        (self.folder / "www").mkdir()
        (self.folder / "www" / "index.html").write_text(PAGE)
        user = "user root;" if os.geteuid() == 0 else ""
        (self.folder / "nginx.conf").write_text(NGINX_CONFIGURATION.format(user=user, port=self.port, extra=self.extra))
        self.process = subprocess.Popen(
            [find_program("nginx"), "-p", self.folder, "-c", self.folder / "nginx.conf", "-e", self.folder / "error.log"],
            env=dict(os.environ, NGINX=f"{listening.fileno()};"),
            pass_fds=[listening.fileno()],
            stderr=subprocess.DEVNULL,
        )
        listening.close()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}/index.html"


class Exporter(Server):
    """Chooses a free port, and writes it to its log."""

    def start(self):
        configuration = self.folder / "blackbox.yml"
        configuration.write_text(EXPORTER_CONFIGURATION)
        self.process = subprocess.Popen(
            [
                find_program("prometheus-blackbox-exporter"),
                "--web.listen-address=127.0.0.1:0",
                f"--config.file={configuration}",
                "--log.level=info",
            ],
            stderr=subprocess.PIPE,
            text=True,
        )
        self.port = self._port_from_log()

    def _port_from_log(self):
        for line in self.process.stderr:
            found = re.search(r'msg="Listening on" address=127\.0\.0\.1:(\d+)', line)
            if found:
                return int(found.group(1))
        raise RuntimeError("blackbox_exporter did not say where it listens")
