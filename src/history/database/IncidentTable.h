// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Incidents and their timelines, stored next to the changes of targets.

#include "history/database/TargetTable.h"
#include "model/Incident.h"

#include <QList>

#include <optional>
#include <utility>

namespace watchkeeper {

//! \brief Uses a HistoryDatabase that must outlive it, in its thread.
class IncidentTable
{
public:
    using Incidents = QList<Incident>;

    explicit IncidentTable(HistoryDatabase *database)
        : m_database(database)
        , m_targets(database)
    {
    }

    //! \brief Writes the current incidents and the new entries of their timelines, in one transaction.
    //!
    //! An incident is identified by its target and opening time, its `id` is ignored; what was written before exists once: after any fault,
    //! the same data may be written again.
    HistoryFault put(const QList<IncidentChange> &changes);
    //! Adds one line to the timeline of a stored incident; does nothing if no incident has that id.
    HistoryFault addEntry(qint64 id, const IncidentEntry &entry);

    //! The open incidents, oldest first.
    Expected<Incidents, HistoryError> open() const;
    //! \brief The incidents that touch from <= time < to, newest first.
    //! \param most  maximum number, > 0
    //! \param target  none: of all targets
    Expected<Incidents, HistoryError> between(qint64 from, qint64 to, int most, std::optional<TargetId> target = {}) const;
    Expected<std::optional<Incident>, HistoryError> find(qint64 id) const;
    //! Its timeline, oldest first.
    Expected<QList<IncidentEntry>, HistoryError> entries(qint64 id) const;

    //! \brief The timeline entries of these kinds, of incidents that are open or were closed at `from` or later; oldest first, each with
    //! its target.
    Expected<QList<std::pair<TargetId, IncidentEntry>>, HistoryError> entriesOf(const QList<IncidentEvent> &events,
                                                                                qint64 from) const;

    //! \brief Removes incidents that closed before, with their timelines, but no open one, however old.
    //! \param atMost  per call: 100 are enough, more make the transaction long
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
