#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""portable.py BUILD: makes a .tar.gz of the programs with Qt and their other libraries, which runs without installation.

It runs on distributions whose C library is at least as new as the one of this computer.
"""

import os
import pathlib
import shutil
import subprocess
import sys

import sbom

# Belongs to the system: the C library and what every distribution has in a version that is new enough.
SYSTEM = {
    'ld-linux-x86-64.so.2', 'ld-linux-aarch64.so.1', 'libanl.so.1', 'libc.so.6', 'libdl.so.2', 'libm.so.6', 'libmvec.so.1',
    'libpthread.so.0', 'libresolv.so.2', 'librt.so.1', 'libutil.so.1', 'libstdc++.so.6', 'libgcc_s.so.1', 'libz.so.1'
}

# Belongs to the desktop: it must fit the graphics driver, the fonts or services of the desktop. This is the list of libraries that
# AppImages don't contain, reduced to those that occur here.
DESKTOP = {
    'libGL.so.1', 'libEGL.so.1', 'libGLX.so.0', 'libGLdispatch.so.0', 'libOpenGL.so.0', 'libdrm.so.2', 'libgbm.so.1',
    'libglapi.so.0', 'libX11.so.6', 'libX11-xcb.so.1', 'libxcb.so.1', 'libxcb-dri2.so.0', 'libxcb-dri3.so.0',
    'libwayland-client.so.0', 'libICE.so.6', 'libSM.so.6', 'libfontconfig.so.1', 'libfreetype.so.6', 'libharfbuzz.so.0',
    'libfribidi.so.0', 'libasound.so.2', 'libexpat.so.1', 'libuuid.so.1', 'libgpg-error.so.0', 'libgmp.so.10',
    # Not in that list: the keychain's library of the desktop needs the GLib that it was built with.
    'libglib-2.0.so.0', 'libgthread-2.0.so.0', 'libgobject-2.0.so.0', 'libgio-2.0.so.0', 'libgmodule-2.0.so.0'
}

PLUGINS = (
    'platforms/libqxcb.so', 'platforms/libqoffscreen.so', 'platforms/libqwayland-*.so', 'wayland-shell-integration/libxdg-shell.so',
    'wayland-decoration-client/*.so', 'wayland-graphics-integration-client/libqt-plugin-wayland-egl.so',
    'platforminputcontexts/libcompose*.so', 'platforminputcontexts/libibus*.so', 'platformthemes/libqxdgdesktopportal.so',
    'iconengines/libqsvgicon.so', 'imageformats/libqsvg.so', 'sqldrivers/libqsqlite.so', 'sqldrivers/libqsqlpsql.so',
    'tls/libqopensslbackend.so', 'tls/libqcertonlybackend.so'
)
WINDOW_PLUGINS = ('platforms', 'wayland', 'platform', 'iconengines', 'imageformats')

README = """Watchkeeper {version}

bin/watchkeeper opens the window, and bin/watchkeeper-cli is the command line. Both need no installation. To keep the profile in
this folder, too, create an empty file bin/portable.

It runs on Linux with the C library {libc} or newer, such as Debian 12. The window also needs a desktop.

share/licenses contains the licences of Watchkeeper and of the libraries in this archive, and share/doc their versions
(watchkeeper.spdx.json). Their source code is that of the Debian packages that the file names.
"""


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def closure(files, excluded):
    """Returns the paths of all libraries that these files need, by file name, without the excluded ones and what only those need."""
    found = {}
    waiting = list(files)
    while waiting:
        file = waiting.pop()
        paths = sbom.resolved(file)
        for name in sbom.needed(file):
            if name not in found and name not in excluded:
                found[name] = paths[name]
                waiting.append(paths[name])
    return found


def copy_libraries(libraries, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for name, path in sorted(libraries.items()):
        shutil.copyfile(path, folder / name)
        run('strip', '--strip-unneeded', folder / name)


def copy_licences(files, root):
    """Copies the licences of the packages that own these files."""
    licences = root / 'share/licenses'
    for package in sorted({package for package, _ in sbom.owners([str(file) for file in files]).values()}):
        document = pathlib.Path('/usr/share/doc') / package / 'copyright'
        (licences / package).mkdir(parents=True, exist_ok=True)
        shutil.copy(document, licences / package)
    common = licences / 'common'  # Debian's files refer to these
    common.mkdir()
    for name in ('Apache-2.0', 'Artistic', 'BSD', 'GFDL-1.3', 'GPL-1', 'GPL-2', 'GPL-3', 'LGPL-2', 'LGPL-2.1', 'LGPL-3', 'MPL-2.0'):
        shutil.copy(pathlib.Path('/usr/share/common-licenses') / name, common / name)
    (licences / 'watchkeeper').mkdir()
    shutil.copy(pathlib.Path(__file__).parents[2] / 'LICENSE', licences / 'watchkeeper')
    shutil.move(root / 'share/doc/watchkeeper/copyright', licences / 'watchkeeper')


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    options = sbom.parser().parse_args(
        (build / 'packaging/bill-options').read_text().splitlines() + ['--output', '-', '--', str(build / 'bin/watchkeeper')])
    name = f'watchkeeper-{options.version}-linux-{os.uname().machine}'
    root = build / 'portable' / name
    shutil.rmtree(root.parent, ignore_errors=True)
    run('cmake', '--install', build, '--prefix', root, '--strip')
    # These work only for a program that is installed.
    shutil.rmtree(root / 'lib/systemd')
    shutil.rmtree(root / 'share/applications')
    shutil.rmtree(root / 'share/metainfo')
    (root / 'share/doc/watchkeeper/changelog').unlink()

    source = pathlib.Path(run('qtpaths6', '--query', 'QT_INSTALL_PLUGINS').strip())
    plugins = [file for pattern in PLUGINS for file in (sorted(source.glob(pattern)) or [source / pattern])]
    for plugin in plugins:
        target = root / 'plugins' / plugin.relative_to(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(plugin, target)
    (root / 'bin/qt.conf').write_text('[Paths]\nPrefix = ..\n')

    # The window takes GLib and others from the desktop. A server may lack them, so the command line has its own.
    service = [build / 'bin/watchkeeper-cli'] + [p for p in plugins if not p.parent.name.startswith(WINDOW_PLUGINS)]
    window = [build / 'bin/watchkeeper', build / 'bin/watchkeeper-paper'] + plugins
    libraries = closure(service, SYSTEM | DESKTOP) | closure(window, SYSTEM | DESKTOP)
    base = {n: path for n, path in closure(service, SYSTEM).items() if n not in libraries}
    copy_libraries(libraries, root / 'lib')
    copy_libraries(base, root / 'lib/base')
    # Unlike a run path, this also applies to what the libraries and plugins need.
    for program, path in (('watchkeeper', '$ORIGIN/../lib'), ('watchkeeper-cli', '$ORIGIN/../lib:$ORIGIN/../lib/base'),
                          ('watchkeeper-paper', '$ORIGIN/../lib:$ORIGIN/../lib/base')):
        run('patchelf', '--force-rpath', '--set-rpath', path, root / 'bin' / program)
    for library in (root / 'lib').rglob('*.so*'):
        run('patchelf', '--remove-rpath', library)

    copy_licences([*libraries.values(), *base.values(), *plugins], root)
    options.programs = [str(build / 'bin' / p) for p in ('watchkeeper', 'watchkeeper-cli', 'watchkeeper-paper')]
    options.output = root / 'share/doc/watchkeeper/watchkeeper.spdx.json'
    sbom.write(options, libraries | base)
    libc = run('ldd', '--version').splitlines()[0].split()[-1]
    (root / 'README.txt').write_text(README.format(version=options.version, libc=libc))

    archive = build / f'{name}.tar.gz'
    epoch = os.environ.get('SOURCE_DATE_EPOCH') or options.epoch
    run('bash', '-euo', 'pipefail', '-c',
        'tar --create --sort=name --mtime="@$1" --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX --directory "$2" "$3" | gzip -9n >"$4"',
        'bash', str(epoch), root.parent, name, archive)
    print(archive)


main()
