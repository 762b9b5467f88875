// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Evaluates the response of a service. Pure.

#include "alerts/Verdict.h"
#include "alerts/providers/Provider.h"

#include <QByteArray>
#include <QDateTime>

namespace watchkeeper {

//! \brief A response as received.
class AlertAnswer
{
public:
    AlertAnswer() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body; //!< may be truncated
};

//! \param now      UTC; for responses that contain a point in time
//! \param secrets  masked in the response
Verdict evaluateAnswer(const AnswerRules &rules, const AlertAnswer &answer, const QDateTime &now,
                       const QStringList &secrets = {});

//! \brief The value at a path such as `error.message` or `errors.0`, as a string. `@text` is the whole body, trimmed, and `@header:NAME` is
//! a header. Returns no value if the path doesn't exist.
std::optional<QString> answerValue(const AlertAnswer &answer, const QString &path);

} // namespace watchkeeper
