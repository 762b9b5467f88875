// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Incidents as marks of a chart, out of the database of the history.

#include "history/values/ChartData.h"

#include <QString>

namespace watchkeeper {

//! \brief Those of the targets of a request that touch its span; what is open ends with `now`. Blocks, for a pool thread.
//!
//! None where there is no database; where it cannot be read the chart goes without, and why stands in the log.
//! \param database  see Profile::historyFile()
//! \param now       [ms] since 1970, UTC
QList<ChartMark> incidentMarks(const QString &database, const ChartRequest &request, qint64 now);

} // namespace watchkeeper
