// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Percentages as text. Pure.

#include <QString>

namespace watchkeeper {

//! \brief Returns a percentage such as `100 %`, `99.98 %` or `97.3 %`. Truncates instead of rounding, because only a share of 1
//! may give 100. From 99.9, the text has at least two decimals.
//! \param share  in [0, 1]
QString percentText(double share);

} // namespace watchkeeper
