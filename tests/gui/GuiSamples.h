// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Targets and results for the GUI tests.

#include "model/target/Result.h"
#include "targets/service/TargetGuess.h"

namespace watchkeeper::test {

//! A target of kind tcp on loopback.
inline Target makeTarget(const QString &name)
{
    Target target = *guessTarget(QStringLiteral("127.0.0.1:9"), Schedule());
    target.id = QUuid::createUuid();
    target.name = name;
    return target;
}

inline QList<Target> makeTargets(int count)
{
    const Target pattern = makeTarget({});
    QList<Target> targets;
    targets.reserve(count);
    for (int i = 0; i < count; ++i) {
        Target target = pattern;
        target.id = QUuid::createUuid();
        target.name = QStringLiteral("target %1").arg(i);
        targets.append(target);
    }
    return targets;
}

inline Result makeResult(const Target &target, Outcome outcome, double milliseconds = 12)
{
    Result result;
    result.targetId = target.id;
    result.targetName = target.name;
    result.kind = target.kind;
    result.at = QDateTime::currentDateTimeUtc();
    result.outcome = outcome;
    result.observation.durationMs = milliseconds;
    result.observation.summary = QStringLiteral("open");
    if (outcome == Outcome::Degraded)
        result.observation.warning = CheckError(ErrorType::Condition, QStringLiteral("It is slow."));
    else if (outcome != Outcome::Up)
        result.observation.error = CheckError(ErrorType::Refused, QStringLiteral("Connection refused."));
    return result;
}

inline Result makeResultWithBody(const Target &target, const QByteArray &body, const QByteArray &head = {})
{
    Result result = makeResult(target, Outcome::Up);
    EvidenceData seen;
    seen.head = head;
    seen.body = body;
    seen.bodySize = body.size();
    result.observation.evidence = Evidence(std::move(seen));
    return result;
}

inline Result makeCancelled(const Target &target)
{
    Result result = makeResult(target, Outcome::Unknown);
    result.observation.error = CheckError(ErrorType::Cancelled, QStringLiteral("Cancelled."));
    return result;
}

} // namespace watchkeeper::test
