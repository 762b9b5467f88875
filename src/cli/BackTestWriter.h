// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The results of a back-test, for people and scripts. Pure.

#include "alerts/AlertsDocument.h"
#include "app/BackTestTally.h"
#include "cli/Arguments.h"
#include "cli/Terminal.h"

#include <memory>

namespace watchkeeper {

//! \brief Order: begin() → alert()* → end().
class BackTestWriter
{
public:
    //! \param targets   for the width of the name column
    //! \param document  tells which channels are paused
    static std::unique_ptr<BackTestWriter> make(Format format, const Terminal &terminal, const QList<Target> &targets,
                                                const AlertsDocument &document);
    virtual ~BackTestWriter() = default;

    virtual QByteArray begin() { return {}; }
    virtual QByteArray alert(const ReplayedAlert &replayed) = 0;
    virtual QByteArray end(const BackTestTally &) { return {}; }
    //! For formats without a place for the summary: written to standard error after the end.
    virtual QByteArray aside(const BackTestTally &) { return {}; }
};

//! `{"summary":{"sent","suppressedAlerts","rules":[…],"channels":[…],"keptBackBy":{…}}}`, without a line ending.
QByteArray backTestSummaryJson(const BackTestTally &tally, const AlertsDocument &document);
//! The same for people, as lines of text.
QString backTestSummaryText(const BackTestTally &tally, const AlertsDocument &document, const Terminal &terminal);

} // namespace watchkeeper
