// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Estimates the size in memory of untrusted JSON. Pure, safe from any thread.

#include <QByteArray>

namespace watchkeeper {

//! \brief An upper bound of the number of lists and objects in `json`. Brackets in strings are included.
//!
//! An empty list or object has two bytes in JSON but needs many times that in memory. Check this before parsing data from a server.
qsizetype jsonContainers(const QByteArray &json);

} // namespace watchkeeper
