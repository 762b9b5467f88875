// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The values measured by a check, as labels and readable text. Pure.

#include "model/check/Observation.h"

#include <QList>

namespace watchkeeper {

//! A label and its value.
struct Fact
{
    QString label;
    QString value;
    friend bool operator==(const Fact &, const Fact &) = default;
};

//! \brief The values of an observation in their original order, safe to display. Omits values that add no information.
QList<Fact> factsOf(const Observation &seen);

//! A single value, even if it adds no information.
Fact factOf(const ObservedValue &value);

} // namespace watchkeeper
