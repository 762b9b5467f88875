#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests what the bundle for macOS contains, without macOS: configures the project as if for it (Simulated.cmake), reads which files
CMake would install, and reads the property lists and the icon.

  test_bundle.py --cmake PROGRAM --ninja PROGRAM --compiler PROGRAM --architecture NAME --version VERSION --id ID --folder FOLDER
"""

import argparse
import json
import pathlib
import plistlib
import re
import shutil
import struct
import subprocess
import sys

MACOS = pathlib.Path(__file__).resolve().parent
ROOT = MACOS.parents[1]
CONTENTS = 'Watchkeeper.app/Contents'
INSTALLED = {
    'Watchkeeper.app',
    f'{CONTENTS}/MacOS/watchkeeper-cli',
    f'{CONTENTS}/MacOS/watchkeeper-paper',
    f'{CONTENTS}/MacOS/watchkeeper-supervisor',
    f'{CONTENTS}/Resources/LICENSE',
    f'{CONTENTS}/Resources/bash-completion/completions/watchkeeper-cli.bash',
    f'{CONTENTS}/Resources/fish/vendor_completions.d/watchkeeper-cli.fish',
    f'{CONTENTS}/Resources/man/man1/watchkeeper-cli.1',
    f'{CONTENTS}/Resources/man/man1/watchkeeper.1',
    f'{CONTENTS}/Resources/zsh/site-functions/_watchkeeper-cli',
}
ENTITLEMENTS = {
    'com.apple.security.automation.apple-events': True,
    'com.apple.security.network.client': True,
    'com.apple.security.network.server': True,
}
TEXTS = ('CFBundleDisplayName', 'CFBundleName', 'NSAppleEventsUsageDescription', 'NSHumanReadableCopyright',
         'NSLocalNetworkUsageDescription')
# The sizes of a display and of one with twice as many pixels. 32, 256 and 512 serve as both.
ICON_SIZES = {16, 32, 48, 128, 256, 512, 1024}
# Types of images in the icon, with their sizes. See https://en.wikipedia.org/wiki/Apple_Icon_Image_format
ICON_TYPES = {b'is32': 16, b'il32': 32, b'ih32': 48, b'it32': 128, b'ic07': 128, b'ic08': 256, b'ic09': 512, b'ic10': 1024}

problems = []


def require(condition, problem):
    if not condition:
        problems.append(problem)


def configure(options, folder):
    shutil.rmtree(folder, ignore_errors=True)
    query = folder / '.cmake/api/v1/query'
    query.mkdir(parents=True)
    (query / 'codemodel-v2').touch()
    libraries = f'/usr/lib/{options.architecture}'
    settings = {
        'CMAKE_SYSTEM_NAME': 'Darwin',
        'CMAKE_SYSTEM_PROCESSOR': 'arm64',
        'CMAKE_PROJECT_INCLUDE': MACOS / 'Simulated.cmake',
        'CMAKE_MAKE_PROGRAM': options.ninja,
        'CMAKE_CXX_COMPILER': options.compiler,
        'CMAKE_CXX_COMPILER_WORKS': 'ON',
        'CMAKE_TRY_COMPILE_TARGET_TYPE': 'STATIC_LIBRARY',
        'CMAKE_INSTALL_NAME_TOOL': 'install_name_tool',
        'CMAKE_LIBRARY_ARCHITECTURE': options.architecture,
        'CMAKE_PREFIX_PATH': f'/usr;{libraries}',
        'CMAKE_OSX_DEPLOYMENT_TARGET': '13.0',
        'CMAKE_BUILD_TYPE': 'Release',
        'BUILD_TESTING': 'OFF',
        'WATCHKEEPER_GUI': 'ON',
        'WATCHKEEPER_APP_ID': options.id,
    }
    command = [options.cmake, '-G', 'Ninja', '-S', ROOT, '-B', folder, *(f'-D{name}={value}' for name, value in settings.items())]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode:
        sys.exit(run.stdout + run.stderr)


def installed_files(folder):
    """The files and bundles that CMake would install, relative to the disk image."""
    reply = folder / '.cmake/api/v1/reply'
    model = json.loads(next(reply.glob('codemodel-v2-*.json')).read_text(encoding='utf-8'))
    for directory in model['configurations'][0]['directories']:
        for installer in json.loads((reply / directory['jsonFile']).read_text(encoding='utf-8')).get('installers', []):
            for path in installer.get('paths', []):
                name = pathlib.PurePath(path['from'] if isinstance(path, dict) else path).name
                yield str(pathlib.PurePath(installer['destination'], name))


def check_layout(folder, options):
    files = set(installed_files(folder))
    for name in sorted(INSTALLED - files):
        problems.append(f'{name} is not installed.')
    for name in sorted(files - INSTALLED):
        problems.append(f'{name} is installed, but not part of the bundle.')
    script = (folder / 'cmake_install.cmake').read_text(encoding='utf-8')
    require(-1 < script.find('src/cmake_install.cmake') < script.find('macos/Deploy.cmake'), 'The libraries are not added last.')
    require(f'{CONTENTS}/Resources/watchkeeper.icns' in (folder / 'build.ninja').read_text(encoding='utf-8'), 'The bundle has no icon.')
    settings = (folder / 'CPackConfig.cmake').read_text(encoding='utf-8')
    image = f'watchkeeper-{re.escape(options.version)}-macos-arm64'
    for setting in ('GENERATOR "DragNDrop"', f'PACKAGE_FILE_NAME "{image}"', 'POST_BUILD_SCRIPTS ".*/Notarize.cmake"', 'WATCHKEEPER_SIGNING_IDENTITY ""'):
        require(re.search(f'set\\(CPACK_{setting}', settings), f'CPackConfig.cmake has no {setting}.')


def languages():
    for path in (ROOT / 'translations').glob('watchkeeper_*.ts'):
        name = path.stem.removeprefix('watchkeeper_')
        yield {'zh_CN': 'zh-Hans'}.get(name, name.replace('_', '-'))


def check_information(path, options):
    information = plistlib.loads(path.read_bytes())
    expected = {
        'CFBundleDevelopmentRegion': 'en',
        'CFBundleExecutable': 'Watchkeeper',
        'CFBundleIconFile': 'watchkeeper.icns',
        'CFBundleIdentifier': options.id,
        'CFBundleInfoDictionaryVersion': '6.0',
        'CFBundlePackageType': 'APPL',
        'CFBundleShortVersionString': options.version,
        'CFBundleVersion': options.version,
        'LSApplicationCategoryType': 'public.app-category.utilities',
        'LSMinimumSystemVersion': '13.0',
        'NSHighResolutionCapable': True,
        'NSPrincipalClass': 'NSApplication',
    }
    for key, value in expected.items():
        require(information.get(key) == value, f'{key} is {information.get(key)!r} instead of {value!r}.')
    for key in TEXTS:
        require(isinstance(information.get(key), str) and '@' not in information[key], f"{key} isn't a text.")
    require(sorted(information.get('CFBundleLocalizations', [])) == sorted(languages()), 'CFBundleLocalizations differs from translations.')
    for key in sorted(information.keys() - expected.keys() - set(TEXTS) - {'CFBundleLocalizations'}):
        problems.append(f'{key} is not expected.')


def check_icon(data):
    require(data[:4] == b'icns' and struct.unpack('>I', data[4:8])[0] == len(data), 'The icon is damaged.')
    sizes = set()
    at = 8
    while at + 8 <= len(data):
        kind, length = struct.unpack('>4sI', data[at:at + 8])
        if length <= 8 or at + length > len(data):
            problems.append(f'The icon has a damaged image {kind}.')
            return
        sizes.add(ICON_TYPES.get(kind))
        at += length
    require(sizes >= ICON_SIZES, f'The icon lacks the sizes {sorted(ICON_SIZES - sizes)}.')


def main():
    parser = argparse.ArgumentParser()
    for option in ('cmake', 'ninja', 'compiler', 'architecture', 'version', 'id', 'folder'):
        parser.add_argument(f'--{option}', required=True)
    options = parser.parse_args()
    folder = pathlib.Path(options.folder)
    configure(options, folder)
    check_layout(folder, options)
    check_information(folder / f'bin/{CONTENTS}/Info.plist', options)
    entitlements = plistlib.loads((MACOS / 'watchkeeper.entitlements').read_bytes())
    require(entitlements == ENTITLEMENTS, f'The entitlements are {entitlements}.')
    check_icon((MACOS / 'watchkeeper.icns').read_bytes())
    if problems:
        sys.exit('\n'.join(problems))


if __name__ == '__main__':
    main()
