// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses threshold ranges written by users and plugins, `[@][start:][end]`, and the numbers in them. Pure.

#include "model/base/Expected.h"
#include "model/check/ObservedValue.h"

#include <QStringView>

#include <optional>

namespace watchkeeper {

// Parses numbers as plugins print them, in the C locale, regardless of the user's locale. Pure.

//! \brief Removes a number such as `12`, `-0.5`, `+1`, `.5`, `5.` or `1e10` from the start of `text`. Doesn't accept
//! hexadecimal numbers, infinity, or commas.
//! \return the number; nullopt if `text` doesn't begin with a number or the number is too large, in which case `text` is
//! unchanged
std::optional<double> takeNumber(QStringView *text);

// Parses threshold ranges written by users and plugins: `[@][start:][end]`. Pure. Follows the Monitoring Plugins Development
// Guidelines: `10` means 0 to 10, and both ends belong to the range. (Since version 3.0, the plugins' own library parses `10`
// as minus infinity to 10.)

//! \return the range, or a message about the error in the text
Expected<ThresholdRange, QString> parseRange(const QString &text);

//! \brief Parses a range in performance data, where ranges are only displayed. Ignores spaces around the range and a unit after it.
//! \return the range, or nullopt if it isn't valid
std::optional<ThresholdRange> readRangeLeniently(QStringView text);

} // namespace watchkeeper
