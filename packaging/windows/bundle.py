#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""bundle.py BUILD LIBRARIES: makes a .zip, an installer and a manifest for winget of the programs for Windows, in the folder BUILD.

LIBRARIES is the folder that libraries.sh has filled. The same programs result in the same bytes.
"""

import argparse
import datetime
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / 'linux'))
import sbom  # noqa: E402

HOST = 'x86_64-w64-mingw32'
PROGRAMS = ('watchkeeper.exe', 'watchkeeper-cli.exe', 'watchkeeper-paper.exe')
PLUGINS = ('platforms/qwindows.dll', 'platforms/qoffscreen.dll', 'styles/qwindowsvistastyle.dll', 'iconengines/qsvgicon.dll',
           'imageformats/qsvg.dll', 'sqldrivers/qsqlite.dll', 'tls/qopensslbackend.dll', 'tls/qcertonlybackend.dll')

# Source package and licence of each library. The ones without a pattern are linked into the programs.
LIBRARIES = {
    'qt6-base': ('Qt6*.dll', 'LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only'), 'qt6-svg': ('Qt6Svg.dll', 'LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only'),
    'qtkeychain': ('*keychain.dll', 'BSD-3-Clause'), 'openssl': ('lib[cs][rs][yl]*.dll', 'Apache-2.0'), 'sqlite3': ('libsqlite3.dll', 'blessing'),
    'qcoro': ('', 'MIT'), 'c-ares': ('', 'MIT'), 'nghttp2': ('', 'MIT'), 'yaml-cpp': ('', 'MIT'), 'gumbo-parser': ('', 'Apache-2.0'),
    'qcustomplot': ('', 'GPL-3.0-or-later')
}

README = """Watchkeeper {version}

watchkeeper.exe opens the window, and watchkeeper-cli.exe is the command line. Both need no installation. To keep the profile in this
folder, too, create an empty file named portable.

It runs on Windows 10 (version 1809) and newer, on computers with a 64-bit processor of Intel or AMD.

The folder licences contains the licences of Watchkeeper and of its libraries, and watchkeeper.spdx.json their versions. Their source
code is that of the Debian packages that the file names.
"""


def run(*command):
    return subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True).stdout


def needed(file):
    return re.findall(r'^\s+DLL Name: (\S+)', run(f'{HOST}-objdump', '-p', file), re.MULTILINE)


def is_of_windows(name):
    """Returns whether the compiler has an import library for this DLL of Windows."""
    stem = name.lower().rsplit('.', 1)[0]
    return any(pathlib.Path(f'/usr/{HOST}/lib').glob(f'lib{stem}.a')) or stem.startswith('api-ms-win-')


def closure(files, libraries):
    """Returns the paths of all DLLs that these files need, by name, without those of Windows."""
    places = [libraries / 'root/bin', pathlib.Path(run(f'{HOST}-g++-posix', '-print-file-name=libstdc++-6.dll').strip()).parent,
              pathlib.Path(f'/usr/{HOST}/lib')]
    found = {}
    waiting = list(files)
    while waiting:
        for name in needed(waiting.pop()):
            path = next((place / name for place in places if (place / name).is_file()), None)
            if not path and not is_of_windows(name):
                raise SystemExit(f'{name} is neither a library of {libraries} nor of Windows.')
            if path and name not in found:
                found[name] = path
                waiting.append(path)
    return found


def copy_stripped(source, target):
    target.parent.mkdir(parents=True, exist_ok=True)
    run(f'{HOST}-strip', '--strip-unneeded', '-o', target, source)


def version_of(libraries, package):
    line = (libraries / 'sources' / package / 'debian/changelog').read_text(encoding='utf-8').splitlines()[0]
    return re.search(r'\(([^)]*)\)', line).group(1)


def bill(options, libraries, names):
    """Returns the libraries for the bill of materials: name, package, version, licence, and whether a program contains it."""
    rows = []
    for package, (pattern, licence) in LIBRARIES.items():
        version = version_of(libraries, package)
        files = [name for name in names if pattern and pathlib.PurePath(name).match(pattern) and (package != 'qt6-base' or name != 'Qt6Svg.dll')]
        rows += [(name, package, version, licence, False) for name in files] if pattern else [(package, package, version, licence, True)]
        if pattern and not files:
            raise SystemExit(f'No file of {package} matches {pattern}.')
    compiler = run(f'{HOST}-g++-posix', '-dumpfullversion').strip()
    for name in ('libgcc_s_seh-1.dll', 'libstdc++-6.dll'):
        rows.append((name, 'gcc-mingw-w64', compiler, 'GPL-3.0-or-later WITH GCC-exception-3.1', False))
    rows.append(('libwinpthread-1.dll', 'mingw-w64', run('dpkg-query', '-W', '-f=${Version}', 'mingw-w64-x86-64-dev'), 'MIT AND BSD-3-Clause', False))
    rows.append(('zlib1.dll', 'libz-mingw-w64', run('dpkg-query', '-W', '-f=${Version}', 'libz-mingw-w64-dev'), 'Zlib', False))
    known = {row[0] for row in rows}
    for name in names:
        if name not in known:
            raise SystemExit(f'{name} isn’t in the list of libraries and licences.')
    return sbom.document(options, rows)


def copy_licences(libraries, root):
    folder = root / 'licences'
    folder.mkdir()
    for file in sorted((libraries / 'licences').glob('*.txt')):
        shutil.copyfile(file, folder / file.name)
    for package, name in (('gcc-mingw-w64-x86-64-posix-runtime', 'gcc'), ('mingw-w64-x86-64-dev', 'mingw-w64'), ('libz-mingw-w64-dev', 'zlib')):
        shutil.copyfile(f'/usr/share/doc/{package}/copyright', folder / f'{name}.txt')
    (folder / 'common').mkdir()  # Debian's files refer to these
    for name in ('Apache-2.0', 'Artistic', 'BSD', 'GFDL-1.3', 'GPL-2', 'GPL-3', 'LGPL-2.1', 'LGPL-3', 'MPL-2.0'):
        shutil.copyfile(pathlib.Path('/usr/share/common-licenses') / name, folder / 'common' / name)
    shutil.copyfile(HERE.parents[1] / 'LICENSE', folder / 'watchkeeper.txt')


def write_zip(root, archive, epoch):
    time = datetime.datetime.fromtimestamp(epoch, datetime.timezone.utc).timetuple()[:6]
    with zipfile.ZipFile(archive, 'w', zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        for file in sorted(path for path in root.rglob('*') if path.is_file()):
            info = zipfile.ZipInfo(str(file.relative_to(root.parent)), time)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            out.writestr(info, file.read_bytes())


def write_installer(build, root, options):
    """Runs makensis. Its list of files has their names twice: to install them, and to remove them and nothing else."""
    lists = build / 'installer'
    lists.mkdir(exist_ok=True)
    folders = sorted({path.relative_to(root).parent for path in root.rglob('*') if path.is_file()})
    install, remove = [], []
    for folder in folders:
        target = '$INSTDIR' if str(folder) == '.' else '$INSTDIR\\' + str(folder).replace('/', '\\')
        install.append(f'SetOutPath "{target}"')
        for file in sorted(path for path in (root / folder).iterdir() if path.is_file()):
            install.append(f'File "{file}"')
            remove.append(f'Delete "{target}\\{file.name}"')
    # From the bottom up. RMDir removes empty folders only.
    remove += [f'RMDir "$INSTDIR\\{str(folder).replace("/", chr(92))}"' for folder in reversed(folders) if str(folder) != '.']
    (lists / 'files.nsh').write_text('\n'.join(['!ifdef INSTALL', *install, '!endif', '!ifdef UNINSTALL', *remove, '!endif', '']), encoding='utf-8')
    output = build / f'watchkeeper-{options.version}-setup.exe'
    size = sum(path.stat().st_size for path in root.rglob('*') if path.is_file()) // 1024
    subprocess.run(['makensis', '-V2', '-WX', '-INPUTCHARSET', 'UTF8', f'-DVERSION={options.version}', f'-DHOMEPAGE={options.homepage}',
                    f'-DSIZE={size}', f'-DOUTPUT={output}', f'-DLISTS={lists}', str(HERE / 'installer.nsi')], check=True, stdout=sys.stderr)
    return output


def write_manifests(build, options, installer):
    """Writes the three files that winget's repository takes (schema 1.6)."""
    values = {'version': options.version, 'homepage': options.homepage, 'file': installer.name,
              'hash': hashlib.sha256(installer.read_bytes()).hexdigest().upper()}
    folder = build / 'winget'
    folder.mkdir(exist_ok=True)
    for template in sorted((HERE / 'winget').glob('*.yaml.in')):
        text = template.read_text(encoding='utf-8')
        (folder / template.name.removesuffix('.in')).write_text(re.sub(r'@(\w+)@', lambda match: values[match.group(1)], text), encoding='utf-8')


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('build', type=pathlib.Path)
    parser.add_argument('libraries', type=pathlib.Path)
    arguments = parser.parse_args()
    build, libraries = arguments.build.resolve(), arguments.libraries.resolve()
    options = sbom.parser().parse_args((build / 'packaging/bill-options').read_text().splitlines() + ['--output', '-', 'watchkeeper'])

    name = f'watchkeeper-{options.version}-windows-x86_64'
    root = build / 'bundle' / name
    shutil.rmtree(root.parent, ignore_errors=True)
    plugins = {plugin: libraries / 'root/plugins' / plugin for plugin in PLUGINS}
    files = {program: build / 'bin' / program for program in PROGRAMS} | plugins
    dlls = closure(files.values(), libraries)
    for file, source in (files | dlls).items():
        copy_stripped(source, root / file)
    (root / 'qt.conf').write_text('[Paths]\nPrefix = .\nPlugins = .\n')
    copy_licences(libraries, root)
    options.output = root / 'watchkeeper.spdx.json'
    sbom.save(options, bill(options, libraries, sorted(dlls)))
    (root / 'README.txt').write_text(README.format(version=options.version).replace('\n', '\r\n'), encoding='utf-8', newline='')

    epoch = int(os.environ.get('SOURCE_DATE_EPOCH') or options.epoch)
    for path in root.rglob('*'):
        os.utime(path, (epoch, epoch))  # the installer contains the times
    write_zip(root, build / f'{name}.zip', epoch)
    installer = write_installer(build, root, options)
    write_manifests(build, options, installer)
    print(build / f'{name}.zip', installer, sep='\n')


main()
