// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How large JSON of others becomes when it is read. Pure, safe from any thread.

#include <QByteArray>

namespace watchkeeper {

//! \brief At least as many lists and objects as there are in it; brackets in texts count too.
//!
//! Each takes a multiple of its two bytes in memory: look before reading what a server sends.
qsizetype jsonContainers(const QByteArray &json);

} // namespace watchkeeper
