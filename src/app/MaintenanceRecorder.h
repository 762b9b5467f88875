// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! When targets were being worked on, on its way to the database.

#include "history/database/SessionTable.h"
#include "history/database/SpanTable.h"
#include "model/Maintenance.h"

#include <QHash>
#include <QList>

#include <optional>

namespace watchkeeper {

//! \brief Lives in the storage thread. Nothing of it is dropped. Times are ms since 1970, UTC.
//!
//! A span begins when the calendar says, though the program may have started later, and stays open while it lasts: over a restart, too. One
//! that ended while nobody looked ends when the calendar says; where the entry is gone by then, with the session that had begun it.
//! What is for all targets is one span.
class MaintenanceRecorder
{
public:
    //! \param database  outlives the recorder
    explicit MaintenanceRecorder(HistoryDatabase *database)
        : m_database(database)
        , m_spans(database)
        , m_sessions(database)
    {
    }

    //! This session begins.
    void begin(qint64 now) { m_begun = now; }
    //! \brief All that is in effect now.
    //! \param entries  all that there are, with their calendars
    void set(const QList<MaintenanceInEffect> &inEffect, const QList<Maintenance> &entries, qint64 now);
    //! Writes what waits. After a fault the same again is fine.
    HistoryFault write();

private:
    struct Open
    {
        qint64 begun = 0;
        QString reason;
        friend bool operator==(const Open &, const Open &) = default;
    };
    using Opens = QHash<TargetId, Open>; //!< by target; the null id: of all
    struct State
    {
        Opens opens;
        QList<Maintenance> entries;
        qint64 at = 0;
    };
    struct Step
    {
        StoredSpan span;
        bool isEnd = false;
    };

    HistoryFault readOpen();
    HistoryFault writeSome();
    void follow(const State &state);
    qint64 endOf(const Open &open, const State &state) const;
    static Opens opensOf(const QList<MaintenanceInEffect> &inEffect);

    HistoryDatabase *m_database;
    SpanTable m_spans;
    SessionTable m_sessions;
    qint64 m_begun = 0;
    std::optional<qint64> m_lastSessionEnded; //!< the one before this; nothing once what it left open was looked at
    std::optional<Opens> m_open;              //!< in the database and in what waits; not read yet: nothing
    QList<State> m_states;                    //!< until they can be compared with m_open
    QList<Step> m_waiting;
};

} // namespace watchkeeper
