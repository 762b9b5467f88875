// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/RecordingText.h"

#include "app/DisplayText.h"
#include "app/WhatChanged.h"
#include "model/base/Quantity.h"

#include <QCoreApplication>

#include <algorithm>

namespace watchkeeper {

namespace {

class RecordingMessages
{
    Q_DECLARE_TR_FUNCTIONS(Recording)
};

} // namespace

QString angleLabel(const RecordedAngle &angle)
{
    const QString where = displayLine(angle.where);
    switch (angle.angle) {
    case DiagnosticAngle::Connection:
        return RecordingMessages::tr("TCP connection");
    case DiagnosticAngle::Ipv4:
        return RecordingMessages::tr("TCP over IPv4");
    case DiagnosticAngle::Ipv6:
        return RecordingMessages::tr("TCP over IPv6");
    case DiagnosticAngle::LastAddress:
        return RecordingMessages::tr("Last known address %1").arg(where);
    case DiagnosticAngle::Tls:
        return RecordingMessages::tr("TLS and certificate");
    case DiagnosticAngle::NameServer:
        return RecordingMessages::tr("DNS server %1").arg(where);
    case DiagnosticAngle::Ping:
        return RecordingMessages::tr("Ping");
    case DiagnosticAngle::Path:
        return RecordingMessages::tr("Route");
    case DiagnosticAngle::Gateway:
        return where.isEmpty() ? RecordingMessages::tr("Connectivity") : RecordingMessages::tr("Default gateway %1").arg(where);
    }
    return {};
}

QString probeOutcomeText(ProbeOutcome probeFinding)
{
    switch (probeFinding) {
    case ProbeOutcome::Success:
        return RecordingMessages::tr("passed");
    case ProbeOutcome::Failure:
        return RecordingMessages::tr("failed");
    case ProbeOutcome::NotApplicable:
        return RecordingMessages::tr("not available");
    case ProbeOutcome::NotObserved:
        break;
    }
    return RecordingMessages::tr("not checked");
}

QString recordingLine(const DiagnosticsRecording &recording, const QString &moment)
{
    if (recording.isOmitted)
        return RecordingMessages::tr(
                   "No failure diagnostics were collected for the failure on %1: too many targets failed at the same time.")
            .arg(moment);
    return RecordingMessages::tr("Collected within %1 of the first failed result, on %2.")
        .arg(humanDuration(recording.totalDurationMs), moment);
}

QList<AnswerDifference> additionalDifferences(const FailurePair &pair)
{
    if (!pair.recording)
        return {};
    QList<AnswerDifference> differences = pair.recording->differences;
    if (!pair.failed || !pair.good || pair.recording->at > pair.failed->at)
        return differences;
    const QList<AnswerDifference> reported = WhatChanged(*pair.good, *pair.failed).differences;
    differences.removeIf([&reported](const AnswerDifference &one) {
        const bool isTold = std::any_of(reported.begin(), reported.end(), [&one](const AnswerDifference &other) {
            return other.part == one.part && other.name() == one.name();
        });
        return one.part != AnswerPart::Value || isTold;
    });
    return differences;
}

} // namespace watchkeeper
