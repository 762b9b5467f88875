// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The values measured by a check, as labels and readable text. Pure.

#include "model/Observation.h"

#include <QList>

namespace watchkeeper {

//! One line of a result.
struct Fact
{
    QString label;
    QString value;
    friend bool operator==(const Fact &, const Fact &) = default;
};

//! \brief The values of an observation, in their order, safe to show; without those that add no information.
QList<Fact> factsOf(const Observation &seen);

//! One value, even if it adds no information.
Fact factOf(const ObservedValue &value);

} // namespace watchkeeper
