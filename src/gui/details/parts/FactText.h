// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The values measured by a check, and a target with its last result, as readable text. Pure.

#include "gui/table/model/ResultHistory.h"
#include "gui/table/model/ResultRow.h"
#include "model/check/Observation.h"
#include "model/check/ObservedValue.h"

#include <QList>

namespace watchkeeper {

// Measured values as readable text. Pure.

//! \brief Returns a value with its limits, safe to display: `12.5 ms (warning above 100 ms, critical above 500 ms)`, `3 GB of 5
//! GB`.
//! \param unit  the unit of a value that doesn't specify one
QString valueText(const ObservedValue &value, Unit unit = Unit::None);

// The values measured by a check, as labels and readable text. Pure.

//! A label and its value.
struct Fact
{
    QString label;
    QString value;
    QStringList tags = {}; //!< shown as chips instead of `value`
    friend bool operator==(const Fact &, const Fact &) = default;
};

//! \brief Returns the values of an observation in their original order, safe to display. Omits values that add no information.
QList<Fact> factsOf(const Observation &observation);

//! Returns a single value, even if it adds no information.
Fact factOf(const ObservedValue &value);

// Describes a target and its last result as Markdown, for a ticket or a chat. Pure.

//! \param history  the last results, oldest first
//! \return      the Markdown text; contains no secrets: no request data, and no user names in addresses
QString ticketText(const ResultRow &row, const Evidence &evidence, const QList<HistoricalResult> &history,
                   const QDateTime &now);

} // namespace watchkeeper
