// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Units as people write them after a number: `ms`, `GiB`, `°C`. Pure functions, safe from any thread.

#include "model/Unit.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! \brief A unit without prefix, and the factor to convert the written unit to it.
struct JsonUnit
{
    Unit unit = Unit::None;
    double factor = 1;
};

//! Nothing if the unit isn't known.
std::optional<JsonUnit> unitFromName(const QString &text);

//! In the order in which they are suggested.
QStringList unitNames();

} // namespace watchkeeper
