// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Counts the open file descriptors of this process.

#include <QDir>

namespace watchkeeper::test {

//! Returns the number of open descriptors; 0 without /proc.
inline qsizetype descriptorsInUse()
{
    return QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size();
}

} // namespace watchkeeper::test
