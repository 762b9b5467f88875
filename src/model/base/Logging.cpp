// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/Logging.h"

namespace watchkeeper {

Q_LOGGING_CATEGORY(lcEngine, "watchkeeper.engine", QtInfoMsg)
Q_LOGGING_CATEGORY(lcChecks, "watchkeeper.checks", QtInfoMsg)
Q_LOGGING_CATEGORY(lcTargets, "watchkeeper.targets", QtInfoMsg)
Q_LOGGING_CATEGORY(lcHistory, "watchkeeper.history", QtInfoMsg)
Q_LOGGING_CATEGORY(lcHistoryReported, "watchkeeper.history.reported", QtInfoMsg)
Q_LOGGING_CATEGORY(lcApp, "watchkeeper.app", QtInfoMsg)

} // namespace watchkeeper
