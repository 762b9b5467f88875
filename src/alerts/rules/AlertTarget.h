// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The properties of a target that alert rules use. A plain value.

#include "model/target/Target.h"

#include <QList>

namespace watchkeeper {

//! \brief A target with the properties that rules match and that alerts show.
class AlertTarget
{
public:
    AlertTarget() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    TargetId id;
    QString name;
    QString kind;
    QString address; //!< one line, without credentials
    QStringList tags;
    QStringList rules; //!< alert rules named by the target
    bool paused = false;
    QList<TargetId> parents; //!< dependencies without which the target can't be reached, excluding paused ones
    QString host;            //!< empty if no host is contacted
    //! [ms] Period within which a due check should have finished, including retries.
    qint64 patience = 0;
};

} // namespace watchkeeper
