// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Ports for servers that cannot choose their own.

#include <QList>

namespace watchkeeper::test {

//! So many ports of 127.0.0.1 that are free for UDP and TCP at this moment. Another program may take one before the server does: then
//! the server does not start, and is tried again with others.
QList<quint16> freePorts(qsizetype count);

} // namespace watchkeeper::test
