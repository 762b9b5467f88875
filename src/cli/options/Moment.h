// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses and formats points in time, for the command line and for files. Pure functions.

#include "model/base/Expected.h"

#include <QDateTime>
#include <QString>

namespace watchkeeper {

//! \brief Parses `now`, an age (`90m`, `24h`, `7d`), a date (`2026-11-20`, meaning the start of that day), or a date and time
//! (`2026-11-20T08:00`, `2026-11-20 08:00:30`). Dates and times are local unless they end with a zone (`Z`, `+01:00`, `+01`).
//! \return the moment in UTC, or an error message that lists the accepted forms
Expected<QDateTime, QString> parseMoment(const QString &text, const QDateTime &now);

//! \brief Parses a moment in the future: a duration from now (`90m`, `8h`, `2d`), a date, or a date and time as in
//! parseMoment().
//! \return the moment in UTC, which is after `now`, or an error message that lists the accepted forms
Expected<QDateTime, QString> parseFutureMoment(const QString &text, const QDateTime &now);

//! Returns the local time with its zone, such as `2026-01-31 08:00:00 CET`.
QString timestampText(const QDateTime &moment);
//! \param at  [ms] time since 1970, UTC
QString timestampText(qint64 at);

//! Returns the time as `2026-11-21T02:46:53.120Z`. \param at  [ms] time since 1970
inline QString exportedTime(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace watchkeeper
