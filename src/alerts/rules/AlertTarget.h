// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What alert rules know of a target itself. A plain value.

#include "model/FilterSubject.h"

#include <QList>

namespace watchkeeper {

//! \brief A target as rules choose it and as alerts name it.
class AlertTarget
{
public:
    AlertTarget() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    TargetId id;
    QString name;
    QString kind;
    QString address; //!< in one line, without credentials
    QStringList tags;
    QStringList rules; //!< that it names itself
    bool paused = false;
    QList<TargetId> parents; //!< without which it cannot be reached; none of them paused
    FilterTexts texts;
    //! [ms] after which a look at it should have come that was due, retries included.
    qint64 patience = 0;
};

} // namespace watchkeeper
