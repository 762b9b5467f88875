// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A history on the disk for tests of its copy, and whether another one is the same.

#include "history/ServerCopy.h"
#include "history/StoredResultWriter.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace watchkeeper::test {

//! \brief A folder with results and a database, as one program has it that runs.
class LocalHistory
{
public:
    //! Has an identity and a session that runs, and nothing else.
    LocalHistory();
    ~LocalHistory();

    QString database() const { return m_folder.filePath(QStringLiteral("history.sqlite")); }
    QString results() const { return m_folder.filePath(QStringLiteral("history")); }
    HistoryOnDisk onDisk() const { return {database(), results(), QStringLiteral("desk: ") + m_folder.path()}; }
    HistoryOrigin origin();

    //! Rounds (see Rounds.h) `first` until before `end`: results, and a change of each target with each.
    void addRounds(int first, int end);
    //! Results of every twentieth round until before `end`, in segments, and days of those that are over; instead of addRounds().
    void addDays(int end);
    //! As a crash and a new start of the writer of results.
    void restartWriter();
    //! Makes segments of all hours before that of the round.
    void pack(int round);
    //! One that lasts.
    void addSpan(qint64 begun);
    void endSpan(qint64 ended);
    void addEvidence(int round, const QByteArray &body);
    //! With a line in its timeline. Again: it goes on, or is over.
    void putIncident(qint64 opened, std::optional<qint64> closed = {});
    void moveSession(qint64 now);
    HistoryDatabase *tables() { return m_database.get(); }
    //! With another one of the same file: it was replaced.
    void reopen();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<HistoryDatabase> m_database;
    std::unique_ptr<StoredResultWriter> m_writer;
};

//! \brief All rows of a database of the history, as lines of text without keys, sorted: equal where the histories are.
QStringList allRows(const QString &database);

//! As ServerCopy::step(), until nothing is left. \return why not; empty where all went well
QString copyAll(ServerCopy *copy, qint64 now);

} // namespace watchkeeper::test
