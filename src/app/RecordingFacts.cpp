// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/RecordingFacts.h"

#include "app/WhatChanged.h"

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Whether another probe can supply the value if the failed check didn't get that far.
bool isProbeValue(const QString &name)
{
    return name == "ip"_L1 || name.startsWith("certificate"_L1) || name == "tlsProtocol"_L1;
}

//! The failed answer, plus the findings of a probe of the same server a moment later.
StoredEvidence withProbeFindings(StoredEvidence failed, const QList<RecordedAngle> &angles)
{
    const bool hasChain = !failed.evidence->tls.chain.isEmpty(); // the chain already reports its certificate
    for (const RecordedAngle &angle : angles) {
        if (angle.angle == DiagnosticAngle::NameServer || angle.angle == DiagnosticAngle::Gateway
            || angle.angle == DiagnosticAngle::LastAddress)
            continue;
        for (const ObservedValue &value : angle.values) {
            const bool isNew = isProbeValue(value.name) && !failed.seen.value(value.name).isValid();
            if (isNew && !(hasChain && value.name.startsWith("certificate"_L1)))
                failed.seen.values.append(value);
        }
    }
    return failed;
}

//! Joins a list into one string, because its items aren't compared one by one.
void joinListValues(ObservedValue *value)
{
    const int type = value->value.typeId();
    if (type == QMetaType::QStringList || type == QMetaType::QVariantList)
        value->value = value->value.toStringList().join(u", "_s);
}

} // namespace

QList<AnswerDifference> recordedDifferences(const StoredEvidence &good, const StoredEvidence &failed,
                                            const QList<RecordedAngle> &angles)
{
    const WhatChanged changed(good, withProbeFindings(failed, angles));
    QList<AnswerDifference> differences = changed.differences.mid(0, kMaxDifferences);
    for (AnswerDifference &difference : differences) {
        joinListValues(&difference.before);
        joinListValues(&difference.after);
    }
    return differences;
}

DiagnosticsRecording maskedRecording(DiagnosticsRecording recording, const SecretMask &mask)
{
    if (mask.isEmpty())
        return recording;
    for (RecordedAngle &angle : recording.angles) {
        mask.maskIn(&angle.where);
        mask.maskIn(&angle.seen);
        mask.maskIn(&angle.values);
        for (QString &line : angle.lines)
            mask.maskIn(&line);
    }
    return recording;
}

} // namespace watchkeeper
