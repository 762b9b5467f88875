// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The alerts of a profile whose owner hasn't set up any: desktop notifications of every problem.

#include "alerts/AlertsDocument.h"

namespace watchkeeper {

class Profile;

//! Returns a rule that notifies these channels of every problem. Problems that begin together are one alert.
AlertRule notifyMeRule(const QStringList &channels);

//! \brief Returns the document with desktop notifications of every problem turned on. An existing desktop channel and its rule are only
//! resumed.
AlertsDocument withDesktopNotifications(AlertsDocument document);

//! \brief Creates an alerts.json with desktop notifications if the profile is new, that is, if it has no targets, alerts or history yet.
//! Later starts therefore never restore a channel or a rule that was removed. Blocks; call it with the profile locked.
//! \return an error message, or an empty string
QString createDefaultAlerts(const Profile &profile);

} // namespace watchkeeper
