// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sample alerts for tests.

#include "alerts/alert/Alert.h"

namespace watchkeeper::test {

//! 2026-11-21 08:00 UTC.
QDateTime sampleNow();

//! \param state  `down`, `degraded` or `recovery`. The strings of the alert contain characters with a special meaning in
//!               markup, JSON or chat messages.
Alert alertOf(const QString &state);

} // namespace watchkeeper::test
