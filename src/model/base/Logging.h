// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The logging categories. Messages below warning level are off by default. The environment variable
//! QT_LOGGING_RULES="watchkeeper.*.debug=true" enables all messages.

#include <QLoggingCategory>

namespace watchkeeper {

Q_DECLARE_LOGGING_CATEGORY(lcEngine)
Q_DECLARE_LOGGING_CATEGORY(lcChecks)
Q_DECLARE_LOGGING_CATEGORY(lcTargets)
Q_DECLARE_LOGGING_CATEGORY(lcHistory)
Q_DECLARE_LOGGING_CATEGORY(lcHistoryReported) //!< messages that are also shown in the window or on the terminal
Q_DECLARE_LOGGING_CATEGORY(lcApp)

} // namespace watchkeeper
