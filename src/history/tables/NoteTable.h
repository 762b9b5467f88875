// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Stores the notes of users.

#include "history/tables/TargetTable.h"
#include "model/incident/Note.h"

#include <QList>

#include <optional>

namespace watchkeeper {

//! \brief Runs in the thread of a HistoryDatabase, which must outlive this object.
class NoteTable
{
public:
    explicit NoteTable(HistoryDatabase *database)
        : m_database(database)
        , m_targets(database)
    {
    }

    //! \brief Stores a note. Replaces an earlier version, which has the same ID.
    //!
    //! The row of a removed note stays, without its text. Otherwise, a copy of the history would keep the note.
    HistoryFault put(const Note &note);
    //! \brief Returns the notes that overlap from <= time < to, oldest first. If there are more than `limit`, the newest ones.
    //! \param targets  limits the result to notes about these targets and about all targets; every note by default
    Expected<QList<Note>, HistoryError> between(qint64 from, qint64 to, int limit, const QList<TargetId> &targets = {}) const;
    //! Returns one note, even if it was removed.
    Expected<std::optional<Note>, HistoryError> find(const QUuid &id) const;
    //! \brief Removes notes that ended before `time`.
    //! \param atMost  maximum per call; 200 are enough, more make the transaction long
    //! \return the number of removed notes; fewer than `atMost` if none are left
    Expected<int, HistoryError> removeBefore(qint64 time, int atMost);

private:
    Expected<QList<Note>, HistoryError> read(const QString &where, const QVariantList &values) const;

    HistoryDatabase *const m_database;
    TargetTable m_targets;
};

} // namespace watchkeeper
