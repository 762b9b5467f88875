// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Evaluates the answer of a service. Pure.

#include "alerts/Verdict.h"
#include "alerts/providers/Provider.h"

#include <QByteArray>
#include <QDateTime>

namespace watchkeeper {

//! \brief An answer as received.
class AlertAnswer
{
public:
    AlertAnswer() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body; //!< perhaps cut
};

//! \param now      UTC; for answers that contain a point in time
//! \param secrets  masked if the service repeats them
Verdict evaluateAnswer(const AnswerRules &rules, const AlertAnswer &answer, const QDateTime &now,
                       const QStringList &secrets = {});

//! \brief The value at a path such as `error.message` or `errors.0`, as text; `@text`: the whole body, trimmed; `@header:NAME`: a header.
//! Absent if it doesn't exist.
std::optional<QString> answerValue(const AlertAnswer &answer, const QString &path);

} // namespace watchkeeper
