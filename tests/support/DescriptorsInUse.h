// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How many descriptors this process has open.

#include <QDir>

namespace watchkeeper::test {

//! 0 where there is no /proc.
inline qsizetype descriptorsInUse()
{
    return QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size();
}

} // namespace watchkeeper::test
