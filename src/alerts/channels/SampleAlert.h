// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A sample alert to try a channel with. Pure.

#include "alerts/Alert.h"

namespace watchkeeper {

//! \param outcome  the new outcome; for a problem Down or Degraded
//! \param now      UTC
//! \param problem  the same for alerts that belong together
Alert sampleAlert(AlertKind kind, Outcome outcome, const QDateTime &now, const QString &problem);

//! The key by which a service that tracks incidents links the samples of one channel.
QString sampleProblemKey(const QString &channel);

} // namespace watchkeeper
