// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the answer of a service means. Pure.

#include "alerts/Verdict.h"
#include "alerts/providers/Provider.h"

#include <QByteArray>
#include <QDateTime>

namespace watchkeeper {

//! \brief An answer as it came.
class AlertAnswer
{
public:
    AlertAnswer() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body; //!< perhaps cut
};

//! \param now      UTC; for answers that name an instant
//! \param secrets  what must not be shown where the service repeats it
Verdict judgeAnswer(const AnswerRules &rules, const AlertAnswer &answer, const QDateTime &now, const QStringList &secrets = {});

//! \brief The value at a path such as `error.message` or `errors.0`, as text; `@text`: all of the body, without blanks around it;
//! `@header:NAME`: a header. Absent where there is none.
std::optional<QString> answerValue(const AlertAnswer &answer, const QString &path);

} // namespace watchkeeper
