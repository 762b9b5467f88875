// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The formats of `history export`. Each writer converts stored data to bytes, and the caller writes them.

#include "cli/options/CommandDescription.h"
#include "history/tables/SpanTable.h"
#include "history/tables/TransitionTable.h"
#include "history/values/StoredResult.h"
#include "history/values/TimeSpan.h"
#include "model/incident/Incident.h"
#include "model/incident/Note.h"
#include "model/target/Target.h"

#include <QByteArray>

#include <memory>

namespace watchkeeper {

//! \brief A target with stored data.
struct ExportedTarget
{
    Target target;          //!< for a removed target, only its ID and last known name
    bool isRemoved = false; //!< whether the target is no longer in the profile
    TimeSpan results;       //!< time span that contains all its results
};

//! \brief The totals of an export.
struct ExportTotals
{
    quint64 results = 0;
    quint64 changes = 0;
    quint64 incidents = 0;
    bool isComplete = false; //!< false if the export was stopped early
};

//! \brief An incident and its timeline.
struct ExportedIncident
{
    Incident incident;
    QList<IncidentEntry> timeline;
    qint64 lengthMs = 0; //!< [ms] time until it closed, or until now
};

//! \brief Writes an export. Call begin(), then the functions for targets, sessions, spans, notes, changes, incidents and results in
//! that order, then end(), even after an interruption.
class ExportWriter
{
public:
    virtual ~ExportWriter() = default;
    //! \param exported  [ms] the time of the export
    virtual QByteArray begin(const TimeSpan &span, qint64 exported) = 0;
    virtual QByteArray target(const ExportedTarget &target) = 0;
    virtual QByteArray session(const StoredSession &session) = 0;
    //! \param target  the target of the span, or null if the span applies to all targets
    virtual QByteArray span(const StoredSpan &span, const Target *target) = 0;
    virtual QByteArray note(const Note &note) = 0;
    virtual QByteArray change(const StoredTransition &change, const Target &target) = 0;
    virtual QByteArray incident(const ExportedIncident &incident, const Target &target) = 0;
    virtual QByteArray result(const StoredResult &result, const Target &target) = 0;
    virtual QByteArray end(const ExportTotals &totals) = 0;

    //! \param format  Json or Csv; any other value means Ndjson
    static std::unique_ptr<ExportWriter> make(Format format);
};

//! Returns a note as one line of JSON, without a trailing newline. `target` and `id` are missing if it is about all targets.
QByteArray noteJson(const Note &note);

} // namespace watchkeeper
