// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a check measured, as labels and texts for people. Pure.

#include "model/Observation.h"

#include <QList>

namespace watchkeeper {

//! One line of what was seen.
struct Fact
{
    QString label;
    QString value;
    friend bool operator==(const Fact &, const Fact &) = default;
};

//! \brief The values of an observation, in their order, safe to show; without those that say nothing new.
QList<Fact> factsOf(const Observation &seen);

//! One value, also where it says nothing new.
Fact factOf(const ObservedValue &value);

} // namespace watchkeeper
