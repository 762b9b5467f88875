// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Suggests next steps for a target that isn't up, based on a single table. Pure.

#include "model/target/Result.h"

#include <QStringList>

namespace watchkeeper {

//! \brief Returns at most five sentences, the most promising step first. Empty if the result is up.
QStringList troubleshootingSteps(const Target &target, const Result &result);

} // namespace watchkeeper
