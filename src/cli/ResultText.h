// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Formats a result as one line of text. Pure.

#include "model/target/Result.h"

namespace watchkeeper {

//! \brief The result, and the reason if it isn't up; safe to print on a terminal.
QString resultText(const Result &result);

} // namespace watchkeeper
