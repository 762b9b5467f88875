// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Shares of time in words. Pure.

#include <QString>

namespace watchkeeper {

//! \brief `100 %`, `99.98 %`, `97.3 %`: cut, not rounded, so that only what is whole says 100; at least two digits after 99.9.
//! \param share  in [0, 1]
QString percentText(double share);

} // namespace watchkeeper
