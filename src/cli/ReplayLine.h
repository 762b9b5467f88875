// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The lines of a recorded history, for `replay`. Pure functions.

#include "alerts/rules/AlertRule.h"
#include "app/ReplayCore.h"
#include "model/Expected.h"
#include "model/Maintenance.h"

#include <QByteArrayView>
#include <QList>

#include <optional>

namespace watchkeeper {

//! The first line: what is monitored, by which rules, and from when.
class ReplayHeader
{
public:
    ReplayHeader() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<Target> targets;
    QList<Maintenance> maintenance;
    QList<AlertRule> rules;
    qint64 start = 0; //!< [ms] since 1970, UTC
};

//! \return all problems, one sentence each
Expected<ReplayHeader, QStringList> readReplayHeader(QByteArrayView line);

//! One of the other lines: a result, or a command such as an acknowledgement.
class ReplayLine
{
public:
    ReplayLine() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    qint64 at = 0;     //!< [ms] since 1970, UTC
    QByteArray target; //!< its name or ID, UTF-8; may refer to the text that was read
    Outcome outcome = Outcome::Up;
    std::optional<ReplayAction> order; //!< if set, there is no outcome
};

//! \brief `{"at":"2026-01-31T08:00:00Z","target":"Shop API","outcome":"up"}` in any order and nothing else, without a JSON parser: a day of
//! thousands of targets has millions of these. \return nothing if the line has any other form, valid or not
std::optional<ReplayLine> scanReplayLine(QByteArrayView line);

//! Reads any line. \return what is wrong with it, as a sentence
Expected<ReplayLine, QString> readReplayLine(QByteArrayView line);

} // namespace watchkeeper
