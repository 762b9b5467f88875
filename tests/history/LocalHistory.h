// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A history on the disk for tests of its copy, and the comparison of two histories.

#include "history/ServerCopy.h"
#include "history/StoredResultWriter.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace watchkeeper::test {

//! \brief A folder with results and a database, as a running program has them.
class LocalHistory
{
public:
    //! Has an identity and a running session, and nothing else.
    LocalHistory();
    ~LocalHistory();

    QString database() const { return m_folder.filePath(QStringLiteral("history.sqlite")); }
    QString results() const { return m_folder.filePath(QStringLiteral("history")); }
    HistoryPaths onDisk() const { return {database(), results(), QStringLiteral("desk: ") + m_folder.path()}; }
    HistoryOrigin origin();

    //! Rounds (see Rounds.h) from `first` up to, but not including, `end`: results, and a change of each target with each.
    void addRounds(int first, int end);
    //! Instead of addRounds(): results of every twentieth round before `end`, in segments, and day files for completed days.
    void addDays(int end);
    //! Like a crash and a restart of the result writer.
    void restartWriter();
    //! Makes segments of all hours before the hour of the round.
    void pack(int round);
    //! A span that has not ended.
    void addSpan(qint64 begun);
    void endSpan(qint64 ended);
    void addEvidence(int round, const QByteArray &body);
    //! With one entry in its timeline. Called again: it continues, or is closed.
    void insertIncident(qint64 opened, std::optional<qint64> closed = {});
    void moveSession(qint64 now);
    HistoryDatabase *tables() { return m_database.get(); }
    //! With another one from the same file: it was replaced.
    void reopen();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<HistoryDatabase> m_database;
    std::unique_ptr<StoredResultWriter> m_writer;
};

//! \brief All rows of a history database, as sorted lines of text without keys: equal if the histories are.
QStringList allRows(const QString &database);

//! Calls ServerCopy::step() until nothing is left. \return the error; empty on success
QString copyAll(ServerCopy *copy, qint64 now);

} // namespace watchkeeper::test
