// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the history and writes it in one of the export formats. It works in parts, so memory use doesn't grow with the amount of
//! data.

#include "app/profile/Profile.h"
#include "cli/write/ExportWriter.h"
#include "history/StoredResultReader.h"
#include "history/tables/IncidentTable.h"
#include "model/base/Expected.h"

#include <atomic>
#include <utility>

namespace watchkeeper {

//! \brief Returns the profile's targets, followed by targets that exist only in the history, sorted by name. Blocks;
//! call it in a pool thread.
//! \param targets  the profile's targets
//! \param faults   receives the read errors
//! \return the targets, or an error message if the database can't be read
Expected<QList<ExportedTarget>, QString> exportedTargets(const Profile &profile, const QList<Target> &targets,
                                                         QList<FileFault> *faults);

//! \brief One export. Can be used in any thread, but not concurrently. next() blocks.
class HistoryExport
{
public:
    //! \param targets  the targets to export, with the time spans of their results
    HistoryExport(const Profile &profile, QList<ExportedTarget> targets, const TimeSpan &span, Format format);

    //! \brief Returns the next bytes. They contain the beginning of the export, the changes or incidents of a month, or the
    //! results of one target and day.
    //! \return the bytes, or an error message if the database can't be read; takeFaults() returns the faults of unreadable
    //! result files
    Expected<QByteArray, QString> next();
    //! Stops the export. next() then returns soon with the data it has so far. Can be called in any thread at any time.
    void requestStop() { m_isStopRequested = true; }
    bool isAtEnd() const { return m_stage == Stage::End; }
    //! Returns the bytes that make the output valid if the export is stopped early.
    QByteArray closingBytes();

    const ExportTotals &totals() const { return m_totals; }
    qsizetype targetsDone() const { return m_targetIndex; }
    const QList<ExportedTarget> &targets() const { return m_targets; }
    //! Returns and clears the faults since the last call.
    QList<FileFault> takeFaults() { return std::exchange(m_faults, {}); }

private:
    enum class Stage : quint8 { Begin, Changes, Incidents, Results, End };
    Expected<QByteArray, QString> begin();
    Expected<QByteArray, QString> changes();
    Expected<QByteArray, QString> incidents();
    Expected<QByteArray, QString> textOf(const IncidentTable &table, const Incident &incident);
    QByteArray results();
    void beginTarget();
    const Target *find(const TargetId &id) const;

    QString m_database;
    StoredResultReader m_reader;
    QList<ExportedTarget> m_targets;
    QHash<TargetId, qsizetype> m_indexById;
    TimeSpan m_span;
    std::unique_ptr<ExportWriter> m_writer;
    Stage m_stage = Stage::Begin;
    std::atomic<bool> m_isStopRequested = false;
    TimeSpan m_changesSpan; //!< time span of the changes
    TimeSpan m_remaining;   //!< remaining time span of the changes, then of the incidents, then of the current target's results
    qsizetype m_targetIndex = 0; //!< index of the current target
    ExportTotals m_totals;
    QList<FileFault> m_faults;
};

} // namespace watchkeeper
