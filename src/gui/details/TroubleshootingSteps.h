// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Next steps for a user whose target isn't up. One table; pure.

#include "model/Result.h"

#include <QStringList>

namespace watchkeeper {

//! \brief Sentences, the most likely help first, at most five; none for a result that is up.
QStringList troubleshootingSteps(const Target &target, const Result &result);

} // namespace watchkeeper
