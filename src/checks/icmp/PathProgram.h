// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The system's `traceroute` or `tracert`, for systems without own probes: its arguments and its output. Pure.

#include "checks/icmp/PathPlan.h"
#include "checks/icmp/PathTrace.h"

#include <QStringList>

namespace watchkeeper {

//! The program's name; for IPv6 it differs on some systems.
QString pathProgram(IpVersion version);

//! Its arguments. The target is an address, so it can't be mistaken for an option.
QStringList pathArguments(const PathPlan &plan, const QHostAddress &target);

//! \brief Parses the output: that of traceroute on Linux, BSD and macOS with `-n`, and of tracert in any language with `-d`.
PathTrace parsePathOutput(const QString &output, const QHostAddress &target);

} // namespace watchkeeper
