// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The sentences of the engine: why a check has no result of its own. Translated; safe from any thread.

#include "engine/EngineNews.h"

#include <QString>

namespace watchkeeper::text {

QString cancelledWhileWaiting();
QString cancelledWhileRunning();
QString interrupted();
QString unknownKind(const QString &kind);
QString exception();
QString tooManyOpenFiles(int open, int limit);
//! \param waited  [ms]
QString waitedTooLong(WaitReason reason, double waited);
QString didNotEnd();
QString missed();

} // namespace watchkeeper::text
