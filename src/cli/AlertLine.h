// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One line of JSON for an alert of a replay or back-test. Pure.

#include "app/ReplayCore.h"

#include <QByteArray>

namespace watchkeeper {

//! \brief `{"at","alert","target","kind","suppressedBy"}`, with `others` if it covers several targets, and with `channels` and `title` if
//! it would have been sent; with a line ending.
QByteArray alertLine(const ReplayedAlert &replayed);

} // namespace watchkeeper
