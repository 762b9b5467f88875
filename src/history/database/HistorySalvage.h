// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Salvages what can be read of a damaged database into a new one.

#include "history/database/HistoryError.h"
#include "history/database/HistorySchema.h"
#include "model/Expected.h"

namespace watchkeeper {

//! \brief What happened to a damaged file.
struct ReplacedHistory
{
    QString aside;       //!< its current place, together with SQLite's files beside it
    qint64 rows = 0;     //!< that could be read
    bool isWhole = true; //!< nothing is missing, as far as can be determined
    QStringList lost;    //!< tables that were not there at all

    //! Sentences, translated.
    QString notice() const;
};

//! \brief Replaces the damaged file with a new one that holds everything that can be read of it; nobody may have it open.
//!
//! Each table is read from both ends up to the damage; if the list of tables is damaged, with the list of an intact file
//! (SchemaTransplant.h). Until the new file is finished, nothing is changed: after a fault, such as a full disk, the same call may be
//! repeated.
Expected<ReplacedHistory, HistoryError> replaceDamagedHistory(const QString &path, const HistoryMigrations &migrations);

//! \brief Finishes what a power loss interrupted between the two renamings: then no file of that name exists. Otherwise does nothing.
//! \return why it failed; empty on success
QString finishReplacing(const QString &path);

} // namespace watchkeeper
