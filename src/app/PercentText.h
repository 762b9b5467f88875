// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Percentages as text. Pure.

#include <QString>

namespace watchkeeper {

//! \brief `100 %`, `99.98 %`, `97.3 %`: cut off, not rounded, so that only a full share gives 100; at least two digits after 99.9.
//! \param share  in [0, 1]
QString percentText(double share);

} // namespace watchkeeper
