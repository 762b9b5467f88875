// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a back-test has found, in words. Pure.

#include "alerts/Alert.h"
#include "alerts/rules/Suppression.h"

namespace watchkeeper {

//! `Problem`, `Reminder`, …
QString alertKindWord(AlertKind kind);

//! What keeps an alert back: `quiet hours`, `acknowledged`, …; stands behind a colon.
QString suppressionWord(Suppression suppression);

} // namespace watchkeeper
