// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Ports for servers that can't choose their own.

#include <QList>

namespace watchkeeper::test {

//! Returns `count` ports of 127.0.0.1 that are currently free for UDP and TCP. If another program takes one of them first, the
//! server fails to start and is started again with different ports.
QList<quint16> freePorts(qsizetype count);

} // namespace watchkeeper::test
