// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/BackupProblem.h"

#include <QCoreApplication>

namespace watchkeeper {

BackupProblem BackupProblem::of(const FileFault &fault)
{
    switch (fault.kind()) {
    case FileFault::Kind::Newer:
        return {Kind::Newer, fault.text()};
    case FileFault::Kind::Damaged:
        return {Kind::Damaged, QCoreApplication::translate("BackupProblem", "%1 is damaged.").arg(fault.path())};
    case FileFault::Kind::Full:
    case FileFault::Kind::ReadOnly:
    case FileFault::Kind::Missing:
    case FileFault::Kind::Exists:
    case FileFault::Kind::Io:
        break;
    }
    return {Kind::Disk, fault.text()};
}

BackupProblem BackupProblem::canceled()
{
    return {Kind::Canceled, QCoreApplication::translate("BackupProblem", "Stopped. Nothing was changed.")};
}

} // namespace watchkeeper
