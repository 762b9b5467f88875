// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Stores incidents and their timelines.

#include "history/tables/TargetTable.h"
#include "history/values/TimeSpan.h"
#include "model/incident/Incident.h"

#include <QList>

#include <functional>
#include <optional>
#include <utility>

namespace watchkeeper {

//! \brief Runs in the thread of a HistoryDatabase, which must outlive this object.
class IncidentTable
{
public:
    using Incidents = QList<Incident>;

    explicit IncidentTable(HistoryDatabase *database)
        : m_database(database)
        , m_targets(database)
    {
    }

    //! \brief Writes the current incidents and the new entries of their timelines in one transaction.
    //!
    //! An incident is identified by its target and opening time; its `id` is ignored. Existing rows aren't duplicated, so the same data can
    //! be written again after an error.
    HistoryFault put(const QList<IncidentChange> &changes);
    //! Adds an entry to the timeline of a stored incident. Does nothing if the incident doesn't exist.
    HistoryFault addEntry(qint64 id, const IncidentEntry &entry);

    //! Returns the open incidents, oldest first.
    Expected<Incidents, HistoryError> open() const;
    //! \brief Returns the incidents that overlap from <= time < to, newest first.
    //! \param limit  maximum number, > 0
    //! \param target  all targets by default
    Expected<Incidents, HistoryError> between(qint64 from, qint64 to, int limit, std::optional<TargetId> target = {}) const;
    //! Calls `each` with the span and the worst outcome of each incident that overlaps from <= time < to. Open incidents end at `to`. Reads
    //! no texts, and doesn't keep all incidents in memory.
    HistoryFault forEachSpan(qint64 from, qint64 to,
                             const std::function<void(const TimeSpan &span, Outcome worst)> &each) const;
    Expected<std::optional<Incident>, HistoryError> find(qint64 id) const;
    //! Returns the timeline of an incident, oldest first.
    Expected<QList<IncidentEntry>, HistoryError> entries(qint64 id) const;

    //! \brief Returns the timeline entries of these kinds, with their targets, oldest first. Includes incidents that are open or were
    //! closed at `from` or later.
    Expected<QList<std::pair<TargetId, IncidentEntry>>, HistoryError> entriesOf(const QList<IncidentEvent> &events,
                                                                                qint64 from) const;

    //! \brief Removes incidents that closed before `time`, with their timelines. Open incidents are kept regardless of age.
    //! \param atMost  maximum per call; 100 are enough, more make the transaction long
    //! \return the number of removed incidents; fewer than `atMost` if none are left
    Expected<int, HistoryError> removeBefore(qint64 time, int atMost);

private:
    HistoryFault insertOne(const IncidentChange &change);
    HistoryFault insertEntry(const QVariant &incident, const IncidentEntry &entry);
    Expected<Incidents, HistoryError> read(const QString &where, const QVariantList &values) const;

    HistoryDatabase *const m_database;
    TargetTable m_targets;
};

} // namespace watchkeeper
