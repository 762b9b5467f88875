// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Messages of the engine about checks that didn't run or were interrupted, and about conditions. Translated; safe from any
//! thread.

#include "engine/values/EngineUpdates.h"

#include <QString>

namespace watchkeeper::text {

QString cancelledWhileWaiting();
QString cancelledWhileRunning();
QString interruptedBySleep();
QString unknownKind(const QString &kind);
QString checkException();
QString tooManyOpenFiles(int open, int limit);
//! \param waited  [ms] time spent waiting
QString waitedTooLong(WaitReason reason, double waited);
QString didNotEnd();
QString checkOverdue();
QString computerOffline();
//! \param addresses  the addresses of the gateway; may be empty
QString gateway(const QString &addresses);

//! \param shown   such as `[STATUS] (404) == 200`
//! \param reason  a complete sentence, or empty
QString conditionFails(const QString &shown, const QString &reason);
QString conditionUndetermined(const QString &condition, const QString &reason);
QString moreConditions(int count);

} // namespace watchkeeper::text
