// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The results of a back-test as text. Pure.

#include "alerts/alert/Alert.h"
#include "alerts/rules/AlertFilters.h"

namespace watchkeeper {

//! The name of a kind of alert, such as `Problem` or `Reminder`.
QString alertKindText(AlertKind kind);

//! The reason for a suppression, such as `quiet hours` or `acknowledged`, to be used after a colon.
QString suppressionText(Suppression suppression);

} // namespace watchkeeper
