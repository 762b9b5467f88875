// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/RecordingFacts.h"

#include "app/WhatChanged.h"

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! What another angle may tell where the failed check did not get so far.
bool isReportedValue(const QString &name)
{
    return name == "ip"_L1 || name.startsWith("certificate"_L1) || name == "tlsProtocol"_L1;
}

//! The failed answer, with what was seen of the same server a moment later.
StoredEvidence fromAllSides(StoredEvidence failed, const QList<RecordedAngle> &angles)
{
    const bool hasChain = !failed.evidence->tls.chain.isEmpty(); // then its certificate is told already
    for (const RecordedAngle &angle : angles) {
        if (angle.angle == Angle::NameServer || angle.angle == Angle::Gateway || angle.angle == Angle::LastAddress)
            continue;
        for (const ObservedValue &value : angle.values) {
            const bool isNew = isReportedValue(value.name) && !failed.seen.value(value.name).isValid();
            if (isNew && !(hasChain && value.name.startsWith("certificate"_L1)))
                failed.seen.values.append(value);
        }
    }
    return failed;
}

//! A list is one text: nobody counts in it.
void flatten(ObservedValue *value)
{
    const int type = value->value.typeId();
    if (type == QMetaType::QStringList || type == QMetaType::QVariantList)
        value->value = value->value.toStringList().join(u", "_s);
}

} // namespace

QList<AnswerDifference> recordedDifferences(const StoredEvidence &good, const StoredEvidence &failed,
                                            const QList<RecordedAngle> &angles)
{
    const WhatChanged changed(good, fromAllSides(failed, angles));
    QList<AnswerDifference> differences = changed.differences.mid(0, kMostDifferences);
    for (AnswerDifference &difference : differences) {
        flatten(&difference.before);
        flatten(&difference.after);
    }
    return differences;
}

DiagnosticsRecording maskedRecording(DiagnosticsRecording recording, const SecretMask &mask)
{
    if (mask.isEmpty())
        return recording;
    for (RecordedAngle &angle : recording.angles) {
        mask.hideIn(&angle.where);
        mask.hideIn(&angle.seen);
        mask.hideIn(&angle.values);
        for (QString &line : angle.lines)
            mask.hideIn(&line);
    }
    return recording;
}

} // namespace watchkeeper
