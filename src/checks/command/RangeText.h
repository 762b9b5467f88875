// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Threshold ranges as people and plugins write them: `[@][start:][end]`. Pure.
//!
//! Read as the Monitoring Plugins Development Guidelines document them: `10` is 0 to 10, both ends belong to the range. (The
//! parser of the plugins' own library since 3.0 takes `10` as minus infinity to 10.)

#include "model/Expected.h"
#include "model/ThresholdRange.h"

#include <optional>

namespace watchkeeper {

//! \return the range, or a sentence that says what is wrong with it
Expected<ThresholdRange, QString> parseRange(const QString &text);

//! \brief A range in performance data, where it is only shown: spaces around it and a unit after it are ignored.
//! \return nothing if it isn't a valid range
std::optional<ThresholdRange> readRangeLeniently(QStringView text);

} // namespace watchkeeper
