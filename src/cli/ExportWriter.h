// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The formats of `history export`. Each writer turns what is kept into bytes; where they go is the caller's business.

#include "cli/Arguments.h"
#include "history/database/SessionTable.h"
#include "history/database/SpanTable.h"
#include "history/database/TransitionTable.h"
#include "history/values/StoredResult.h"
#include "history/values/TimeSpan.h"
#include "model/Incident.h"
#include "model/Target.h"

#include <QByteArray>

#include <memory>

namespace watchkeeper {

//! \brief A target of which something is kept.
struct ExportedTarget
{
    Target target;          //!< of one that is gone: id and the name last known
    bool isRemoved = false; //!< no longer in the profile
    TimeSpan results;       //!< there are none beyond
};

//! \brief What an export came to.
struct ExportTotals
{
    quint64 results = 0;
    quint64 changes = 0;
    quint64 incidents = 0;
    bool isComplete = false; //!< false: it was stopped
};

//! \brief An incident and its timeline.
struct ExportedIncident
{
    Incident incident;
    QList<IncidentEntry> timeline;
    qint64 lengthMs = 0; //!< until it was over, or until now
};

//! \brief begin(), then targets, sessions, spans, changes, incidents and results in this order, then end(): also after an interruption.
class ExportWriter
{
public:
    virtual ~ExportWriter() = default;
    //! \param exported  [ms] when
    virtual QByteArray begin(const TimeSpan &span, qint64 exported) = 0;
    virtual QByteArray target(const ExportedTarget &target) = 0;
    virtual QByteArray session(const StoredSession &session) = 0;
    //! \param target  none: it is one for all targets
    virtual QByteArray span(const StoredSpan &span, const Target *target) = 0;
    virtual QByteArray change(const StoredTransition &change, const Target &target) = 0;
    virtual QByteArray incident(const ExportedIncident &incident, const Target &target) = 0;
    virtual QByteArray result(const StoredResult &result, const Target &target) = 0;
    virtual QByteArray end(const ExportTotals &totals) = 0;

    //! \param format  Json or Csv; Ndjson for any other
    static std::unique_ptr<ExportWriter> make(Format format);
};

} // namespace watchkeeper
