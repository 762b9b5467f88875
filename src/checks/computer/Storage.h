// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file File system data from Qt, for systems without a better source.

#include "checks/computer/SystemReader.h"

namespace watchkeeper {

//! Returns the file system that contains `path`; a Condition error if the path doesn't exist.
SystemReader::Read<FileSystemFigures> storageContaining(const QString &path);

//! Returns the file system mounted exactly at `point`; a Condition error if no file system is mounted there.
SystemReader::Read<FileSystemFigures> storageMountedAt(const QString &point);

} // namespace watchkeeper
