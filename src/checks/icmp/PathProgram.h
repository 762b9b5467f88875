// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The system's `traceroute` or `tracert`, for systems without own probes: how it is called, and what its output says. Pure.

#include "checks/icmp/PathPlan.h"
#include "checks/icmp/PathTrace.h"

#include <QStringList>

namespace watchkeeper {

//! The program's name; of IPv6 it has another one on some systems.
QString pathProgram(IpVersion version);

//! Its arguments. The target is an address, which no program can take for an option.
QStringList pathArguments(const PathPlan &plan, const QHostAddress &target);

//! \brief What the output says. Reads what traceroute of Linux, BSD and macOS prints with `-n`, and tracert in any language with `-d`.
PathTrace parsePathOutput(const QString &output, const QHostAddress &target);

} // namespace watchkeeper
