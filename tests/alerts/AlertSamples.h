// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Alerts that tests send.

#include "alerts/Alert.h"

namespace watchkeeper::test {

//! 2026-11-21 08:00 UTC.
QDateTime sampleNow();

//! \param state  `down`, `degraded` or `recovery`. Its texts contain what mark-up, JSON and chat rooms could misread.
Alert alertOf(const QString &state);

} // namespace watchkeeper::test
