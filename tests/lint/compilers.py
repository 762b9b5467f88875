#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the sources with compilers other than the one that builds them, without generating code.

  compilers.py clang FOLDER    all sources, with clang. FOLDER is a build folder that is configured for clang
  compilers.py windows FOLDER  the sources with code for Windows, with Debian's cross compiler. Qt's headers of this computer serve:
                               they take the operating system from the compiler. FOLDER is configured without batches (unity)
  compilers.py macos FOLDER    the sources with code for macOS, with clang. The headers of this computer serve for Qt and the C
                               library. Those of macOS' own functions are in tests/lint/macos. FOLDER is that of `windows`

The files that moc and uic generate must exist, see prepare_for_clang in ./dev.
"""

import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
WINDOWS = re.compile(r'\b(Q_OS_WIN(32)?|_WIN32)\b')
MACOS = re.compile(r'\b(Q_OS_(MACOS|DARWIN|UNIX|LINUX|FREEBSD)|__APPLE__|__linux__|__GLIBC__)\b')
GENERATED = re.compile(r'cmake_pch|mocs_compilation|/\.rcc/|_resources_|watchkeeper_(test_)?pch')
MACOS_HEADERS = ROOT / 'tests/lint/macos'
# Nothing is linked, so clang for Linux can stand in for clang for macOS.
MACOS_COMPILER = ['clang++', '-U__linux__', '-U__linux', '-U__gnu_linux__', '-D__APPLE__', '-D__MACH__', '-isystem', str(MACOS_HEADERS),
                  '-include', str(MACOS_HEADERS / 'Darwin.h')]
WINDOWS_COMPILER = 'x86_64-w64-mingw32-g++-posix'
# Headers of portable libraries, which are in the same folder as those of Linux's own C library.
LIBRARIES = ('CLI', 'ares*.h', 'boost', 'gumbo.h', 'nghttp2', 'openssl', '*/openssl', 'qcustomplot.h', 'qt6keychain',
             'sqlite3.h', 'tag_enum.h', 'toml++', 'yaml-cpp', 'zconf.h', 'zlib.h')


def commands(folder):
    return json.loads((pathlib.Path(folder) / 'compile_commands.json').read_text(encoding='utf-8'))


def clang_commands(folder):
    for entry in commands(folder):
        if not GENERATED.search(entry['file']):
            # A batch of sources shares its unnamed namespaces, so names would shadow each other.
            yield entry['file'], [*shlex.split(entry['command']), '-Wno-shadow', '-fsyntax-only'], entry['directory']


def platform_headers(folder):
    """Links the headers of the libraries into a folder that holds nothing else."""
    for pattern in LIBRARIES:
        for path in pathlib.Path('/usr/include').glob(pattern):
            target = folder / path.name
            if path.is_dir():  # a folder can be split: openssl's configuration is in the folder of the architecture
                target.mkdir(exist_ok=True)
                for header in path.iterdir():
                    if not (target / header.name).exists():
                        (target / header.name).symlink_to(header)
            else:
                target.symlink_to(path)
    (folder / 'moc').mkdir()
    # c-ares' header for Linux includes this for types that Windows declares elsewhere.
    (folder / 'sys').mkdir()
    (folder / 'sys/socket.h').write_text('#include <ws2tcpip.h>\n', encoding='utf-8')


def has_code_for(system, path):
    texts = [path, path.with_suffix('.h')]
    return any(system.search(text.read_text(encoding='utf-8')) for text in texts if text.exists())


def generate_moc(path, folder, headers, systems):
    """Writes the FILE.moc that a source includes. That of the build has the slots that only exist on Linux."""
    name = path.with_suffix('.moc').name
    if f'#include "{name}"' in path.read_text(encoding='utf-8'):
        program = re.search('^exec "([^"]+)"', (folder / 'moc.sh').read_text(encoding='utf-8'), re.MULTILINE)[1]
        subprocess.run([program, *systems, '-o', headers / 'moc' / name, path], check=True)


def own_commands(folder):
    """Yields the path of each source in src and tests, and the options that don't depend on the compiler."""
    for entry in commands(folder):
        path = pathlib.Path(entry['file'])
        if {ROOT / 'src', ROOT / 'tests'} & set(path.parents):
            words = shlex.split(entry['command'])
            flags = [word for word in words if word.startswith(('-D', '-I', '-W', '-std='))]
            yield path, flags + [part for at, word in enumerate(words) if word == '-isystem' for part in (word, words[at + 1])]


def commands_for(system, only, compiler, folder, headers, moc_systems):
    """`only` is the folder of sources that are only part of builds for the system."""
    for path, flags in own_commands(folder):
        call = [*compiler, '-I', str(headers / 'moc'), *flags, '-isystem', str(headers), '-fsyntax-only']
        if has_code_for(system, path):
            generate_moc(path, pathlib.Path(folder), headers, moc_systems)
            yield path, [*call, str(path)], folder
        if path == ROOT / 'src/checks/computer/Computer.cpp':
            for source in sorted((path.parent / only).glob('*.cpp')):
                yield source, [*call, str(source)], folder


def windows_commands(folder, headers):
    platform_headers(headers)
    # Linux's Qt exports its functions otherwise than Windows' Qt.
    compiler = [WINDOWS_COMPILER, '-Wno-attributes']
    return commands_for(WINDOWS, 'windows', compiler, folder, headers, ['-DQ_OS_WIN'])


def macos_commands(folder, headers):
    (headers / 'moc').mkdir()
    systems = ['-DQ_OS_UNIX', '-DQ_OS_DARWIN', '-DQ_OS_MACOS', '-UQ_OS_LINUX']
    return commands_for(MACOS, 'mac', [*MACOS_COMPILER, '-fcoroutines-ts'], folder, headers, systems)


def check(call):
    path, words, directory = call
    run = subprocess.run(words, cwd=directory, capture_output=True, text=True, check=False)
    return path, run.returncode, run.stderr


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in ('clang', 'macos', 'windows'):
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as headers:
        if sys.argv[1] == 'clang':
            calls = list(clang_commands(sys.argv[2]))
        else:
            read = macos_commands if sys.argv[1] == 'macos' else windows_commands
            calls = list(read(sys.argv[2], pathlib.Path(headers)))
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            failed = 0
            for path, status, text in pool.map(check, calls):
                if status:
                    failed += 1
                    print(f'{path}:\n{text}', flush=True)
    if not calls or failed:
        sys.exit(f'{sys.argv[1]}: {failed} of {len(calls)} sources have errors.')
    print(f'{sys.argv[1]}: no findings in {len(calls)} sources.')


if __name__ == '__main__':
    main()
