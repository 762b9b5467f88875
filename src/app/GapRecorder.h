// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! When nobody looked, and why, on its way to the database.

#include "app/SpanReason.h"
#include "history/database/SessionTable.h"
#include "history/database/SpanTable.h"

#include <QList>
#include <QSet>

#include <optional>

namespace watchkeeper {

//! \brief From then on a target can't be observed because this computer is offline, or it can again.
struct ConnectivityStep
{
    TargetId target;
    qint64 at = 0; //!< [ms] since 1970, UTC
    bool isObserved = false;
};

//! \brief Lives in the storage thread. Nothing of it is dropped: it is rare. Times are ms since 1970, UTC, as the clock said.
class GapRecorder
{
public:
    //! \param database  outlives the recorder
    explicit GapRecorder(HistoryDatabase *database)
        : m_database(database)
        , m_spans(database)
        , m_sessions(database)
    {
    }

    //! This session begins: until now nobody looked, and what was paused as a whole then is so no more.
    void begin(qint64 now) { m_begun = now; }
    //! \brief The targets that are paused now, of all there are. What the database says of others ends.
    void setPaused(const QSet<TargetId> &targets, qint64 now);
    //! The whole schedule.
    void setAllPaused(bool isPaused, qint64 now);
    //! In their order.
    void takeLink(const QList<ConnectivityStep> &steps);
    //! The session ends: what is offline then is so no more.
    void endLink(qint64 now)
    {
        m_waiting.append({{SpanKind::Unobserved, std::nullopt, now, now, span_reason::kOffline}, true});
    }
    //! A whole span.
    void add(const StoredSpan &span) { m_waiting.append({span, false}); }
    //! Writes what waits. After a fault the same again is fine.
    HistoryFault write();

private:
    struct Step
    {
        StoredSpan span;
        bool isEnd = false; //!< of what is open of that kind and target; with a reason, of all targets of that reason
    };

    HistoryFault writeBegin();
    HistoryFault readOpen(qint64 now);
    HistoryFault writeSome();
    HistoryFault take(const Step &step);
    void begin(SpanKind kind, std::optional<TargetId> target, qint64 now, const QString &reason);
    void end(SpanKind kind, std::optional<TargetId> target, qint64 now);

    struct Paused
    {
        QSet<TargetId> targets;
        qint64 at = 0;
    };

    HistoryDatabase *m_database;
    SpanTable m_spans;
    SessionTable m_sessions;
    std::optional<qint64> m_begun;        //!< until it is written
    std::optional<QSet<TargetId>> m_open; //!< paused targets in the database and in what waits; not read yet: nothing
    QList<Paused> m_unsorted;             //!< until they can be compared with m_open
    QList<Step> m_waiting;
};

} // namespace watchkeeper
