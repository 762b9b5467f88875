// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One line of JSON for an alert of a replay or a back-test. Pure.

#include "app/ReplayCore.h"

#include <QByteArray>

namespace watchkeeper {

//! \brief `{"at","alert","target","kind","suppressedBy"}`, with `others` where it tells of several, and with `channels` and `title` where it would
//! have been sent; with its line end.
QByteArray alertLine(const ReplayedAlert &told);

} // namespace watchkeeper
