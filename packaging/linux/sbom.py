#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the bill of materials of the programs as SPDX 2.3 JSON: which libraries they are linked with, their versions and licences.

The versions are those of the packages that own the libraries on this computer. The time is that of the release, so that the same
programs result in the same file.
"""

import argparse
import datetime
import hashlib
import json
import os
import pathlib
import re
import subprocess

# The licences of the libraries, by the start of the file name. The longest start that matches is used.
LICENCES = {
    'ld-linux': 'LGPL-2.1-or-later', 'libc.so': 'LGPL-2.1-or-later', 'libm.so': 'LGPL-2.1-or-later',
    'libresolv.so': 'LGPL-2.1-or-later', 'libpthread.so': 'LGPL-2.1-or-later', 'libdl.so': 'LGPL-2.1-or-later',
    'librt.so': 'LGPL-2.1-or-later',
    'libstdc++': 'GPL-3.0-or-later WITH GCC-exception-3.1', 'libgcc_s': 'GPL-3.0-or-later WITH GCC-exception-3.1',
    'libQt6': 'LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only', 'libQCoro6': 'MIT', 'libqt6keychain': 'BSD-3-Clause',
    'libqcustomplot': 'GPL-3.0-or-later', 'libQCustomPlot': 'GPL-3.0-or-later',
    'libcares': 'MIT', 'libgumbo': 'Apache-2.0', 'libnghttp2': 'MIT', 'libyaml-cpp': 'MIT', 'libsqlite3': 'blessing',
    'libz.so': 'Zlib', 'libssl.so.3': 'Apache-2.0', 'libcrypto.so.3': 'Apache-2.0', 'libssl.so.1': 'OpenSSL',
    'libcrypto.so.1': 'OpenSSL',
    # What these libraries are linked with in turn, for the archive that contains them.
    'libbrotli': 'MIT', 'libdbus-1': 'AFL-2.1 OR GPL-2.0-or-later', 'libdouble-conversion': 'BSD-3-Clause',
    'libglib-2.0': 'LGPL-2.1-or-later', 'libgthread-2.0': 'LGPL-2.1-or-later', 'libgssapi_krb5': 'MIT', 'libicu': 'ICU',
    'libk5crypto': 'MIT', 'libkeyutils': 'LGPL-2.1-or-later', 'libkrb5': 'MIT', 'libldap': 'OLDAP-2.8', 'liblber': 'OLDAP-2.8',
    'libmd4c': 'MIT', 'libpcre2': 'BSD-3-Clause', 'libpng16': 'libpng-2.0', 'libpq': 'PostgreSQL', 'libproxy': 'LGPL-2.1-or-later',
    'libxcb': 'MIT', 'libxkbcommon': 'MIT', 'libwayland': 'MIT', 'libXau': 'MIT', 'libXdmcp': 'MIT', 'libzstd': 'BSD-3-Clause',
    'liblz4': 'BSD-2-Clause', 'liblzma': '0BSD', 'libffi': 'MIT', 'libbsd': 'BSD-3-Clause', 'libmd.so': 'BSD-3-Clause',
    'libgnutls': 'LGPL-2.1-or-later', 'libgraphite2': 'LGPL-2.1-or-later', 'libsystemd': 'LGPL-2.1-or-later',
    'libb2': 'CC0-1.0', 'libcap.so': 'BSD-3-Clause OR GPL-2.0-only', 'libcom_err': 'MIT', 'libgcrypt': 'LGPL-2.1-or-later',
    'libgmp': 'LGPL-3.0-or-later OR GPL-2.0-or-later', 'libgomp': 'GPL-3.0-or-later WITH GCC-exception-3.1',
    'libhogweed': 'LGPL-3.0-or-later OR GPL-2.0-or-later', 'libnettle': 'LGPL-3.0-or-later OR GPL-2.0-or-later',
    'libidn2': 'LGPL-3.0-or-later OR GPL-2.0-or-later', 'libp11-kit': 'BSD-3-Clause', 'libtasn1': 'LGPL-2.1-or-later',
    'libunistring': 'LGPL-3.0-or-later OR GPL-2.0-or-later', 'libsasl2': 'BSD-3-Clause-Attribution',
}


def needed(file):
    """Returns the file names of the libraries that this program or library is linked with, and nothing else."""
    headers = subprocess.run(['objdump', '-p', file], check=True, capture_output=True, text=True).stdout
    return re.findall(r'^\s+NEEDED\s+(\S+)', headers, re.MULTILINE)


def resolved(file):
    """Returns the paths of all libraries that this program loads, by file name."""
    lines = subprocess.run(['ldd', file], check=True, capture_output=True, text=True).stdout
    paths = dict(re.findall(r'^\s*(\S+) => (/\S+)', lines, re.MULTILINE))
    for path in re.findall(r'^\s*(/\S+) \(', lines, re.MULTILINE):
        paths[os.path.basename(path)] = path
    return paths


def asked(*command):
    """Returns the output of a command, empty if it isn't installed."""
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        return ''


def owners(paths):
    """Returns the name and the version of the package that owns each file, by path. Both are empty if no package does."""
    real = {path: os.path.realpath(path) for path in paths}
    # dpkg knows some files by their name before /usr was merged. It takes a second, however many files it is asked for.
    names = {path: (file, file.removeprefix('/usr'), path) for path, file in real.items()}
    found = asked('dpkg-query', '--search', *(name for group in names.values() for name in group))
    packages = {name: package.split(',')[0].split(':')[0] for package, name in re.findall(r'^(\S.*?): (/.*)$', found, re.MULTILINE)}
    shown = asked('dpkg-query', '-W', '-f=${Package} ${Version}\n', *set(packages.values())) if packages else ''
    versions = dict(line.split() for line in shown.splitlines())
    result = {}
    for path, group in names.items():
        package = next((packages[name] for name in group if name in packages), '')
        known = (package, versions.get(package, '')) if package else asked('rpm', '-qf', '--qf', '%{NAME} %{VERSION}-%{RELEASE}', real[path]).split()
        result[path] = tuple(known) if len(known) == 2 else ('', '')
    return result


def licence(library):
    starts = [start for start in LICENCES if library.startswith(start)]
    return LICENCES[max(starts, key=len)] if starts else 'NOASSERTION'


def described(identifier, name, version, spdx, **more):
    """Returns an SPDX package."""
    return {
        'SPDXID': identifier, 'name': name, 'versionInfo': version or 'NOASSERTION', 'downloadLocation': 'NOASSERTION',
        'filesAnalyzed': False, 'licenseConcluded': spdx, 'licenseDeclared': spdx, 'copyrightText': 'NOASSERTION', **more
    }


def identifier_of(group, name):
    return f'SPDXRef-{group}-' + re.sub(r'[^A-Za-z0-9.-]', '-', name.replace('+', 'p'))


def document(options, libraries):
    """Returns the document. `libraries` are tuples: name, package, version, licence, and whether it is linked statically."""
    root = described('SPDXRef-Watchkeeper', 'watchkeeper', options.version, 'GPL-3.0-or-later',
                     supplier='Organization: Watchkeeper contributors', primaryPackagePurpose='APPLICATION')
    root['downloadLocation'] = options.homepage
    packages = [root]
    relationships = [('SPDXRef-DOCUMENT', 'DESCRIBES', root['SPDXID'])]
    for name, package, version, spdx, is_static in libraries:
        identifier = identifier_of('Library', name)
        more = {'primaryPackagePurpose': 'LIBRARY'}
        if package:
            more['sourceInfo'] = f'From the package {package}.'
        if spdx == 'NOASSERTION':
            more['licenseComments'] = 'See the licence of its package.'
        packages.append(described(identifier, name, version, spdx, **more))
        relationships.append((root['SPDXID'], 'STATIC_LINK' if is_static else 'DEPENDS_ON', identifier))
    for header in options.headers:
        name, version, spdx = header.split('=')
        identifier = identifier_of('Headers', name)
        packages.append(described(identifier, name, version, spdx, primaryPackagePurpose='LIBRARY'))
        relationships.append((root['SPDXID'], 'STATIC_LINK', identifier))
    created = datetime.datetime.fromtimestamp(options.epoch, datetime.timezone.utc)
    content = json.dumps([packages, relationships], sort_keys=True)
    return {
        'spdxVersion': 'SPDX-2.3', 'dataLicense': 'CC0-1.0', 'SPDXID': 'SPDXRef-DOCUMENT',
        'name': f'watchkeeper-{options.version}',
        'documentNamespace': f'{options.homepage}/spdx/{options.version}-{hashlib.sha256(content.encode()).hexdigest()[:16]}',
        'creationInfo': {'created': created.strftime('%Y-%m-%dT%H:%M:%SZ'), 'creators': ['Organization: Watchkeeper contributors']},
        'documentDescribes': [root['SPDXID']],
        'packages': packages,
        'relationships': [{'spdxElementId': a, 'relationshipType': kind, 'relatedSpdxElement': b} for a, kind, b in relationships],
    }


def bill(options, bundled):
    """Returns the document. `bundled` are the paths of libraries that the package contains, by file name."""
    paths = dict(bundled)
    for program in options.programs:
        found = resolved(program)
        paths |= {name: found[name] for name in needed(program)}
    owner = owners(paths.values())
    return document(options, [(name, *owner[path], licence(name), False) for name, path in sorted(paths.items())])


def save(options, content):
    pathlib.Path(options.output).write_text(json.dumps(content, indent=1) + '\n')


def write(options, bundled):
    save(options, bill(options, bundled))


def parser():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument('--output', required=True)
    options.add_argument('--version', required=True)
    options.add_argument('--homepage', required=True)
    options.add_argument('--epoch', type=int, required=True, help='the time of the file')
    options.add_argument('--headers', action='append', default=[], metavar='NAME=VERSION=LICENCE', help='a library without a file')
    options.add_argument('programs', nargs='+')
    return options


if __name__ == '__main__':
    write(parser().parse_args(), {})
