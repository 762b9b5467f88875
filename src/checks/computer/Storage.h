// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! File systems as Qt sees them: for the systems where that is all there is.

#include "checks/computer/SystemReader.h"

namespace watchkeeper {

//! The one in which `path` lies; Condition where there is no such path.
SystemReader::Read<FileSystemFigures> storageOf(const QString &path);

//! The one mounted at just that place; Condition where there is none.
SystemReader::Read<FileSystemFigures> storageMountedAt(const QString &point);

} // namespace watchkeeper
