// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Ports for servers that can't choose their own.

#include <QList>

namespace watchkeeper::test {

//! That many ports of 127.0.0.1 that are currently free for UDP and TCP. Another program may take one before the server does: then the
//! server does not start, and is started again with others.
QList<quint16> freePorts(qsizetype count);

} // namespace watchkeeper::test
