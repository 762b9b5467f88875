// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A history on disk, for tests that copy it, and a comparison of two histories.

#include "history/StoredResultWriter.h"
#include "history/server/ServerCopy.h"
#include "model/incident/Note.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace watchkeeper::test {

//! \brief A folder with results and a database, as a running program uses them.
class LocalHistory
{
public:
    //! Creates a history that contains only an origin and a running session.
    LocalHistory();
    ~LocalHistory();

    QString database() const { return m_folder.filePath(QStringLiteral("history.sqlite")); }
    QString results() const { return m_folder.filePath(QStringLiteral("history")); }
    HistoryPaths onDisk() const { return {database(), results(), QStringLiteral("desk: ") + m_folder.path()}; }
    HistoryOrigin origin();

    //! Adds the rounds `first` to `end` - 1 (see ResultRounds.h): results, and one state change per target and round.
    void addRounds(int first, int end);
    //! Alternative to addRounds(): adds segments with the results of every twentieth round before `end`, and day files for
    //! complete days.
    void addDays(int end);
    //! Simulates a crash and restart of the result writer.
    void restartWriter();
    //! Packs all hours before the hour of the round into segments.
    void pack(int round);
    //! Adds an open span.
    void addSpan(qint64 begun);
    void endSpan(qint64 ended);
    void addEvidence(int round, const QByteArray &body);
    //! Inserts an incident with one timeline entry. When called again, continues or closes the incident.
    void insertIncident(qint64 opened, std::optional<qint64> closed = {});
    void putNote(const Note &note);
    void moveSession(qint64 now);
    HistoryDatabase *tables() { return m_database.get(); }
    //! Reopens the database, as if its file had been replaced.
    void reopen();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<HistoryDatabase> m_database;
    std::unique_ptr<StoredResultWriter> m_writer;
};

//! \brief Returns all rows of a history database as sorted lines, without keys. The lines of equal histories are equal.
QStringList allRows(const QString &database);

//! Calls ServerCopy::step() until the copy is complete. \return the error; empty on success
QString copyAll(ServerCopy *copy, qint64 now);

} // namespace watchkeeper::test
