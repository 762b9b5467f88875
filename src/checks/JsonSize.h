// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Estimates the size in memory of untrusted JSON. Pure, safe from any thread.

#include <QByteArray>

namespace watchkeeper {

//! \brief An upper bound of the number of lists and objects in `json`. Brackets in texts are included.
//!
//! Each of them needs many times its two bytes in memory. Check this before parsing data from a server.
qsizetype jsonContainers(const QByteArray &json);

} // namespace watchkeeper
