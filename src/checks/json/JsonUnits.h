// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Units as written after a number: `ms`, `GiB`, `°C`. Pure functions, thread-safe.

#include "model/check/ObservedValue.h"

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

//! The unit with that name; nullopt if the name is unknown.
std::optional<JsonUnit> unitFromName(const QString &text);

//! The names of all units, in the order in which they are suggested.
QStringList unitNames();

} // namespace watchkeeper
