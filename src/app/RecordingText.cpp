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

QString say(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("Recording", text, comment);
}

} // namespace

QString angleLabel(const RecordedAngle &angle)
{
    const QString where = displayLine(angle.where);
    switch (angle.angle) {
    case Angle::Connection:
        return say(QT_TRANSLATE_NOOP("Recording", "TCP connection"));
    case Angle::Ipv4:
        return say(QT_TRANSLATE_NOOP("Recording", "TCP over IPv4"));
    case Angle::Ipv6:
        return say(QT_TRANSLATE_NOOP("Recording", "TCP over IPv6"));
    case Angle::LastAddress:
        return say(QT_TRANSLATE_NOOP("Recording", "Last address %1")).arg(where);
    case Angle::Tls:
        return say(QT_TRANSLATE_NOOP("Recording", "TLS and certificate"));
    case Angle::NameServer:
        return say(QT_TRANSLATE_NOOP("Recording", "Name server %1")).arg(where);
    case Angle::Ping:
        return say(QT_TRANSLATE_NOOP("Recording", "Ping"));
    case Angle::Path:
        return say(QT_TRANSLATE_NOOP("Recording", "Way there"));
    case Angle::Gateway:
        return where.isEmpty() ? say(QT_TRANSLATE_NOOP("Recording", "Own link"))
                               : say(QT_TRANSLATE_NOOP("Recording", "Own gateway %1")).arg(where);
    }
    return {};
}

QString sightWord(Sight sight)
{
    switch (sight) {
    case Sight::Good:
        return say(QT_TRANSLATE_NOOP("Recording", "good"));
    case Sight::Bad:
        return say(QT_TRANSLATE_NOOP("Recording", "failed"));
    case Sight::Nothing:
        return say(QT_TRANSLATE_NOOP("Recording", "nothing there"));
    case Sight::NotSeen:
        break;
    }
    return say(QT_TRANSLATE_NOOP("Recording", "not seen"));
}

QString recordingLine(const FlightRecording &recording, const QString &moment)
{
    if (recording.isLeftOut)
        return say(QT_TRANSLATE_NOOP(
                       "Recording",
                       "When it failed on %1 it was not looked at from elsewhere: too many targets failed at once."))
            .arg(moment);
    return say(QT_TRANSLATE_NOOP("Recording", "Seen within %1 of the first bad result, of %2."))
        .arg(humanDuration(recording.tookMs), moment);
}

QList<AnswerDifference> differencesBeyond(const FailurePair &pair)
{
    if (!pair.recording)
        return {};
    QList<AnswerDifference> differences = pair.recording->differences;
    if (!pair.failed || !pair.good || pair.recording->at > pair.failed->at)
        return differences;
    const QList<AnswerDifference> told = WhatChanged(*pair.good, *pair.failed).differences;
    differences.removeIf([&told](const AnswerDifference &one) {
        const bool isTold = std::any_of(told.begin(), told.end(), [&one](const AnswerDifference &other) {
            return other.part == one.part && other.name() == one.name();
        });
        return one.part != AnswerPart::Value || isTold;
    });
    return differences;
}

} // namespace watchkeeper
