// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Incidents from the history database as marks in a chart.

#include "history/values/ChartData.h"

#include <QString>

namespace watchkeeper {

//! \brief The incidents of a request's targets that overlap its span. Open incidents end at `now`. Blocks, so call it in a pool thread.
//!
//! Empty if there is no database, or if it can't be read, in which case the reason is logged.
//! \param database  see Profile::historyFile()
//! \param now       [ms] since 1970, UTC
QList<ChartMark> incidentMarks(const QString &database, const ChartRequest &request, qint64 now);

} // namespace watchkeeper
