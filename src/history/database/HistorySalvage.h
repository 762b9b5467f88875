// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What can be read of a damaged database goes on in a fresh one.

#include "history/database/HistoryError.h"
#include "history/database/HistorySchema.h"
#include "model/Expected.h"

namespace watchkeeper {

//! \brief What became of a damaged file.
struct ReplacedHistory
{
    QString aside;       //!< where it is now, with what SQLite kept beside it
    qint64 rows = 0;     //!< that could be read
    bool isWhole = true; //!< nothing is missing, as far as can be seen

    //! Sentences, translated.
    QString notice() const;
};

//! \brief Puts a fresh file with all that can be read of the damaged one in its place; nobody may have that open.
//!
//! Each table is read from both ends up to the damage; where the list of tables is damaged, with that of a sound file (SchemaTransplant.h). Until the fresh file is finished nothing is changed: after a fault, such as a full disk,
//! the same may be tried again.
Expected<ReplacedHistory, HistoryError> replaceDamagedHistory(const QString &path, const HistoryMigrations &migrations);

//! \brief Ends what a loss of power stopped between the two renamings: then there is no file of that name. Else it does nothing.
//! \return why not; empty where it is done
QString finishReplacing(const QString &path);

} // namespace watchkeeper
