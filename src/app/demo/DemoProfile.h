// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Fills the profile of the demo: alert rules and 90 days of history, written as the program itself writes them.

#include "app/profile/Profile.h"
#include "model/target/Target.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>

namespace watchkeeper {

inline constexpr int kDemoDays = 90;

//! Called after each day. \return whether to continue
using DemoProgress = std::function<bool(int daysWritten)>;

//! \brief Writes desktop notifications, and one result in 15 minutes for each target with the state changes, incidents and states that
//! follow from them, up to `now`. Doesn't write the targets. Blocks for about a second; call it in a pool thread.
//! \param profile  an existing folder that no program monitors
//! \return an error message, or an empty string; also empty after `progress` has stopped it
QString writeDemoProfile(const Profile &profile, const QList<Target> &targets, const QDateTime &now,
                         const DemoProgress &progress = {});

} // namespace watchkeeper
