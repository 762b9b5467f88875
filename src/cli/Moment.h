// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Points in time as people write them on a command line, and as they are printed there. Pure.

#include "model/Expected.h"

#include <QDateTime>
#include <QString>

namespace watchkeeper {

//! \brief Parses `now`, a time ago (`90m`, `24h`, `7d`), a day (`2026-11-20`: its start), or a day and time (`2026-11-20T08:00`,
//! `2026-11-20 08:00:30`), local unless it ends with a zone (`Z`, `+01:00`, `+01`).
//! \return the moment, in UTC, or a sentence with the accepted forms
Expected<QDateTime, QString> parseMoment(const QString &text, const QDateTime &now);

//! \brief Parses a future moment: a time from now (`90m`, `8h`, `2d`), or a day or a day and time as in parseMoment().
//! \return the moment, in UTC and after `now`, or a sentence with the accepted forms
Expected<QDateTime, QString> parseFutureMoment(const QString &text, const QDateTime &now);

//! `2026-01-31 08:00:00 CET`: local time with its zone.
QString timestampText(const QDateTime &moment);
//! \param at  [ms] since 1970, UTC
QString timestampText(qint64 at);

} // namespace watchkeeper
