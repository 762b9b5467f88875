// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Replacing a file so that a full disk or a power cut leaves the old or the new one whole. Blocks: call it in the thread pool.

#include <QByteArray>
#include <QString>

#include <functional>

namespace watchkeeper {

//! \brief Writes beside the file, checks the byte count, flushes to the disk, reads it back, keeps the present file as `<path>~`
//! when `isValid` says that it is sound, renames, and syncs the folder. Mode 0600; a missing folder is made with 0700.
//!
//! QSaveFile alone is not enough: near a full disk it reports success for a cut file (Qt 6.4).
//! \param isValid  whether bytes are a sound file of this sort: rejects the new one as well
//! \return a sentence that says what failed and that the old file is untouched, or an empty text
QString writeFileSafely(const QString &path, const QByteArray &content, const std::function<bool(const QByteArray &)> &isValid);

} // namespace watchkeeper
