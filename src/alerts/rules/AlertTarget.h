// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The properties of a target that alert rules use. A plain value.

#include "model/Target.h"

#include <QList>

namespace watchkeeper {

//! \brief A target as rules match it and as alerts name it.
class AlertTarget
{
public:
    AlertTarget() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    TargetId id;
    QString name;
    QString kind;
    QString address; //!< on one line, without credentials
    QStringList tags;
    QStringList rules; //!< named by the target itself
    bool paused = false;
    QList<TargetId> parents; //!< it can't be reached without them; none of them is paused
    QString host;            //!< empty if no host is contacted
    //! [ms] within which a due check should have ended, including retries.
    qint64 patience = 0;
};

} // namespace watchkeeper
