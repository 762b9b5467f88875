#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_sbom.py FILE PROGRAM...: tests that a bill of materials is valid SPDX 2.3, and lists every library of the programs."""

import json
import re
import subprocess
import sys

document = json.load(open(sys.argv[1]))
problems = []


def require(condition, problem):
    if not condition:
        problems.append(problem)


# The required fields, see chapters 6, 7 and 11 of the specification.
for field in ('spdxVersion', 'dataLicense', 'SPDXID', 'name', 'documentNamespace', 'creationInfo'):
    require(document.get(field), f'The document has no {field}.')
require(document['spdxVersion'] == 'SPDX-2.3' and document['dataLicense'] == 'CC0-1.0', 'The version or the data licence is wrong.')
require(re.fullmatch(r'https://[^#\s]+', document['documentNamespace']), 'The name space is no address without a fragment.')
require(re.fullmatch(r'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ', document['creationInfo']['created']), 'The time has a wrong format.')
for creator in document['creationInfo']['creators']:
    require(re.match(r'(Person|Organization|Tool): .', creator), f'The creator {creator} has a wrong format.')

identifiers = {document['SPDXID']}
word = r'(?:[A-Za-z0-9][A-Za-z0-9.-]*\+?)(?: WITH [A-Za-z0-9.-]+)?'
for package in document['packages']:
    name = package['name']
    for field in ('SPDXID', 'name', 'downloadLocation', 'versionInfo', 'licenseDeclared', 'licenseConcluded', 'copyrightText'):
        require(package.get(field), f'{name} has no {field}.')
    require(re.fullmatch(r'SPDXRef-[A-Za-z0-9.-]+', package['SPDXID']), f'{name}: the identifier is invalid.')
    require(package['SPDXID'] not in identifiers, f'{name}: the identifier exists twice.')
    identifiers.add(package['SPDXID'])
    require(package['filesAnalyzed'] is False, f'{name}: without files, filesAnalyzed must be false.')
    require(re.fullmatch(f'{word}(?: (?:OR|AND) {word})*', package['licenseDeclared']), f'{name}: the licence is invalid.')
    require(package['versionInfo'] != 'NOASSERTION', f'{name}: the version is unknown.')

for relationship in document['relationships']:
    for end in ('spdxElementId', 'relatedSpdxElement'):
        require(relationship[end] in identifiers, f'{relationship[end]} of a relationship does not exist.')
require([r['relatedSpdxElement'] for r in document['relationships'] if r['relationshipType'] == 'DESCRIBES'] == document['documentDescribes'],
        'The relationship DESCRIBES is missing.')

# Every linked library is listed, with a known licence. readelf is independent of what wrote the file.
depends = {r['relatedSpdxElement'] for r in document['relationships'] if r['relationshipType'] == 'DEPENDS_ON'}
listed = {p['name']: p for p in document['packages'] if p['SPDXID'] in depends}
linked = set()
for program in sys.argv[2:]:
    dynamic = subprocess.run(['readelf', '--dynamic', '--wide', program], check=True, capture_output=True, text=True).stdout
    linked |= set(re.findall(r'\(NEEDED\).*\[(.+)\]', dynamic))
require(len(linked) > 10, 'The programs are linked with too few libraries.')
for name in sorted(linked):
    require(name in listed, f'{name} is not listed.')
    require(name not in listed or listed[name]['licenseDeclared'] != 'NOASSERTION', f'{name}: the licence is unknown. Add it to sbom.py.')

print('\n'.join(problems) or f'{len(linked)} linked libraries, all listed.')
sys.exit(1 if problems else 0)
