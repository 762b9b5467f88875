// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A sample alert for testing a channel. Pure.

#include "alerts/Alert.h"

namespace watchkeeper {

//! \param outcome  the new outcome; Down or Degraded for a problem
//! \param now      UTC
//! \param problem  the incident key, the same for alerts that belong together
Alert sampleAlert(AlertKind kind, Outcome outcome, const QDateTime &now, const QString &problem);

//! The incident key that links the samples of one channel in a service that tracks incidents.
QString sampleProblemKey(const QString &channel);

} // namespace watchkeeper
