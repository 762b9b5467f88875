// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file File systems as Qt reports them: for systems that offer nothing more.

#include "checks/computer/SystemReader.h"

namespace watchkeeper {

//! The one that contains `path`; Condition if the path doesn't exist.
SystemReader::Read<FileSystemFigures> storageContaining(const QString &path);

//! The one mounted exactly there; Condition if there is none.
SystemReader::Read<FileSystemFigures> storageMountedAt(const QString &point);

} // namespace watchkeeper
