// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Incidents and their timelines, kept with the changes of targets.

#include "history/database/TargetTable.h"
#include "model/Incident.h"

#include <QList>

#include <optional>
#include <utility>

namespace watchkeeper {

//! \brief Works on a HistoryDatabase that lives longer, in its thread.
class IncidentTable
{
public:
    using Incidents = QList<Incident>;

    explicit IncidentTable(HistoryDatabase *database)
        : m_database(database)
        , m_targets(database)
    {
    }

    //! \brief Writes how they are now and what is new in their timelines, in one transaction.
    //!
    //! An incident is told by its target and when it opened, its `id` is not looked at; what was written before is there once: after any
    //! fault the same may be written again.
    HistoryFault put(const QList<IncidentChange> &changes);
    //! One line for the timeline of a stored one; nothing happens where there is none of that id.
    HistoryFault addEntry(qint64 id, const IncidentEntry &entry);

    //! Those that are open, the oldest first.
    Expected<Incidents, HistoryError> open() const;
    //! \brief What touches from <= time < to, the newest first.
    //! \param most  how many at most, > 0
    //! \param target  none: of all
    Expected<Incidents, HistoryError> between(qint64 from, qint64 to, int most, std::optional<TargetId> target = {}) const;
    Expected<std::optional<Incident>, HistoryError> find(qint64 id) const;
    //! Its timeline, the oldest first.
    Expected<QList<IncidentEntry>, HistoryError> entries(qint64 id) const;

    //! \brief What of these kinds stands in the timelines of those that are open, or closed not before `from`; the oldest first, each with
    //! its target.
    Expected<QList<std::pair<TargetId, IncidentEntry>>, HistoryError> entriesOf(const QList<IncidentEvent> &events,
                                                                                qint64 from) const;

    //! \brief Removes those that closed before, with their timelines, but none that is open, however old it is.
    //! \param atMost  a call: 100 are enough, more make the transaction long
    //! \return how many; fewer than `atMost` when no more are left
    Expected<int, HistoryError> removeBefore(qint64 time, int atMost);

private:
    HistoryFault putOne(const IncidentChange &change);
    HistoryFault addEntryTo(const QVariant &incident, const IncidentEntry &entry);
    Expected<Incidents, HistoryError> read(const QString &where, const QVariantList &values) const;

    HistoryDatabase *const m_database;
    TargetTable m_targets;
};

} // namespace watchkeeper
