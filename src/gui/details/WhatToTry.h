// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Next steps for a person who sees a target that is not up. One table; pure.

#include "model/Result.h"

#include <QStringList>

namespace watchkeeper {

//! \brief Sentences, the likeliest help first, at most five; none for a result that is up.
QStringList whatToTry(const Target &target, const Result &result);

} // namespace watchkeeper
