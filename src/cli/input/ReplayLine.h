// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The lines of a recorded history, for `replay`. Pure functions.

#include "alerts/rules/AlertRule.h"
#include "app/backtest/ReplayCore.h"
#include "model/base/Expected.h"
#include "model/target/Maintenance.h"

#include <QByteArrayView>
#include <QList>

#include <optional>

namespace watchkeeper {

//! The first line, with the targets, the alert rules and the start time.
class ReplayHeader
{
public:
    ReplayHeader() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<Target> targets;
    QList<Maintenance> maintenance;
    QList<AlertRule> rules;
    qint64 start = 0; //!< [ms] since 1970, UTC
};

//! \return the header, or an error message for each problem
Expected<ReplayHeader, QStringList> readReplayHeader(QByteArrayView line);

//! Any line after the first: a result, or a command such as an acknowledgement.
class ReplayLine
{
public:
    ReplayLine() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    qint64 at = 0;     //!< [ms] since 1970, UTC
    QByteArray target; //!< name or ID in UTF-8; may point into the line that was read
    Outcome outcome = Outcome::Up;
    std::optional<ReplayAction> action; //!< set if the line is a command; it then has no outcome
};

//! \brief Reads a line of the regular form `{"at":"2026-01-31T08:00:00Z","target":"Shop API","outcome":"up"}` without a JSON
//! parser. The keys may be in any order, but there must be no others. This is fast, because a day of thousands of targets has
//! millions of such lines.
//! \return nullopt if the line has any other form, whether valid or not
std::optional<ReplayLine> scanReplayLine(QByteArrayView line);

//! Reads a line of any form. \return the line, or an error message
Expected<ReplayLine, QString> readReplayLine(QByteArrayView line);

} // namespace watchkeeper
