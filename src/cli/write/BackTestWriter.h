// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Writes the alerts of a back-test or replay, and their summary, as text or for scripts. Pure functions.

#include "alerts/AlertsDocument.h"
#include "app/backtest/BackTest.h"
#include "app/backtest/ReplayCore.h"
#include "cli/options/CommandDescription.h"
#include "cli/terminal/Console.h"

#include <QByteArray>

#include <memory>

namespace watchkeeper {

//! \brief Returns the line `{"at","alert","target","kind","suppressedBy"}`, with a trailing newline. It also contains `others`
//! if the alert covers several targets, and `channels` and `title` if the alert would have been sent.
QByteArray alertLine(const ReplayedAlert &replayed);

//! \brief Writes the results of a back-test. Call order: begin() → alert()* → end().
class BackTestWriter
{
public:
    //! \param targets   determine the width of the name column
    //! \param document  determines which channels are paused
    static std::unique_ptr<BackTestWriter> make(Format format, const Terminal &terminal, const QList<Target> &targets,
                                                const AlertsDocument &document);
    virtual ~BackTestWriter() = default;

    virtual QByteArray begin() { return {}; }
    virtual QByteArray alert(const ReplayedAlert &replayed) = 0;
    virtual QByteArray end(const BackTestTally &) { return {}; }
    //! Returns the summary for formats whose output can't contain it. The caller writes it to standard error after end().
    virtual QByteArray separateSummary(const BackTestTally &) { return {}; }
};

//! Returns the summary as JSON: `{"summary":{"sent","keptBack","rules":[…],"channels":[…],"keptBackBy":{…}}}`, without a
//! trailing newline.
QByteArray backTestSummaryJson(const BackTestTally &tally, const AlertsDocument &document);
//! Returns the summary as lines of text.
QString backTestSummaryText(const BackTestTally &tally, const AlertsDocument &document, const Terminal &terminal);

} // namespace watchkeeper
