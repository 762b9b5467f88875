// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Salvages the readable content of a damaged database into a new one.

#include "history/database/HistoryError.h"
#include "history/database/HistorySchema.h"
#include "model/base/Expected.h"

#include <QString>

namespace watchkeeper {

//! \brief The result of replacing a damaged file.
struct ReplacedHistory
{
    QString aside;          //!< current path of the damaged file; SQLite's companion files are next to it
    qint64 rows = 0;        //!< number of rows that were salvaged
    bool isComplete = true; //!< true if no content is known to be missing
    QStringList lost;       //!< tables that were missing entirely

    //! Returns translated sentences about the replacement.
    QString notice() const;
};

//! \brief Replaces the damaged file with a new one that contains all readable content. The file must not be open anywhere.
//!
//! Each table is read from both ends up to the damage. If SQLite's list of tables can't be read, nothing is copied. The damaged
//! file stays unchanged until the new one is finished. Therefore the call can be repeated after an error such as a full disk.
Expected<ReplacedHistory, HistoryError> replaceDamagedHistory(const QString &path, const HistoryMigrations &migrations);

//! \brief Completes a replacement that a power loss interrupted between the two renames, when no file of that name
//! existed. Otherwise has no effect.
//! \return an error message, or empty on success
QString finishReplacement(const QString &path);

} // namespace watchkeeper
