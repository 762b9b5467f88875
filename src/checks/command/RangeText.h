// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses threshold ranges written by users and plugins: `[@][start:][end]`. Pure.
//!
//! Follows the Monitoring Plugins Development Guidelines: `10` means 0 to 10, and both ends belong to the range. (Since version 3.0, the
//! plugins' own library parses `10` as minus infinity to 10.)

#include "model/base/Expected.h"
#include "model/check/ObservedValue.h"

#include <optional>

namespace watchkeeper {

//! \return the range, or a message about the error in the text
Expected<ThresholdRange, QString> parseRange(const QString &text);

//! \brief Parses a range in performance data, where ranges are only displayed. Ignores spaces around the range and a unit after it.
//! \return the range, or nullopt if it isn't valid
std::optional<ThresholdRange> readRangeLeniently(QStringView text);

} // namespace watchkeeper
