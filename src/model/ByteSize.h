// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Sizes as written in targets.json: `512KiB`, `2MB`, `100B`. Pure functions, safe from any thread.

#include "model/Expected.h"

#include <QString>

namespace watchkeeper {

//! \brief Parses a number of bytes with unit B, KB, MB, GB (powers of 1000) or KiB, MiB, GiB (powers of 1024).
//! \return bytes >= 0, or an error message
Expected<qint64, QString> parseByteSize(const QString &text);

//! Returns the shortest text that parseByteSize() parses to the same number.
QString formatByteSize(qint64 bytes);

//! For display: `1.04 kB`, `12 MB`.
QString humanByteSize(qint64 bytes);

//! For display in the units used for memory and disks: `1.04 KiB`, `112 GiB`.
QString humanBinarySize(qint64 bytes);

} // namespace watchkeeper
