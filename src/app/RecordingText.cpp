// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/RecordingText.h"

#include "app/DisplayText.h"
#include "app/WhatChanged.h"
#include "model/Duration.h"

#include <QCoreApplication>

#include <algorithm>

namespace watchkeeper {

namespace {

class RecordingWords
{
    Q_DECLARE_TR_FUNCTIONS(Recording)
};

} // namespace

QString angleLabel(const RecordedAngle &angle)
{
    const QString where = displayLine(angle.where);
    switch (angle.angle) {
    case Angle::Connection:
        return RecordingWords::tr("TCP connection");
    case Angle::Ipv4:
        return RecordingWords::tr("TCP over IPv4");
    case Angle::Ipv6:
        return RecordingWords::tr("TCP over IPv6");
    case Angle::LastAddress:
        return RecordingWords::tr("Last known address %1").arg(where);
    case Angle::Tls:
        return RecordingWords::tr("TLS and certificate");
    case Angle::NameServer:
        return RecordingWords::tr("DNS server %1").arg(where);
    case Angle::Ping:
        return RecordingWords::tr("Ping");
    case Angle::Path:
        return RecordingWords::tr("Route");
    case Angle::Gateway:
        return where.isEmpty() ? RecordingWords::tr("Connectivity") : RecordingWords::tr("Default gateway %1").arg(where);
    }
    return {};
}

QString sightWord(ProbeOutcome sight)
{
    switch (sight) {
    case ProbeOutcome::Good:
        return RecordingWords::tr("passed");
    case ProbeOutcome::Bad:
        return RecordingWords::tr("failed");
    case ProbeOutcome::Nothing:
        return RecordingWords::tr("not available");
    case ProbeOutcome::NotSeen:
        break;
    }
    return RecordingWords::tr("not checked");
}

QString recordingLine(const DiagnosticsRecording &recording, const QString &moment)
{
    if (recording.isLeftOut)
        return RecordingWords::tr("No failure diagnostics for the failure on %1: too many targets failed at the same time.")
            .arg(moment);
    return RecordingWords::tr("Collected within %1 of the first failed result, on %2.")
        .arg(humanDuration(recording.tookMs), moment);
}

QList<AnswerDifference> differencesBeyond(const FailurePair &pair)
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
