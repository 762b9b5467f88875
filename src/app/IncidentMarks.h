// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Incidents as marks in a chart, from the history database.

#include "history/values/ChartData.h"

#include <QString>

namespace watchkeeper {

//! \brief The incidents of a request's targets that overlap its span; open ones end with `now`. Blocks, for a pool thread.
//!
//! Empty if there is no database; if it can't be read, the chart has no marks, and the log has the reason.
//! \param database  see Profile::historyFile()
//! \param now       [ms] since 1970, UTC
QList<ChartMark> incidentMarks(const QString &database, const ChartRequest &request, qint64 now);

} // namespace watchkeeper
