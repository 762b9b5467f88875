// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! An alert about nothing, to try a channel with. Pure.

#include "alerts/Alert.h"

namespace watchkeeper {

//! \param outcome  as it is after; of a problem Down or Degraded
//! \param now      UTC
//! \param problem  the same for those that belong together
Alert sampleAlert(AlertKind kind, Outcome outcome, const QDateTime &now, const QString &problem);

//! By which a service that keeps incidents knows that samples of one channel belong together.
QString sampleProblem(const QString &channel);

} // namespace watchkeeper
