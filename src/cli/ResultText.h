// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a result says in one line, for people. Pure.

#include "model/Result.h"

namespace watchkeeper {

//! \brief What was seen, and where it was not good, why; safe to show on a terminal.
QString resultText(const Result &result);

} // namespace watchkeeper
