// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Formats an alert of a replay or back-test as one line of JSON. Pure functions.

#include "app/backtest/ReplayCore.h"

#include <QByteArray>

namespace watchkeeper {

//! \brief The line `{"at","alert","target","kind","suppressedBy"}`, including its line ending. Contains `others` if the alert
//! covers several targets, and `channels` and `title` if it would have been sent.
QByteArray alertLine(const ReplayedAlert &replayed);

} // namespace watchkeeper
